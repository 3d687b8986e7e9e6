import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PlacedBlock } from '../queries/blocks';
import { isHeading, selectedBlocks } from '../queries/blocks';

/**
 * Marks the blocks that the selection touches, for the wash and the evidence beside them, and the block above which
 * the toolbar stands: never between the lines of a heading group.
 */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations(state) {
        const blocks = selectedBlocks(state);
        const current = blocks.map(({ pos, node }) =>
          Decoration.node(pos, pos + node.nodeSize, { class: 'current' }),
        );
        const first = blocks[0];
        if (first) {
          const [from, to] = toolbarAnchor(first);
          current.push(
            Decoration.node(first.pos, first.pos + first.node.nodeSize, { class: 'grip-anchor' }),
            Decoration.node(first.parentPos, first.parentPos + first.parent.nodeSize, {
              class: 'current-article',
            }),
            Decoration.node(from, to, { class: 'toolbar-anchor' }),
          );
        }
        return DecorationSet.create(state.doc, current);
      },
    },
  });
}

function toolbarAnchor({ node, pos, parent, index }: PlacedBlock): [from: number, to: number] {
  let from = pos;
  let anchor: Node = node;
  for (let i = index - 1; i >= 0 && isHeading(anchor); i--) {
    const previous = parent.child(i);
    if (!isHeading(previous)) break;
    from -= previous.nodeSize;
    anchor = previous;
  }
  return [from, from + anchor.nodeSize];
}
