/** By how much an arrangement was decided, choice by choice, in log-odds of 0 to `CERTAIN`. */
import type { Arrangement, Span } from '../articles/arrangement';
import type { Evidence } from '../articles/arrangementEvidence';
import { read } from '../articles/reading';
import type { Found } from '../articles/search';

/** Beyond this nothing is doubted. */
export const CERTAIN = 12;

/** The margin of each choice over its contrary; paragraphs and heading lines go by their numbers in the flow. */
export interface Margins {
  /** That a text begins, or does not, with a paragraph. */
  start(p: number): number;
  /** That a paragraph was taken for the text to a picture. */
  aside(p: number): number;
  /** That a line which looks like a heading was taken for something else. */
  part(h: number): number;
  /** That a heading begins, or does not, with a line that follows another. */
  cut(h: number): number;
}

/** What the whole page would lose if one thing were otherwise. Costs as much as finding the arrangement. */
export function thoroughMargins(evidence: Evidence, { arrangement, reading }: Found): Margins {
  const lost = (tried: Arrangement) =>
    within(reading.score - (read(tried, evidence, reading.layout)?.score ?? reading.score));
  const { starts, asides, parts, cuts } = arrangement;
  return {
    start: (p) => lost({ ...arrangement, starts: starts.with(p, !starts[p]) }),
    aside: (p) => lost({ ...arrangement, asides: asides.with(p, false) }),
    part: (h) => lost({ ...arrangement, parts: parts.with(h, 'heading') }),
    cut: (h) => lost({ ...arrangement, cuts: cuts.with(h, !cuts[h]) }),
  };
}

/** What each stage believed by itself, for pages on which trying everything would take too long. */
export function quickMargins({ flow, weights, headingOf }: Evidence, { arrangement }: Found): Margins {
  const { starts, parts, cuts } = arrangement;
  const headed = new Set(flow.slots);
  const decided = (chosen: boolean | undefined, odds: number) => within(chosen ? odds : -odds);
  const scoreOf = (span: Span) => headingOf(span).score;
  return {
    start: (p) =>
      decided(
        starts[p],
        (flow.startOdds[p] ?? 0) * weights.start.odds + (headed.has(p) ? weights.start.headingBetween : 0),
      ),
    aside: (p) => within(flow.drafts[flow.paragraphs[p] ?? -1]?.aside ?? 0),
    part(h) {
      const odds = flow.drafts[flow.headings[h] ?? -1]?.odds;
      const part = parts[h];
      return odds && part && part !== 'heading' ? within(odds[part]) : 0;
    },
    cut(h) {
      const [from, to] = [beginOf(cuts, h - 1), endOf(cuts, h)];
      const parted = scoreOf({ from, to: h }) + scoreOf({ from: h, to });
      return decided(cuts[h], parted - scoreOf({ from, to }));
    },
  };
}

function within(margin: number): number {
  return Math.min(CERTAIN, Math.max(0, margin));
}

/** Where the heading begins that a line stands in. */
function beginOf(cuts: readonly boolean[], line: number): number {
  let from = line;
  while (from > 0 && !cuts[from]) from--;
  return from;
}

/** Where the heading that a line stands in ends, the line taken as its beginning. */
function endOf(cuts: readonly boolean[], line: number): number {
  let to = line + 1;
  while (to < cuts.length && !cuts[to]) to++;
  return to;
}
