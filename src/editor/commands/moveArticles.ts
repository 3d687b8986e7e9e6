/** Moving whole articles to another place of the page, several at once. */
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { articlesIn, findArticle, idOf } from '../queries/blocks';
import { structural } from './structural';

export type ArticleDestination = { readonly before: string } | { readonly after: string };

/** Moves articles, given by id, in the order in which they stand, beside one that is not among them. */
export function moveArticles(ids: readonly string[], destination: ArticleDestination): Command {
  return (state, dispatch) => {
    const articles = articlesIn(state.doc);
    const moved = articles.filter(({ node }) => ids.includes(idOf(node)));
    const isBefore = 'before' in destination;
    const anchor = findArticle(state.doc, isBefore ? destination.before : destination.after);
    if (!anchor || moved.length === 0 || moved.some(({ index }) => index === anchor.index)) return false;
    const target = isBefore ? anchor.index : anchor.index + 1;
    const isThere = moved.every(({ index }, i) => {
      const first = moved[0]?.index ?? 0;
      return index === first + i && target >= first && target <= first + moved.length;
    });
    if (isThere) return false;
    if (dispatch) {
      const { tr } = state;
      tr.insert(
        isBefore ? anchor.pos : anchor.pos + anchor.node.nodeSize,
        moved.map(({ node }) => node),
      );
      const inserted = tr.mapping.maps.length;
      for (const { pos, node } of moved) {
        const from = tr.mapping.slice(0, inserted).map(pos, 1);
        const at = tr.mapping.slice(inserted).map(from, 1);
        tr.delete(at, at + node.nodeSize);
      }
      dispatch(structural(follow(tr, state)));
    }
    return true;
  };
}

/** The cursor goes where its article goes. */
function follow(tr: Transaction, { doc, selection }: EditorState): Transaction {
  const { $anchor, $head } = selection;
  if ($head.depth === 0 || $anchor.depth === 0 || $head.before(1) !== $anchor.before(1)) return tr;
  const before = $head.before(1);
  const article = findArticle(tr.doc, idOf($head.node(1)));
  if (!article || doc.nodeAt(before)?.type.name !== 'article') return tr;
  const [anchor, head] = [$anchor.pos, $head.pos].map((pos) => tr.doc.resolve(pos - before + article.pos));
  return anchor && head ? tr.setSelection(TextSelection.between(anchor, head)) : tr;
}
