import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { DiscardedBlock } from '../../core';
import { blockToJson } from '../convert';
import type { PlacedBlock } from '../queries/blocks';
import {
  articlesIn,
  blockOf,
  findArticle,
  findBlock,
  idOf,
  selectedBlocks,
  trayPos,
} from '../queries/blocks';
import { discardsIn } from '../queries/tray';
import { named } from './act';
import { emptiedBy } from './move';
import { structural } from './structural';

/** Lays the selected blocks into the tray. */
export const discardSelection: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  if (blocks.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    const discards = blocks.map((block) => state.schema.node('discard', { block: discardedOf(block) }));
    tr.insert(trayPos(tr.doc) + 1 + (tr.doc.lastChild?.content.size ?? 0), discards);
    for (const [from, to] of emptiedBy(blocks)) tr.delete(tr.mapping.map(from), tr.mapping.map(to));
    dispatch(structural(tr));
  }
  return true;
};

/** Takes out of the tray what was laid there last. */
export const restoreLast: Command = (state, dispatch) => {
  const last = discardsIn(state.doc).at(-1);
  return last !== undefined && restore(last.block.id)(state, dispatch);
};

/** Takes an item out of the tray and puts it back where it was, as near as that still exists. */
export function restore(id: string): Command {
  return named('restore', (state, dispatch) => {
    const item = discardsIn(state.doc).find(({ block }) => block.id === id);
    if (!item) return false;
    if (dispatch) {
      const { tr } = state;
      tr.delete(item.pos, item.pos + item.node.nodeSize);
      const node = state.schema.nodeFromJSON(blockToJson(item.block));
      const { pos, inArticle } = placeFor(state, item.block);
      tr.insert(pos, inArticle ? node : state.schema.node('article', null, node));
      dispatch(structural(tr.setSelection(TextSelection.create(tr.doc, pos + (inArticle ? 1 : 2)))));
    }
    return true;
  });
}

function discardedOf({ node, parent, index }: PlacedBlock): DiscardedBlock {
  const article = parent.type.name === 'article' ? idOf(parent) : '';
  const after = index > 0 ? idOf(parent.child(index - 1)) : '';
  return { ...blockOf(node), origin: { article, after } };
}

function placeFor(
  { doc }: EditorState,
  { role, origin }: DiscardedBlock,
): { pos: number; inArticle: boolean } {
  const neighbour = findBlock(doc, origin.after);
  const isFurniture = role === 'furniture';
  if (neighbour && (neighbour.parent.type.name === 'furniture') === isFurniture) {
    return { pos: neighbour.pos + neighbour.node.nodeSize, inArticle: true };
  }
  if (isFurniture) return { pos: trayPos(doc) - 1, inArticle: true };
  const article = findArticle(doc, origin.article);
  if (article) {
    const offset = origin.after === '' ? 0 : article.node.content.size;
    return { pos: article.pos + 1 + offset, inArticle: true };
  }
  return { pos: endOfArticles(doc), inArticle: false };
}

function endOfArticles(doc: Node): number {
  const last = articlesIn(doc).at(-1);
  return last ? last.pos + last.node.nodeSize : 0;
}
