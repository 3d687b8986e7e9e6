import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { blockAt, roleOf } from '../queries/blocks';
import { dropArticleDecisions } from './articleDecisions';
import { structural } from './structural';

/** Splits the block at the cursor, once what is selected is gone; a new, empty block after a heading is a paragraph. */
export const splitBlock: Command = (state, dispatch) => {
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const block = blockAt(tr.doc, $from.pos);
  if (!block) return false;
  if (dispatch) {
    const isAtEnd = $from.pos === $from.end(2);
    tr.split($from.pos, 1);
    if (isAtEnd && roleOf(block.node) !== 'furniture')
      tr.setNodeAttribute($from.pos + 1, 'role', 'paragraph');
    dispatch(structural(tr.setSelection(TextSelection.create(tr.doc, $from.pos + 2))));
  }
  return true;
};

/** Begins a new article at the cursor, cutting the block if the cursor stands inside it. */
export const splitArticle: Command = (state, dispatch) => {
  const at = state.selection.from;
  const block = blockAt(state.doc, at);
  if (!block || block.parent.type.name !== 'article') return false;
  const isAtStart = at === block.pos + 1;
  const isAtEnd = at === block.pos + block.node.nodeSize - 1;
  if (isAtStart && block.index === 0) return false;
  if (isAtEnd && block.index === block.parent.childCount - 1) return false;
  if (dispatch) {
    const tr = state.tr;
    const edge = isAtStart ? block.pos : isAtEnd ? block.pos + block.node.nodeSize : undefined;
    if (edge !== undefined) dropArticleDecisions(tr, edge);
    if (edge !== undefined) tr.split(edge, 1);
    else tr.split(at, 2);
    // the new article's first block: past the ends of block and article and their beginnings
    const start = isAtStart ? at + 2 : at + 4;
    dispatch(structural(tr.setSelection(TextSelection.create(tr.doc, start))));
  }
  return true;
};
