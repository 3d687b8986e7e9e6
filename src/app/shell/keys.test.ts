import { describe, expect, it } from 'vitest';
import { keyName, matchesKey } from './keys';

const press = (over: Partial<Parameters<typeof matchesKey>[1]>) => ({
  code: '',
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...over,
});

const OPEN = { code: 'KeyO', mod: true };
const FIND = { code: 'Slash', key: '/' };
const HELP = { code: 'Slash', shift: true, key: '?' };

describe('matchesKey', () => {
  it('takes Ctrl as the modifier, and Command on a Mac', () => {
    const ctrlO = press({ code: 'KeyO', key: 'o', ctrlKey: true });
    const commandO = press({ code: 'KeyO', key: 'o', metaKey: true });
    expect([matchesKey(OPEN, ctrlO, false), matchesKey(OPEN, commandO, false)]).toEqual([true, false]);
    expect([matchesKey(OPEN, ctrlO, true), matchesKey(OPEN, commandO, true)]).toEqual([false, true]);
  });

  it('finds ? where an input method gives ？ and where a layout puts it elsewhere', () => {
    expect(matchesKey(HELP, press({ code: 'Slash', key: '？', shiftKey: true }), false)).toBe(true);
    expect(matchesKey(HELP, press({ code: 'Minus', key: '?', shiftKey: true }), false)).toBe(true);
    expect(matchesKey(HELP, press({ code: 'Slash', key: '/' }), false)).toBe(false);
    expect(matchesKey(FIND, press({ code: 'Slash', key: '?', shiftKey: true }), false)).toBe(false);
  });

  it('leaves every key to an input method that is composing', () => {
    expect(matchesKey(OPEN, press({ code: 'KeyO', ctrlKey: true, isComposing: true }), false)).toBe(false);
  });
});

describe('keyName', () => {
  it('writes keys as the keyboard does', () => {
    expect(keyName('Mod+O', false)).toBe('Ctrl O');
    expect(keyName('Mod+Shift+O', true)).toBe('⌘ ⇧ O');
    expect(keyName('F8', true)).toBe('F8');
  });
});
