import type { Node } from '@tiptap/pm/model';
import type { Command, PluginKey, Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PlacedBlock } from '../queries/blocks';
import { blocksIn } from '../queries/blocks';
import { afterComposition } from './afterComposition';

/** A stretch of a block's text that is to be marked, in offsets into it, and the class that marks it. */
export interface MarkedStretch {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

export interface BlockMarks {
  readonly set: DecorationSet;
  readonly isShown: boolean;
}

/** What a transaction says to the plugin. */
type Wish = 'show' | 'hide' | 'refresh';

/**
 * Marks stretches of text, worked out anew only for blocks that an edit changed. What an input method works on is left
 * alone until it is done. Hidden marks, as they are at first, cost nothing.
 *
 * @param stretchesOf a block's, by its node alone
 */
export function blockMarks(
  key: PluginKey<BlockMarks>,
  stretchesOf: (node: Node) => readonly MarkedStretch[],
): Plugin {
  let isComposing = () => false;
  const decorate = ({ node, pos }: PlacedBlock) =>
    stretchesOf(node).map(({ from, to, className }) =>
      Decoration.inline(pos + 1 + from, pos + 1 + to, { class: className }),
    );
  const all = (doc: Node) => DecorationSet.create(doc, blocksIn(doc).flatMap(decorate));
  const followed = (set: DecorationSet, tr: Transaction, before: Node) => {
    const changed = touchedBlocks(tr, before);
    const mapped = set.map(tr.mapping, tr.doc);
    const stale = changed.flatMap(({ pos, node }) => mapped.find(pos, pos + node.nodeSize));
    return mapped.remove(stale).add(tr.doc, changed.flatMap(decorate));
  };

  return new Plugin<BlockMarks>({
    key,
    state: {
      init: () => HIDDEN,
      apply(tr, marked, { doc: before }) {
        const wish = tr.getMeta(key) as Wish | undefined;
        if (wish === 'hide') return HIDDEN;
        if (wish === 'show' || (wish === 'refresh' && marked.isShown))
          return { isShown: true, set: all(tr.doc) };
        if (!marked.isShown || !tr.docChanged) return marked;
        const set = isComposing() ? marked.set.map(tr.mapping, tr.doc) : followed(marked.set, tr, before);
        return { isShown: true, set };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view(view) {
      isComposing = () => view.composing;
      const refresh = () => view.dispatch(view.state.tr.setMeta(key, 'refresh' satisfies Wish));
      return { destroy: afterComposition(view, refresh) };
    },
  });
}

const HIDDEN: BlockMarks = { isShown: false, set: DecorationSet.empty };

/** Shows or hides the marks of a plugin that `blockMarks` made. */
export function showMarks(key: PluginKey<BlockMarks>, isShown: boolean): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setMeta(key, (isShown ? 'show' : 'hide') satisfies Wish));
    return true;
  };
}

/** The blocks that a transaction made, changed or moved: all but those that it left where they stood. */
function touchedBlocks({ doc, mapping }: Transaction, before: Node): PlacedBlock[] {
  const placeBefore = new Map(blocksIn(before).map(({ node, pos }) => [node, pos]));
  return blocksIn(doc).filter(({ node, pos }) => {
    const old = placeBefore.get(node);
    if (old === undefined) return true;
    const { pos: mapped, deletedAfter } = mapping.mapResult(old);
    return deletedAfter || mapped !== pos;
  });
}
