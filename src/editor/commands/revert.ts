/** Taking back what was changed against the raw text: one change, wherever undo stands by now. */
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { TextChange } from '../../core';
import { findBlock, idOf } from '../queries/blocks';
import { changeAt, changesOf } from '../queries/changes';
import { named } from './act';

/** Puts the raw characters of a block's change back. Impossible where the block has no such change any more. */
export function revertChange(raw: string, id: string, change: TextChange): Command {
  return named('revertChange', ({ doc, tr }, dispatch) => {
    const block = findBlock(doc, id);
    if (!block || !changesOf(raw, block.node).some((each) => isSameChange(each, change))) return false;
    if (dispatch) {
      const { from, to, before } = change;
      const start = block.pos + 1 + from;
      const end = block.pos + 1 + to;
      const $start = doc.resolve(start);
      const marks = start < end ? $start.marksAcross(doc.resolve(end)) : $start.marks();
      if (before === '') tr.delete(start, end);
      else tr.replaceWith(start, end, doc.type.schema.text(before, marks));
      tr.setSelection(TextSelection.create(tr.doc, start + before.length));
      dispatch(tr.scrollIntoView());
    }
    return true;
  });
}

/** The same for the change that the cursor stands in or at. */
export function revertChangeAtCursor(raw: string): Command {
  return (state, dispatch) => {
    const found = changeAt(state.doc, raw, state.selection.head);
    if (!found) return false;
    return revertChange(raw, idOf(found.block.node), found.change)(state, dispatch);
  };
}

function isSameChange(a: TextChange, b: TextChange): boolean {
  return a.from === b.from && a.to === b.to && a.before === b.before && a.after === b.after;
}
