import type { Block, Source } from '../../core';
import { align, inkOffsets, joinLines, subtractRanges, trimRanges } from '../../core';

/**
 * What is left of a block once some of its raw characters have gone elsewhere: as it was edited, with the tags on it.
 *
 * @returns undefined where nothing is left
 */
export function leftover<T extends Block>(block: T, taken: Source, raw: string): T | undefined {
  const source = trimRanges(raw, subtractRanges(block.source, taken));
  if (source.length === 0) return undefined;
  const stretches = stretchesOf(block, new Set(inkOffsets(raw, source)), raw);
  const text = stretches
    .map(({ from, to }) => block.text.slice(from, to))
    .join('')
    .trimEnd();
  // nothing of it stands in the text any more: what was printed says more
  if (text === '') return { ...block, source, text: joinLines(raw, source, block.role), marks: [] };
  const placeOf = (offset: number) =>
    stretches.reduce((sum, { from, to }) => sum + Math.min(Math.max(offset - from, 0), to - from), 0);
  const marks = block.marks
    .map((mark) => ({ ...mark, from: placeOf(mark.from), to: Math.min(placeOf(mark.to), text.length) }))
    .filter(({ from, to }) => from < to);
  return { ...block, source, text, marks };
}

/** The stretches of the text that stand for the raw characters kept; what was typed at an end goes with what precedes it. */
function stretchesOf({ source, text }: Block, kept: ReadonlySet<number>, raw: string) {
  const { ink, textOffsetOf } = align(raw, source, text);
  const stretches: { readonly from: number; readonly to: number }[] = [];
  let start = 0;
  for (let i = 0; i <= ink.length; i++) {
    const isKept = kept.has(ink[i] ?? -1);
    const wasKept = i > 0 && kept.has(ink[i - 1] ?? -1);
    if (isKept && !wasKept) start = i;
    if (isKept || !wasKept) continue;
    stretches.push({
      from: start === 0 ? 0 : textOffsetOf(start),
      to: i === ink.length ? text.length : textOffsetOf(i),
    });
  }
  return stretches;
}
