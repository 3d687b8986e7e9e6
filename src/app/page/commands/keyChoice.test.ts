import { describe, expect, it } from 'vitest';
import { COMMANDS } from './catalogue';
import { giveKey, ownerOf, refusalOf, resetKeys } from './keyChoice';
import { commandsOfChord, keysOf } from './keymap';

const meaning = (chosen: Parameters<typeof keysOf>[0], chord: string) =>
  commandsOfChord(chosen, chord).map(({ id }) => id);

describe('the keys at first', () => {
  it('mean one command each, but for Esc, which ends one thing after another, and what differs in a field', () => {
    const chords = new Set(COMMANDS.flatMap(({ keys }) => keys));
    const shared = [...chords].filter((chord) => meaning({}, chord).length > 1);
    expect(shared).toEqual(['Mod+Enter', 'Escape']);
  });

  it('are keys that could be chosen, where they can be changed', () => {
    const changeable = COMMANDS.filter(({ fixed }) => !fixed).flatMap(({ keys }) => keys);
    expect(changeable.filter((chord) => refusalOf({}, chord) !== undefined)).toEqual([]);
  });
});

describe('changing keys', () => {
  it('gives a command a key in the place of its own', () => {
    const chosen = giveKey({}, 'moveTo', 'Alt+KeyG');
    expect(meaning(chosen, 'Alt+KeyG')).toEqual(['moveTo']);
    expect(meaning(chosen, 'Alt+KeyM')).toEqual([]);
  });

  it('names the owner of a key, who loses it and keeps its others', () => {
    expect(ownerOf({}, 'moveTo', 'Mod+KeyY')?.id).toBe('redo');
    expect(ownerOf({}, 'redo', 'Mod+KeyY')).toBeUndefined();
    const chosen = giveKey({}, 'moveTo', 'Mod+KeyY');
    expect(meaning(chosen, 'Mod+KeyY')).toEqual(['moveTo']);
    expect(keysOf(chosen, 'redo')).toEqual(['Mod+Shift+KeyZ']);
  });

  it('gives a command its first key back, from whoever has it', () => {
    const chosen = resetKeys(giveKey({}, 'newArticle', 'Alt+KeyM'), 'moveTo');
    expect(meaning(chosen, 'Alt+KeyM')).toEqual(['moveTo']);
    expect(keysOf(chosen, 'newArticle')).toEqual([]);
    expect(resetKeys(chosen, 'newArticle')).toEqual({});
  });

  it('refuses what the browser keeps, what is typed, and what stays as it is', () => {
    const refusals = [
      'Mod+KeyW',
      'Mod+Shift+KeyN',
      'KeyA',
      'Shift+KeyA',
      'Enter',
      'Escape',
      'Alt+KeyG',
      'F7',
    ];
    expect(refusals.map((chord) => refusalOf({}, chord))).toEqual([
      'browser',
      'browser',
      'plain',
      'plain',
      'fixed',
      'fixed',
      undefined,
      undefined,
    ]);
  });

  it('leaves the keys that cannot be changed as they are, whatever was stored', () => {
    expect(keysOf({ split: ['Alt+KeyG'] }, 'split')).toEqual(['Enter']);
  });
});
