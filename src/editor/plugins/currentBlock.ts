import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { PlacedBlock } from '../queries/blocks';
import { isHeading, selectedBlocks } from '../queries/blocks';

/** Code units of text that fill a large window and more. */
const SURROUNDINGS = 3000;

/**
 * Marks the blocks that the selection touches, for the wash and the evidence beside them; the block above which the
 * toolbar stands, never between the lines of a heading group; and the articles around, which are laid out before the
 * text scrolls there.
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
            ...surroundings(state.doc, first.parentPos).map(([start, end]) =>
              Decoration.node(start, end, { class: 'surrounding' }),
            ),
          );
        }
        return DecorationSet.create(state.doc, current);
      },
    },
  });
}

/** The articles before and after the one at `pos`, as far as they may come into sight with it. */
function surroundings(doc: Node, pos: number): [from: number, to: number][] {
  const articles: [number, number][] = [];
  const { index } = doc.childAfter(pos);
  let from = pos;
  for (let i = index - 1; i >= 0 && pos - from < SURROUNDINGS; i--) {
    const start = from - doc.child(i).nodeSize;
    articles.push([start, from]);
    from = start;
  }
  const end = pos + doc.child(index).nodeSize;
  let to = end;
  for (let i = index + 1; i < doc.childCount && to - end < SURROUNDINGS; i++) {
    const next = to + doc.child(i).nodeSize;
    articles.push([to, next]);
    to = next;
  }
  return articles;
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
