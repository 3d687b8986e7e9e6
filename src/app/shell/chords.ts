/** Chords: keys with their modifiers as words, such as Mod+Shift+KeyZ. `Mod` is Ctrl, or Command on a Mac. */
import { isMac } from './keys';

export type ChordPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

const LETTER = /^[a-z]$/i;
const MODIFIER = /^(?:Control|Shift|Alt|Meta|OS)(?:Left|Right)?$/;
/** Without a modifier these are an input method's while it thinks. */
const TAKEN_BY_INPUT_METHOD = 'Process';

/**
 * The chord of a key press; undefined for one that belongs to an input method and for a modifier alone. Letters are
 * those that the layout gives; where it gives none (an input method, Alt on a Mac) and for all else, the key's place
 * tells.
 */
export function chordOf(press: ChordPress, mac = isMac): string | undefined {
  if (press.isComposing || press.code === '' || MODIFIER.test(press.code)) return undefined;
  const modifiers = [
    (mac ? press.metaKey : press.ctrlKey) && 'Mod',
    mac ? press.ctrlKey && 'Ctrl' : press.metaKey && 'Meta',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((word) => typeof word === 'string');
  const isPlain = modifiers.every((word) => word === 'Shift');
  if (isPlain && press.key === TAKEN_BY_INPUT_METHOD) return undefined;
  return [...modifiers, codeOf(press)].join('+');
}

function codeOf({ key, code }: ChordPress): string {
  if (LETTER.test(key)) return `Key${key.toUpperCase()}`;
  return code === 'NumpadEnter' ? 'Enter' : code;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Backspace: '⌫',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  ContextMenu: 'Menu',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  Minus: '-',
  Equal: '=',
};
const OTHERS_WORDS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Meta: 'Win' };
const MAC_WORDS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** The keys of a chord as they stand on the keyboard: Ctrl, Shift, Z; or ⌘, ⇧, Z. */
export function chordKeys(chord: string, mac = isMac): string[] {
  const words = mac ? MAC_WORDS : OTHERS_WORDS;
  return chord
    .split('+')
    .map((part) => words[part] ?? SIGNS[part] ?? part.replace(/^(?:Key|Digit)(?=.$)/, ''));
}

/** The chord in one line, beside an act: Ctrl Shift Z, or ⌘ ⇧ Z. */
export function chordName(chord: string, mac = isMac): string {
  return chordKeys(chord, mac).join(' ');
}
