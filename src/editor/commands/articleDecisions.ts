/** Where a block belongs is decided by moving it, and by where an editor lets an article begin. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { isHeading } from '../queries/blocks';
import { decidedInPassing, decisionsOf } from '../queries/decisions';

/** The block with nothing left to decide about its article. */
export function placedByEditor(node: Node): Node {
  const decisions = decisionsOf(node);
  const left = decisions && decidedInPassing(decisions, 'article');
  if (left === decisions) return node;
  const attrs = { ...node.attrs, decisions: left };
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
    const left = decisions && decidedInPassing(decisions, 'article');
    if (left !== decisions) tr.setNodeAttribute(at, 'decisions', left);
    if (!isHeading(node)) return;
    at += node.nodeSize;
  }
}
