/** Arithmetic on `Source`: lists of raw ranges in reading order, which need not be ascending. */
import type { Range, Source } from './record';

const SPACE = /\s/;

/** Whether the UTF-16 code unit at `offset` is white space, which no block has to account for. */
export function isSpaceAt(raw: string, offset: number): boolean {
  return SPACE.test(raw.charAt(offset));
}

const LINE_END = /[\n-\r\u0085\u2028\u2029]/;

/** Whether a printed line ends among these raw characters. */
export function hasLineEnd(characters: string): boolean {
  return LINE_END.test(characters);
}

/** Raw offsets of the code units that a source accounts for: all but white space, in reading order. */
export function inkOffsets(raw: string, source: Source): number[] {
  const offsets: number[] = [];
  for (const [from, to] of source) {
    for (let i = from; i < to; i++) if (!isSpaceAt(raw, i)) offsets.push(i);
  }
  return offsets;
}

/** The raw ranges without the white space at their ends; ranges of nothing else are dropped. */
export function trimRanges(raw: string, source: Source): Range[] {
  const trimmed: Range[] = [];
  for (let [from, to] of source) {
    while (from < to && isSpaceAt(raw, from)) from++;
    while (to > from && isSpaceAt(raw, to - 1)) to--;
    if (from < to) trimmed.push([from, to]);
  }
  return trimmed;
}

/** What is in `source` and in none of `taken`, in the order of `source`. Cost: n log n. */
export function subtractRanges(source: Source, taken: Source): Range[] {
  const cuts = ascending(taken);
  const left: Range[] = [];
  for (const [from, to] of source) {
    let at = from;
    for (let i = firstEndingAfter(cuts, from); i < cuts.length; i++) {
      const cut = cuts[i];
      if (!cut || cut[0] >= to) break;
      if (cut[0] > at) left.push([at, cut[0]]);
      at = Math.max(at, cut[1]);
    }
    if (at < to) left.push([at, to]);
  }
  return left;
}

/** The parts of `source` that lie in one of `others`, in the order of `source`. */
export function intersectRanges(source: Source, others: Source): Range[] {
  return subtractRanges(source, subtractRanges(source, others));
}

/** Joins ranges that follow each other without a gap; keeps the order. */
export function joinRanges(source: Source): Range[] {
  const joined: Range[] = [];
  for (const [from, to] of source) {
    const last = joined.at(-1);
    if (last && last[1] === from) joined[joined.length - 1] = [last[0], to];
    else if (from < to) joined.push([from, to]);
  }
  return joined;
}

/** Single offsets, in reading order, as ranges. */
export function rangesOf(offsets: Iterable<number>): Range[] {
  const ranges: Range[] = [];
  for (const offset of offsets) {
    const last = ranges.at(-1);
    if (last && last[1] === offset) ranges[ranges.length - 1] = [last[0], offset + 1];
    else ranges.push([offset, offset + 1]);
  }
  return ranges;
}

/** Whether no two ranges share an offset. */
export function areDisjoint(source: Source): boolean {
  const sorted = source.toSorted(([a], [b]) => a - b);
  return sorted.every(([from], i) => i === 0 || (sorted[i - 1]?.[1] ?? 0) <= from);
}

/** Sorted and merged, so that both ends ascend. */
function ascending(source: Source): Range[] {
  const merged: Range[] = [];
  for (const [from, to] of source.toSorted(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

function firstEndingAfter(ranges: Source, offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
