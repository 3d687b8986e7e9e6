import type { Node } from '@tiptap/pm/model';
import type { Plugin } from '@tiptap/pm/state';
import { Decoration } from '@tiptap/pm/view';
import { blocksIn } from '../queries/blocks';
import { besideText } from './besideText';

/** Gives a class to the few blocks of a page that something is to be said of in the gutter. */
export function blockClass(name: string, hasIt: (block: Node) => boolean): Plugin {
  return besideText(name, (doc) =>
    blocksIn(doc)
      .filter(({ node }) => hasIt(node))
      .map(({ pos, node }) => Decoration.node(pos, pos + node.nodeSize, { class: name })),
  );
}
