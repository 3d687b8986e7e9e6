/** Where a block belongs is decided by moving it, and by where an editor lets an article begin. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { isHeading } from '../queries/blocks';
import { decisionsOf, withoutDecision } from '../queries/decisions';

/** The block with nothing left to decide about its article. */
export function placedByEditor(node: Node): Node {
  const decisions = decisionsOf(node);
  if (!decisions?.some(({ kind }) => kind === 'article')) return node;
  const attrs = { ...node.attrs, decisions: withoutDecision(decisions, 'article') };
  return node.type.create(attrs, node.content, node.marks);
}

/**
 * Tells that an editor decided whether an article begins with a block: with the headings that stand there and the first
 * block of the text under them.
 *
 * @param pos of the block
 */
export function dropArticleDecisions(tr: Transaction, pos: number): void {
  const $pos = tr.doc.resolve(pos);
  let at = pos;
  for (const node of $pos.parent.children.slice($pos.index())) {
    const decisions = decisionsOf(node);
    if (decisions?.some(({ kind }) => kind === 'article'))
      tr.setNodeAttribute(at, 'decisions', withoutDecision(decisions, 'article'));
    if (!isHeading(node)) return;
    at += node.nodeSize;
  }
}
