/** Moving whole articles up and down the page: the neighbour goes past them, so that the selection stays in place. */
import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import type { PlacedArticle } from '../queries/blocks';
import { articlesIn, selectedBlocks } from '../queries/blocks';
import { structural } from './structural';

/** Moves the selected articles before the one before them. */
export const moveArticleUp: Command = (state, dispatch) => {
  const articles = articlesIn(state.doc);
  const [first, last] = selectedRun(state, articles);
  const previous = first && articles[first.index - 1];
  if (!previous || !last) return false;
  if (dispatch) {
    const tr = state.tr.insert(last.pos + last.node.nodeSize, previous.node);
    dispatch(structural(tr.delete(previous.pos, previous.pos + previous.node.nodeSize)));
  }
  return true;
};

/** Moves the selected articles behind the one behind them. */
export const moveArticleDown: Command = (state, dispatch) => {
  const articles = articlesIn(state.doc);
  const [first, last] = selectedRun(state, articles);
  const next = last && articles[last.index + 1];
  if (!next || !first) return false;
  if (dispatch) {
    const tr = state.tr.delete(next.pos, next.pos + next.node.nodeSize);
    dispatch(structural(tr.insert(first.pos, next.node)));
  }
  return true;
};

/** The first and the last of the articles that the selection touches, if it touches nothing else. */
function selectedRun(
  state: EditorState,
  articles: readonly PlacedArticle[],
): [first?: PlacedArticle, last?: PlacedArticle] {
  const blocks = selectedBlocks(state);
  const articleOf = (parent: Node | undefined) => articles.find(({ node }) => node === parent);
  return [articleOf(blocks[0]?.parent), articleOf(blocks.at(-1)?.parent)];
}
