import { describe, expect, it } from 'vitest';
import type { ChordPress } from './chords';
import { chordName, chordOf } from './chords';

const press = (over: Partial<ChordPress>): ChordPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...over,
});

describe('chordOf', () => {
  it('names modifiers in one order, Ctrl or Command first', () => {
    const keyZ = { code: 'KeyZ', key: 'Z', shiftKey: true, altKey: true };
    expect(chordOf(press({ ...keyZ, ctrlKey: true }), false)).toBe('Mod+Alt+Shift+KeyZ');
    expect(chordOf(press({ ...keyZ, metaKey: true }), true)).toBe('Mod+Alt+Shift+KeyZ');
    expect(chordOf(press({ ...keyZ, ctrlKey: true }), true)).toBe('Ctrl+Alt+Shift+KeyZ');
  });

  it('goes by the letter of the layout, and by the place of the key where that gives none', () => {
    expect(chordOf(press({ code: 'KeyW', key: 'z', ctrlKey: true }), false)).toBe('Mod+KeyZ');
    expect(chordOf(press({ code: 'KeyM', key: 'µ', altKey: true }), true)).toBe('Alt+KeyM');
    expect(chordOf(press({ code: 'KeyM', key: 'Process', altKey: true }), false)).toBe('Alt+KeyM');
    expect(chordOf(press({ code: 'Digit1', key: '&', altKey: true }), false)).toBe('Alt+Digit1');
  });

  it('leaves to an input method what it is composing, and the keys that it may begin with', () => {
    expect(
      chordOf(press({ code: 'KeyM', key: 'm', altKey: true, isComposing: true }), false),
    ).toBeUndefined();
    expect(chordOf(press({ code: 'Enter', key: 'Process' }), false)).toBeUndefined();
    expect(chordOf(press({ code: 'Enter', key: 'Enter' }), false)).toBe('Enter');
  });

  it('is none for a modifier alone', () => {
    expect(chordOf(press({ code: 'ShiftLeft', key: 'Shift', shiftKey: true }), false)).toBeUndefined();
  });
});

describe('chordName', () => {
  it('writes keys as they stand on the keyboard', () => {
    expect(chordName('Mod+Shift+KeyZ', false)).toBe('Ctrl Shift Z');
    expect(chordName('Mod+Alt+Shift+ArrowUp', true)).toBe('⌘ ⌥ ⇧ ↑');
    expect(['Alt+Digit1', 'F8', 'Enter', 'Alt+Period'].map((chord) => chordName(chord, false))).toEqual([
      'Alt 1',
      'F8',
      '↵',
      'Alt .',
    ]);
  });
});
