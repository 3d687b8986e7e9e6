import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { selectedBlocks } from '../queries/blocks';

/** Marks the blocks that the selection touches, for the wash, the toolbar's anchor and the evidence beside them. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const blocks = selectedBlocks(state).map(({ pos, node }, i) =>
          Decoration.node(pos, pos + node.nodeSize, { class: i === 0 ? 'current first' : 'current' }),
        );
        return DecorationSet.create(state.doc, blocks);
      },
    },
  });
}
