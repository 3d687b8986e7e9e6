/** An arrangement of a page: where articles begin, which heading lines belong together, which are no headings. */
import type { Flow } from './flow';
import { unitedLine, type Line } from '../lines/lines';

export interface Arrangement {
  /** For each paragraph, whether an article's text begins with it. */
  readonly starts: readonly boolean[];
  /** For each paragraph, whether it is the text to a picture after all. */
  readonly asides: readonly boolean[];
  /** For each heading line, whether a new heading begins with it. */
  readonly cuts: readonly boolean[];
  /** For each line taken for a heading, what it is after all. */
  readonly parts: readonly HeadingPart[];
}

/** A short line without a stop may also stand over a part of the text, or under a picture. */
export type HeadingPart = 'heading' | 'subhead' | 'caption';

/** Half-open range of paragraphs or of heading lines. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The texts, as ranges of paragraphs; texts to pictures make none by themselves, nor do they stand at either end. */
export function bodiesOf({ starts, asides }: Arrangement): Span[] {
  const bodies: Span[] = [];
  let from = 0;
  for (let p = 1; p <= starts.length; p++) {
    if (p < starts.length && !starts[p]) continue;
    let to = p;
    while (from < to && asides[from]) from++;
    while (to > from && asides[to - 1]) to--;
    if (from < to) bodies.push({ from, to });
    from = p;
  }
  return bodies;
}

/** The headings, as ranges of heading lines. */
export function headingsOf({ cuts, parts }: Arrangement): Span[] {
  const headings: Span[] = [];
  let from = -1;
  for (let h = 0; h <= cuts.length; h++) {
    const heading = h < cuts.length && parts[h] === 'heading';
    if (from >= 0 && (!heading || cuts[h])) {
      headings.push({ from, to: h });
      from = -1;
    }
    if (heading && from < 0) from = h;
  }
  return headings;
}

/** The printed lines of a heading: parts that nothing cut stand on one line. */
export function printedLines(flow: Flow, { from, to }: Span): Line[] {
  const lines: Line[] = [];
  let parts: Line[] = [];
  for (let h = from; h < to; h++) {
    parts.push(...(flow.drafts[flow.headings[h] ?? 0]?.lines ?? []));
    if (h + 1 < to && flow.glued[h + 1]) continue;
    const line = unitedLine(parts);
    if (line) lines.push(line);
    parts = [];
  }
  return lines;
}
