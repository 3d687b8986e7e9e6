import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blocksIn } from '../queries/blocks';
import { reviewOf } from '../queries/decisions';

const key = new PluginKey<DecorationSet>('doubts');

/** Marks the blocks that are worth a look, for the diamond in the gutter. */
export function doubts(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => decorations(doc),
      apply: (tr, set) => (tr.docChanged ? decorations(tr.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Few blocks are unsure, and fewer with each look. */
function decorations(doc: Node): DecorationSet {
  const unsure = blocksIn(doc).filter(({ node }) => reviewOf(node) === 'unsure');
  return DecorationSet.create(
    doc,
    unsure.map(({ pos, node }) => Decoration.node(pos, pos + node.nodeSize, { class: 'unsure' })),
  );
}
