import { useText } from '../../i18n';
import { findCommand } from '../commands/catalogue';

/** The words for what was done, in want of others the command's name. */
export function useActName(): (act: string) => string {
  const { commands, undoing } = useText();
  const own: Readonly<Record<string, string>> = undoing.acts;
  return (act) => {
    const command = findCommand(act);
    return own[act] ?? (command ? commands.names[command.id] : undoing.acts.edit);
  };
}
