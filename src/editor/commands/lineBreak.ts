import type { Command } from '@tiptap/pm/state';

/** Breaks a line within its block, as headlines are broken in print. */
export const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.node('lineBreak')).scrollIntoView());
  return true;
};
