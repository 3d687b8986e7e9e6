import { useText } from '../../i18n';
import { chordName } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import type { MenuEntry } from '../../components/MenuButton';
import type { CommandId } from './catalogue';
import { useDesk } from './desk';
import { keysOf } from './keymap';

interface CommandEntry extends MenuEntry {
  readonly id: CommandId;
  readonly disabled: boolean;
}

/** Commands as entries of a menu, with their keys; to be made when the menu opens, since it asks what can be run. */
export function useCommandEntries(): (ids: readonly CommandId[]) => CommandEntry[] {
  const desk = useDesk();
  const { names } = useText().commands;
  const keys = useSettings((settings) => settings.keys);
  return (ids) =>
    ids.map((id) => {
      const [chord] = keysOf(keys, id);
      return {
        id,
        label: names[id],
        disabled: !desk.canRun(id),
        ...(chord !== undefined && { hint: chordName(chord) }),
      };
    });
}

/** The command that a menu's entry stands for: the ids are those given to `useCommandEntries`. */
export function runEntry(
  desk: { run(id: CommandId): void },
  ids: readonly CommandId[],
  chosen: string,
): void {
  const id = ids.find((each) => each === chosen);
  if (id) desk.run(id);
}
