import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blocksIn } from '../queries/blocks';

/** Gives a class to the few blocks of a page that something is to be said of in the gutter. */
export function blockClass(name: string, hasIt: (block: Node) => boolean): Plugin {
  const key = new PluginKey<DecorationSet>(name);
  const decorations = (doc: Node) =>
    DecorationSet.create(
      doc,
      blocksIn(doc)
        .filter(({ node }) => hasIt(node))
        .map(({ pos, node }) => Decoration.node(pos, pos + node.nodeSize, { class: name })),
    );
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => decorations(doc),
      apply: (tr, set) => (tr.docChanged ? decorations(tr.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
