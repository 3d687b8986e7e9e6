import type { Node } from '@tiptap/pm/model';
import type { Balance, Range } from '../../core';
import { inkOffsets, missingRanges } from '../../core';
import { recordOf } from '../load';
import { blocksIn, sourceOf } from './blocks';
import { alignmentOf } from './raw';
import { discardsIn } from './tray';

const discardedInk = new WeakMap<Node, number>();

/** The page's balance, counted anew only for what changed. `total` is the raw text's ink: see `inkCount`. */
export function balanceOfDocument(doc: Node, raw: string, total: number): Omit<Balance, 'duplicated'> {
  let kept = 0;
  let changed = 0;
  for (const { node } of blocksIn(doc)) {
    const own = alignmentOf(raw, node);
    kept += own.kept;
    changed += own.ink.length - own.kept;
  }
  let discarded = 0;
  for (const { block, node } of discardsIn(doc)) {
    const known = discardedInk.get(node) ?? inkOffsets(raw, block.source).length;
    discardedInk.set(node, known);
    discarded += known;
  }
  return { total, kept, changed, discarded, missing: total - kept - changed - discarded };
}

/** How many characters of a raw text have to be accounted for. */
export function inkCount(raw: string): number {
  return inkOffsets(raw, [[0, raw.length]]).length;
}

/** The balance's `missing` alone, for which no text has to be compared with the raw one. */
export function missingInk(doc: Node, raw: string, total: number): number {
  const sources = [
    ...blocksIn(doc).map(({ node }) => sourceOf(node)),
    ...discardsIn(doc).map(({ block }) => block.source),
  ];
  return sources.reduce((missing, source) => missing - inkOffsets(raw, source).length, total);
}

/** The raw ranges that no block holds and the tray does not. Cost: the page's length. */
export function missingIn(doc: Node, raw: string): Range[] {
  return missingRanges(raw, recordOf(doc, raw, ''));
}
