/** The balance of a page: what became of every character of its raw text. White space does not count. */
import { align } from './alignment';
import { inkOffsets, isSpaceAt } from './ranges';
import type { Block, PageRecord, Range } from './record';
import { blocksOf } from './record';

/** Counts of UTF-16 units. `total = kept + changed + discarded + missing` where nothing is duplicated. */
export interface Balance {
  readonly total: number;
  /** Stand in a block, as printed. */
  readonly kept: number;
  /** Belong to a block whose text says something else, or nothing, in their place. */
  readonly changed: number;
  /** Lie in the tray. */
  readonly discarded: number;
  /** Belong to no block and not to the tray. */
  readonly missing: number;
  /** Are claimed a second time. */
  readonly duplicated: number;
}

/** What a block does with its raw characters. */
export interface BlockBalance {
  readonly ink: number;
  readonly kept: number;
}

export function balanceOfBlock(raw: string, block: Pick<Block, 'source' | 'text'>): BlockBalance {
  const { ink, kept } = align(raw, block.source, block.text);
  return { ink: ink.length, kept };
}

export function balanceOf(raw: string, record: PageRecord): Balance {
  const claims = claimsOf(raw, record);
  let kept = 0;
  let changed = 0;
  for (const block of blocksOf(record)) {
    const own = balanceOfBlock(raw, block);
    kept += own.kept;
    changed += own.ink - own.kept;
  }
  const discarded = record.discarded.reduce((sum, block) => sum + inkOffsets(raw, block.source).length, 0);
  let total = 0;
  let missing = 0;
  let duplicated = 0;
  for (let i = 0; i < raw.length; i++) {
    if (isSpaceAt(raw, i)) continue;
    total++;
    const count = claims[i] ?? 0;
    if (count === 0) missing++;
    if (count > 1) duplicated += count - 1;
  }
  return { total, kept, changed, discarded, missing, duplicated };
}

/** The raw ranges that belong to no block and not to the tray. */
export function missingRanges(raw: string, record: PageRecord): Range[] {
  const claims = claimsOf(raw, record);
  const missing: Range[] = [];
  let from = -1;
  for (let i = 0; i <= raw.length; i++) {
    const unclaimed = i < raw.length && !isSpaceAt(raw, i) && claims[i] === 0;
    if (unclaimed && from < 0) from = i;
    if (!unclaimed && from >= 0) {
      missing.push([from, i]);
      from = -1;
    }
  }
  return missing;
}

/** For every raw offset, how many blocks and tray items claim it. */
function claimsOf(raw: string, record: PageRecord): Uint8Array {
  const claims = new Uint8Array(raw.length);
  for (const block of [...blocksOf(record), ...record.discarded]) {
    for (const offset of inkOffsets(raw, block.source))
      claims[offset] = Math.min(255, (claims[offset] ?? 0) + 1);
  }
  return claims;
}
