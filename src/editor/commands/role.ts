import type { Command } from '@tiptap/pm/state';
import type { Role } from '../../core';
import { articlesIn, idOf, roleOf, selectedBlocks } from '../queries/blocks';
import { moveSelection } from './move';
import { structural } from './structural';

/** Gives the selected blocks a role. Furniture leaves its article; what is furniture no longer joins the last one. */
export function setRole(role: Role): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state).filter(({ node }) => roleOf(node) !== role);
    const first = blocks[0];
    if (!first) return false;
    if (role === 'furniture') return moveSelection('furniture')(state, dispatch);
    if (first.parent.type.name !== 'furniture') {
      if (dispatch) {
        const tr = state.tr;
        for (const { pos } of blocks) tr.setNodeAttribute(pos, 'role', role);
        dispatch(structural(tr));
      }
      return true;
    }
    const last = articlesIn(state.doc).at(-1);
    const destination = last ? { article: idOf(last.node) } : 'new article';
    return moveSelection(destination, role)(state, dispatch);
  };
}
