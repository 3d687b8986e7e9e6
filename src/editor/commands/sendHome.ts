import type { Command } from '@tiptap/pm/state';
import { findArticle, findBlock, idOf } from '../queries/blocks';
import { accept } from './decide';
import { moveBlocks } from './move';

/** Gives a heading group, by the ids of its blocks, to an article, or to one of its own; where it is already, it stays for sure. */
export function sendHome(ids: readonly string[], home: string | 'new article'): Command {
  return (state, dispatch) => {
    const [first = ''] = ids;
    const parent = findBlock(state.doc, first)?.parent;
    if (!parent) return false;
    if (home === 'new article') return moveBlocks(ids, home)(state, dispatch);
    if (!findArticle(state.doc, home)) return false;
    if (idOf(parent) === home) return accept(first, 'article')(state, dispatch);
    return moveBlocks(ids, { article: home })(state, dispatch);
  };
}
