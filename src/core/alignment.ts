/**
 * Where the characters of an edited block come from. The text was joined from the raw lines and then corrected;
 * both are compared without their white space, which belongs to the setting, not to the text.
 */
import { matchSequences } from './difference';
import { inkOffsets, rangesOf } from './ranges';
import type { Range, Source } from './record';

export interface Alignment {
  /** Raw offsets of the source's ink (all but white space), in reading order. */
  readonly ink: readonly number[];
  /** For every UTF-16 unit of the text the raw offset of its equal, −1 for white space and what was typed. */
  readonly toRaw: Int32Array;
  /** How many units of ink stand unchanged in the text. */
  readonly kept: number;
  /**
   * Where a cut of the text cuts the ink: how many units of ink stand before `textOffset`. Inside a correction the
   * cut is proportional; ink that was deleted at the cut stays with what precedes it.
   */
  inkBefore(textOffset: number): number;
  /** The way back: the text offset before which the first `count` units of ink stand. */
  textOffsetOf(count: number): number;
}

/** Aligns a block's edited `text` with the raw characters of its `source`. Cost: length × differences. */
export function align(raw: string, source: Source, text: string): Alignment {
  const ink = inkOffsets(raw, source);
  const rawPoints = codePoints(ink.length, (i) => raw.charCodeAt(ink[i] ?? 0));
  const visible = inkOffsets(text, [[0, text.length]]);
  const textPoints = codePoints(visible.length, (i) => text.charCodeAt(visible[i] ?? 0));
  const matches = matchSequences(rawPoints.values, textPoints.values);

  const toRaw = new Int32Array(text.length).fill(-1);
  // anchors: matched pairs as (text unit, ink unit), with the ends of both as sentinels
  const anchors: [unit: number, ink: number][] = [[-1, -1]];
  for (let point = 0; point < matches.length; point++) {
    const match = matches[point] ?? -1;
    if (match < 0) continue;
    const unit = textPoints.starts[point] ?? 0;
    const inkUnit = rawPoints.starts[match] ?? 0;
    for (let i = 0; i < (textPoints.starts[point + 1] ?? 0) - unit; i++) {
      toRaw[visible[unit + i] ?? 0] = ink[inkUnit + i] ?? 0;
      anchors.push([unit + i, inkUnit + i]);
    }
  }
  const kept = anchors.length - 1;
  anchors.push([visible.length, ink.length]);

  return {
    ink,
    toRaw,
    kept,
    inkBefore(textOffset) {
      const unit = countBelow(visible, textOffset);
      return interpolate(anchors, unit, 0, 1);
    },
    textOffsetOf(count) {
      const unit = interpolate(anchors, count, 1, 0);
      return unit < visible.length ? (visible[unit] ?? text.length) : text.length;
    },
  };
}

/**
 * Divides a block's source among the texts that it became, in order. The texts together are the block's text.
 *
 * @returns one source for each text; together they hold all of the ink, each unit once
 */
export function divideSource(raw: string, source: Source, texts: readonly string[]): Range[][] {
  const alignment = align(raw, source, texts.join(''));
  let offset = 0;
  let from = 0;
  return texts.map((text, i) => {
    offset += text.length;
    const to = i === texts.length - 1 ? alignment.ink.length : alignment.inkBefore(offset);
    const part = rangesWithin(source, alignment.ink.slice(from, to));
    from = to;
    return part;
  });
}

/** The raw characters behind the text `[from, to)`. */
export function sourceWithin(alignment: Alignment, source: Source, from: number, to: number): Range[] {
  return rangesWithin(source, alignment.ink.slice(alignment.inkBefore(from), alignment.inkBefore(to)));
}

/** Ink offsets as ranges that keep the white space between them where the source had it in one range. */
function rangesWithin(source: Source, ink: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const [from, to] of source) {
    const first = ink[at];
    let last = first;
    while (at < ink.length && (ink[at] ?? -1) >= from && (ink[at] ?? -1) < to) last = ink[at++];
    if (first !== undefined && last !== undefined && first >= from && last < to)
      ranges.push([first, last + 1]);
  }
  return at === ink.length ? ranges : rangesOf(ink);
}

/** Reads UTF-16 units as code points; a lone surrogate is a point of its own. `starts` has one entry more. */
function codePoints(
  length: number,
  unitAt: (index: number) => number,
): { values: number[]; starts: number[] } {
  const values: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < length; i++) {
    const unit = unitAt(i);
    starts.push(i);
    const next = i + 1 < length ? unitAt(i + 1) : 0;
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
      values.push((unit - 0xd800) * 0x400 + next - 0xdc00 + 0x10000);
      i++;
    } else {
      values.push(unit);
    }
  }
  starts.push(length);
  return { values, starts };
}

/** How many of the ascending numbers are below the limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Maps a cut before `count` units of one side to a cut of the other, by the anchors around it. */
function interpolate(anchors: readonly [number, number][], count: number, from: 0 | 1, to: 0 | 1): number {
  let low = 0;
  let high = anchors.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((anchors[middle]?.[from] ?? 0) < count) low = middle;
    else high = middle;
  }
  const before = anchors[low] ?? [-1, -1];
  const after = anchors[high] ?? before;
  const units = after[from] - before[from] - 1;
  const others = after[to] - before[to] - 1;
  const share = units === 0 ? 1 : (count - before[from] - 1) / units;
  return before[to] + 1 + Math.round(others * share);
}
