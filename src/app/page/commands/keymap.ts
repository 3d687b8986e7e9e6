/** Which keys which command has: those of the catalogue, unless the reader chose others. */
import { chordName } from '../../shell/chords';
import type { ChosenKeys } from '../../state/settings';
import { useSettings } from '../../state/settings';
import type { CommandEntry, CommandId } from './catalogue';
import { COMMANDS, findCommand } from './catalogue';

export function keysOf(chosen: ChosenKeys, id: CommandId): readonly string[] {
  const entry = findCommand(id);
  if (!entry) return [];
  return (entry.fixed ? undefined : chosen[id]) ?? entry.keys;
}

/** The first of a command's keys, kept up when it is changed. */
export function useKeyOf(id: CommandId): string | undefined {
  return useSettings(({ keys }) => keysOf(keys, id)[0]);
}

/** What a button says on hovering: some words, and the key of its command. */
export function useHint(id: CommandId, words: string): string {
  const chord = useKeyOf(id);
  return chord === undefined ? words : `${words}　${chordName(chord)}`;
}

type Keymap = ReadonlyMap<string, readonly CommandEntry[]>;
let known: { readonly chosen: ChosenKeys; readonly keymap: Keymap } | undefined;

/** The commands that a chord may mean, in the order in which they are asked; most chords mean one or none. */
export function commandsOfChord(chosen: ChosenKeys, chord: string): readonly CommandEntry[] {
  if (known?.chosen !== chosen) known = { chosen, keymap: keymapOf(chosen) };
  return known.keymap.get(chord) ?? [];
}

function keymapOf(chosen: ChosenKeys): Keymap {
  const keymap = new Map<string, CommandEntry[]>();
  for (const entry of COMMANDS) {
    for (const chord of keysOf(chosen, entry.id)) keymap.set(chord, [...(keymap.get(chord) ?? []), entry]);
  }
  return keymap;
}
