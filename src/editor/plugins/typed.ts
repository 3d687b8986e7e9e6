import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blocksIn, sourceOf } from '../queries/blocks';

const key = new PluginKey<DecorationSet>('typed');

/** Marks the blocks whose text was not printed on the page but typed or pasted, for a word in the gutter. */
export function typed(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => decorations(doc),
      apply: (tr, set) => (tr.docChanged ? decorations(tr.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** There are few of them on any page. */
function decorations(doc: Node): DecorationSet {
  const blocks = blocksIn(doc).filter(({ node }) => node.content.size > 0 && sourceOf(node).length === 0);
  return DecorationSet.create(
    doc,
    blocks.map(({ pos, node }) => Decoration.node(pos, pos + node.nodeSize, { class: 'typed' })),
  );
}
