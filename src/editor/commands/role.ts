import type { Command } from '@tiptap/pm/state';
import type { Role } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { articlesIn, idOf, roleOf, selectedBlocks } from '../queries/blocks';
import { moveBlocks } from './move';
import { structural } from './structural';

/** Gives the selected blocks a role. Furniture leaves its article; what is furniture no longer joins the last one. */
export function setRole(role: Role): Command {
  return (state, dispatch) => giveRole(selectedBlocks(state), role)(state, dispatch);
}

/** The same for blocks of the command's document. */
export function giveRole(blocks: readonly PlacedBlock[], role: Role): Command {
  return (state, dispatch) => {
    const others = blocks.filter(({ node }) => roleOf(node) !== role);
    const first = others[0];
    if (!first) return false;
    const ids = blocks.map(({ node }) => idOf(node));
    if (role === 'furniture') return moveBlocks(ids, 'furniture')(state, dispatch);
    if (first.parent.type.name !== 'furniture') {
      if (dispatch) {
        const tr = state.tr;
        for (const { pos } of others) tr.setNodeAttribute(pos, 'role', role);
        dispatch(structural(tr));
      }
      return true;
    }
    const last = articlesIn(state.doc).at(-1);
    const destination = last ? { article: idOf(last.node) } : 'new article';
    return moveBlocks(ids, destination, role)(state, dispatch);
  };
}
