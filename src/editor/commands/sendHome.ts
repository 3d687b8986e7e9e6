import type { Command, EditorState } from '@tiptap/pm/state';
import { findArticle, findBlock, idOf } from '../queries/blocks';
import { named } from './act';
import { accept } from './decide';
import { moveBlocks } from './move';

/**
 * Gives a heading group, by the ids of its blocks, to an article or to one of its own; where it is already, it stays for
 * sure.
 */
export function sendHome(ids: readonly string[], home: string | 'new article'): Command {
  return named('sendHeadings', (state, dispatch) => {
    const command = commandFor(state, ids, home);
    return command !== undefined && command(state, dispatch);
  });
}

function commandFor({ doc }: EditorState, ids: readonly string[], home: string): Command | undefined {
  const [first = ''] = ids;
  const parent = findBlock(doc, first)?.parent;
  if (!parent) return undefined;
  if (home === 'new article') return moveBlocks(ids, 'new article');
  if (!findArticle(doc, home)) return undefined;
  return idOf(parent) === home ? accept(first, 'article') : moveBlocks(ids, { article: home });
}
