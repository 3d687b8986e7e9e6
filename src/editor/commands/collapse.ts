import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

/** Leaves of the selection only the cursor, where it was going. */
export const collapse: Command = ({ selection, tr }, dispatch) => {
  if (selection.empty) return false;
  dispatch?.(tr.setSelection(TextSelection.near(selection.$head)));
  return true;
};
