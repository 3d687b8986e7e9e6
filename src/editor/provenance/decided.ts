/** Proposals that an edit has overtaken. Where a block belongs is the commands' to tell: see `dropArticleDecisions`. */
import type { Transaction } from '@tiptap/pm/state';
import type { Decision, Role, Source } from '../../core';
import { idOf, roleOf, sourceOf } from '../queries/blocks';
import { decidedInPassing, decisionsOf, withoutDecision } from '../queries/decisions';
import type { Claims } from './claims';
import { isSameSource } from './claims';

/**
 * A block that got another role, or begins or ends elsewhere, has been decided by the editor; of a new one, such as the
 * second half of a split, nothing was proposed.
 */
export function dropDecided(tr: Transaction, old: Claims, current: Claims): void {
  const earlier = new Map<string, { readonly role: Role; readonly source: Source }>();
  for (const { block } of old.tray) earlier.set(block.id, block);
  for (const { node } of old.blocks) earlier.set(idOf(node), { role: roleOf(node), source: sourceOf(node) });
  for (const { node, pos, source } of current.blocks) {
    const decisions = decisionsOf(node);
    const before = earlier.get(idOf(node));
    // a copy has the same id until it gets its own
    earlier.delete(idOf(node));
    if (!decisions || decisions.length === 0) continue;
    if (!before) {
      tr.setNodeAttribute(pos, 'decisions', null);
      continue;
    }
    let left: readonly Decision[] | null = decisions;
    if (before.role !== roleOf(node)) left = withoutDecision(left, 'role');
    if (!isSameSource(before.source, source)) left = decidedInPassing(left, 'extent');
    if (left !== decisions) tr.setNodeAttribute(pos, 'decisions', left);
  }
}
