/** Walking from block to block; the editor's own arrow keys know lines only. */
import type { Command, Selection } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { PlacedBlock } from '../queries/blocks';
import { blocksIn } from '../queries/blocks';

/** Puts the cursor at the start of the next block. */
export const toNextBlock: Command = (state, dispatch) => {
  const next = blocksIn(state.doc).find(({ pos }) => pos + 1 > state.selection.head);
  return next !== undefined && select(state.selection, startOf(next), false)(state, dispatch);
};

/** Puts the cursor at the start of its block, or of the one before if it stands there. */
export const toPreviousBlock: Command = (state, dispatch) => {
  const previous = blocksIn(state.doc).findLast((block) => startOf(block) < state.selection.head);
  return previous !== undefined && select(state.selection, startOf(previous), false)(state, dispatch);
};

/** Extends the selection to the end of its last block, or of the next if it ends there. */
export const extendToNextBlock: Command = (state, dispatch) => {
  const next = blocksIn(state.doc).find((block) => endOf(block) > state.selection.head);
  return next !== undefined && select(state.selection, endOf(next), true)(state, dispatch);
};

/** Extends the selection to the start of its first block, or of the one before if it ends there. */
export const extendToPreviousBlock: Command = (state, dispatch) => {
  const previous = blocksIn(state.doc).findLast((block) => startOf(block) < state.selection.head);
  return previous !== undefined && select(state.selection, startOf(previous), true)(state, dispatch);
};

function select({ anchor }: Selection, head: number, extend: boolean): Command {
  return (state, dispatch) => {
    const { tr } = state;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, extend ? anchor : head, head)).scrollIntoView());
    return true;
  };
}

const startOf = ({ pos }: PlacedBlock) => pos + 1;
const endOf = ({ pos, node }: PlacedBlock) => pos + node.nodeSize - 1;
