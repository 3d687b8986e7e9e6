/** Where the text says otherwise than the raw text, block by block. */
import type { Node } from '@tiptap/pm/model';
import type { TextChange } from '../../core';
import { changesIn } from '../../core';
import type { PlacedBlock } from './blocks';
import { blockAt, blocksIn, textOf } from './blocks';
import { alignmentOf } from './raw';

const known = new WeakMap<Node, readonly TextChange[]>();

/** A block's changes; the same list as long as the block is the same. */
export function changesOf(raw: string, node: Node): readonly TextChange[] {
  let changes = known.get(node);
  if (!changes) {
    changes = changesIn(raw, alignmentOf(raw, node), textOf(node));
    known.set(node, changes);
  }
  return changes;
}

export interface ChangedBlock {
  readonly block: PlacedBlock;
  readonly changes: readonly TextChange[];
}

/** The blocks that were changed, in the order of the page. */
export function changedBlocks(doc: Node, raw: string): ChangedBlock[] {
  return blocksIn(doc).flatMap((block) => {
    const changes = changesOf(raw, block.node);
    return changes.length > 0 ? [{ block, changes }] : [];
  });
}

/** The change that a position stands in or at, the later of two that touch it. */
export function changeAt(
  doc: Node,
  raw: string,
  position: number,
): { readonly block: PlacedBlock; readonly change: TextChange } | undefined {
  const block = blockAt(doc, position);
  if (!block) return undefined;
  const offset = position - block.pos - 1;
  const change = changesOf(raw, block.node).findLast(({ from, to }) => offset >= from && offset <= to);
  return change && { block, change };
}
