import type { Node } from '@tiptap/pm/model';
import type { Balance, BlockBalance } from '../../core';
import { balanceOfBlock, inkOffsets } from '../../core';
import { blocksIn, sourceOf, textOf } from './blocks';
import { discardsIn } from './tray';

/** What a block does with its raw characters; a node never changes, so it is counted once. */
const balances = new WeakMap<Node, BlockBalance>();

export function blockBalance(raw: string, node: Node): BlockBalance {
  let balance = balances.get(node);
  if (!balance) {
    balance = balanceOfBlock(raw, { source: sourceOf(node), text: textOf(node) });
    balances.set(node, balance);
  }
  return balance;
}

/** The page's balance, counted anew only for what changed. `total` is the raw text's ink: see `inkCount`. */
export function balanceOfDocument(doc: Node, raw: string, total: number): Omit<Balance, 'duplicated'> {
  let kept = 0;
  let changed = 0;
  for (const { node } of blocksIn(doc)) {
    const own = blockBalance(raw, node);
    kept += own.kept;
    changed += own.ink - own.kept;
  }
  let discarded = 0;
  for (const { block } of discardsIn(doc)) discarded += inkOffsets(raw, block.source).length;
  return { total, kept, changed, discarded, missing: total - kept - changed - discarded };
}

/** How many characters of a raw text have to be accounted for. */
export function inkCount(raw: string): number {
  return inkOffsets(raw, [[0, raw.length]]).length;
}
