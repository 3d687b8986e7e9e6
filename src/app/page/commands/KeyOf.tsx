import { chordName } from '../../shell/chords';
import type { CommandId } from './catalogue';
import { useKeyOf } from './keymap';

/** The key of a command beside its name; nothing where it has none. */
export function KeyOf({ id }: { id: CommandId }) {
  const chord = useKeyOf(id);
  return chord === undefined ? null : <kbd>{chordName(chord)}</kbd>;
}
