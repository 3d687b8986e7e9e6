import type { ReactNode } from 'react';
import { MenuButton } from '../../components/MenuButton';
import type { CommandId } from './catalogue';
import { runEntry, useCommandEntries } from './commandEntries';
import { useDesk } from './desk';

interface CommandMenuProps {
  readonly label: string;
  /** The commands, in groups. */
  readonly groups: readonly (readonly CommandId[])[];
  /** With it the commands are alternatives, and this one is in force. */
  readonly chosen?: CommandId;
  /** Shorter than their names, where the menu's own name says the rest. */
  readonly labels?: Readonly<Partial<Record<CommandId, string>>>;
  readonly children: ReactNode;
}

/** A button with a menu of commands and their keys. */
export function CommandMenu({ label, groups, chosen, labels = {}, children }: CommandMenuProps) {
  const desk = useDesk();
  const entriesOf = useCommandEntries();
  const build = () =>
    groups.map((ids) => ({
      entries: entriesOf(ids).map((entry) => ({
        ...entry,
        label: labels[entry.id] ?? entry.label,
        disabled: entry.disabled && chosen === undefined,
      })),
      ...(chosen !== undefined && { chosen }),
      onChoose: (id: string) => runEntry(desk, ids, id),
    }));
  return (
    <MenuButton label={label} groups={build}>
      {children}
      <span className="caret-down" />
    </MenuButton>
  );
}
