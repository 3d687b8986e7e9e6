/** Changing keys: what a command may have, whose key that is, and what becomes of the others. */
import type { ChosenKeys } from '../../state/settings';
import type { CommandEntry, CommandId } from './catalogue';
import { findCommand } from './catalogue';
import { commandsOfChord, keysOf } from './keymap';

export type Refusal = 'browser' | 'plain' | 'fixed';

/** Browsers keep these for themselves, whatever a page says. */
const BROWSERS = new Set(
  ['KeyW', 'KeyT', 'KeyN', 'Tab'].flatMap((code) => [`Mod+${code}`, `Mod+Shift+${code}`]).concat('Alt+F4'),
);
const ACTS_IN_TEXT = /^(?:Mod|Ctrl|Alt)\+|^(?:Shift\+)?F\d+$/;

/** Why no command can have the chord; undefined if one can. */
export function refusalOf(chosen: ChosenKeys, chord: string): Refusal | undefined {
  if (BROWSERS.has(chord)) return 'browser';
  if (commandsOfChord(chosen, chord).some(({ fixed }) => fixed)) return 'fixed';
  // without a modifier it is typed
  return ACTS_IN_TEXT.test(chord) ? undefined : 'plain';
}

/** The other command that has the chord. */
export function ownerOf(chosen: ChosenKeys, id: CommandId, chord: string): CommandEntry | undefined {
  return commandsOfChord(chosen, chord).find((entry) => entry.id !== id);
}

/** The command has the chord and no other one; whoever had it loses it. */
export function giveKey(chosen: ChosenKeys, id: CommandId, chord: string): ChosenKeys {
  return giveKeys(chosen, id, [chord]);
}

/** The command has its first keys again; whoever took one of them loses it. */
export function resetKeys(chosen: ChosenKeys, id: CommandId): ChosenKeys {
  return giveKeys(chosen, id, findCommand(id)?.keys ?? []);
}

function giveKeys(chosen: ChosenKeys, id: CommandId, chords: readonly string[]): ChosenKeys {
  const changed: Record<string, readonly string[]> = { ...chosen, [id]: chords };
  for (const chord of chords) {
    for (const other of commandsOfChord(chosen, chord)) {
      if (other.id === id) continue;
      const left = (changed[other.id] ?? keysOf(chosen, other.id)).filter((each) => each !== chord);
      changed[other.id] = left;
    }
  }
  return withoutDefaults(changed);
}

/** What is as it was at first is not kept, so that a later version may change it. */
function withoutDefaults(chosen: ChosenKeys): ChosenKeys {
  return Object.fromEntries(
    Object.entries(chosen).filter(([id, chords]) => findCommand(id)?.keys.join() !== chords.join()),
  );
}
