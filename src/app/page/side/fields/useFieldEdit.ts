import type { Command } from '../../../../editor';
import { inBurst, named } from '../../../../editor';
import { useSession } from '../../sessionContext';

/** Runs a command for a field; the focus stays there. */
export type FieldEdit = (
  field: string,
  command: Command,
  /** Whether it belongs to what was typed before in the field, however long ago. */
  isLast?: boolean,
) => boolean;

export function useFieldEdit(): FieldEdit {
  const { editor } = useSession();
  return (field, command, isLast) =>
    named('field', inBurst(field, command, isLast))(editor.state, editor.view.dispatch, editor.view);
}
