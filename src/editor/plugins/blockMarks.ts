import type { Node } from '@tiptap/pm/model';
import type { Command, PluginKey, Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { isTyping } from '../commands/act';
import type { PlacedBlock } from '../queries/blocks';
import { blocksIn } from '../queries/blocks';
import { atRest } from './atRest';

/** A stretch of a block's text that is to be marked, in offsets into it, and the class that marks it. */
export interface MarkedStretch {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

export interface BlockMarks {
  readonly set: DecorationSet;
  readonly isShown: boolean;
  /** What has been typed since the marks were worked out; null if nothing. */
  readonly typed: Typed | null;
}

interface Typed {
  /** The document before. */
  readonly doc: Node;
  readonly mapping: Mapping;
}

/** What a transaction says to the plugin. */
type Wish = 'show' | 'hide' | 'refresh';

/**
 * Marks stretches of text, worked out anew only for blocks that an edit changed. While somebody types, the marks only
 * move along. Hidden marks, as they are at first, cost nothing.
 *
 * @param stretchesOf a block's, by its node alone
 */
export function blockMarks(
  key: PluginKey<BlockMarks>,
  stretchesOf: (node: Node) => readonly MarkedStretch[],
): Plugin {
  const decorate = ({ node, pos }: PlacedBlock) =>
    stretchesOf(node).map(({ from, to, className }) =>
      Decoration.inline(pos + 1 + from, pos + 1 + to, { class: className }),
    );
  const all = (doc: Node) => DecorationSet.create(doc, blocksIn(doc).flatMap(decorate));
  const followed = (set: DecorationSet, doc: Node, typed: Typed) => {
    const changed = touchedBlocks(doc, typed);
    const stale = changed.flatMap(({ pos, node }) => set.find(pos, pos + node.nodeSize));
    return set.remove(stale).add(doc, changed.flatMap(decorate));
  };

  return new Plugin<BlockMarks>({
    key,
    state: {
      init: () => HIDDEN,
      apply(tr, marked, { doc: before }) {
        const wish = tr.getMeta(key) as Wish | undefined;
        if (wish === 'hide') return HIDDEN;
        if (wish === 'show') return { isShown: true, set: all(tr.doc), typed: null };
        if (!marked.isShown) return marked;
        const typed = tr.docChanged ? added(marked.typed, before, tr) : marked.typed;
        if (!typed) return marked;
        const set = marked.set.map(tr.mapping, tr.doc);
        if (wish !== 'refresh' && isTyping(tr)) return { isShown: true, set, typed };
        return { isShown: true, set: followed(set, tr.doc, typed), typed: null };
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) =>
      atRest(view, () => {
        if (key.getState(view.state)?.typed) view.dispatch(refreshMarks(key, view.state.tr));
      }),
  });
}

const HIDDEN: BlockMarks = { isShown: false, set: DecorationSet.empty, typed: null };

/** Works the marks out anew where somebody typed. */
export function refreshMarks(key: PluginKey<BlockMarks>, tr: Transaction): Transaction {
  return tr.setMeta(key, 'refresh' satisfies Wish);
}

/** Shows or hides the marks of a plugin that `blockMarks` made. */
export function showMarks(key: PluginKey<BlockMarks>, isShown: boolean): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setMeta(key, (isShown ? 'show' : 'hide') satisfies Wish));
    return true;
  };
}

function added(typed: Typed | null, before: Node, { mapping }: Transaction): Typed {
  if (!typed) return { doc: before, mapping };
  return { doc: typed.doc, mapping: new Mapping([...typed.mapping.maps, ...mapping.maps]) };
}

/** The blocks that edits made, changed or moved: all but those that they left where they stood. */
function touchedBlocks(doc: Node, { doc: before, mapping }: Typed): PlacedBlock[] {
  const placeBefore = new Map(blocksIn(before).map(({ node, pos }) => [node, pos]));
  return blocksIn(doc).filter(({ node, pos }) => {
    const old = placeBefore.get(node);
    if (old === undefined) return true;
    const { pos: mapped, deletedAfter } = mapping.mapResult(old);
    return deletedAfter || mapped !== pos;
  });
}
