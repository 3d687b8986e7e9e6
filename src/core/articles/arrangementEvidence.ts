/** What the arrangement of a page is judged by. */
import { printedLines, type Arrangement, type Span } from './arrangement';
import type { Flow } from './flow';
import type { HeadingWeights } from '../headings/headingModel';
import { parseHeading, type HeadingParse } from '../headings/headings';
import type { Kinship } from './kinship';
import type { Setting } from '../labels/setting';
import type { ArrangementWeights } from '../model/weights';

export interface Evidence {
  readonly flow: Flow;
  readonly setting: Setting;
  readonly weights: ArrangementWeights;
  /** The reading of heading lines that are taken for one heading. */
  headingOf(span: Span): HeadingParse;
  /** What heading or caption line `line` shares with a text beyond what long texts share by chance. */
  shared(line: number, body: Span): number;
  /** For each paragraph, what the heading lines before it add to the odds that a text begins. */
  oddsBefore(parts: Arrangement['parts']): Float64Array;
}

/** Gathers what an arrangement is judged by. What was worked out once is kept, since most comes up again. */
export function evidenceOn(
  flow: Flow,
  kinship: Kinship,
  setting: Setting,
  weights: ArrangementWeights,
  headings: HeadingWeights,
): Evidence {
  const parses = new Map<number, HeadingParse>();
  const shares: Float64Array[] = [];
  const count = flow.paragraphs.length;
  let lastParts: Arrangement['parts'] | null = null;
  let lastOdds: Float64Array = new Float64Array(0);
  return {
    flow,
    setting,
    weights,
    headingOf(span) {
      const key = span.from * (flow.headings.length + 1) + span.to;
      let parse = parses.get(key);
      if (!parse)
        parses.set(
          key,
          (parse = parseHeading(printedLines(flow, span), setting, flow.glued[span.from] ?? false, headings)),
        );
      return parse;
    },
    shared(line, { from, to }) {
      const row = (shares[line] ??= new Float64Array((count * (count + 1)) / 2).fill(UNKNOWN));
      const at = (to * (to - 1)) / 2 + from;
      let shared = row[at] ?? 0;
      if (shared === UNKNOWN) {
        const chance = Math.min(0.5, weights.kinship.chance * (to - from - 1));
        row[at] = shared = kinship.shared(line, from, to) * (1 - chance);
      }
      return shared;
    },
    oddsBefore(parts) {
      if (parts !== lastParts) [lastParts, lastOdds] = [parts, oddsFromHeadingsBefore(parts, flow, weights)];
      return lastOdds;
    },
  };
}

const UNKNOWN = -1;

function oddsFromHeadingsBefore(
  parts: Arrangement['parts'],
  flow: Flow,
  { start }: ArrangementWeights,
): Float64Array {
  const odds = new Float64Array(flow.paragraphs.length + 1);
  for (let h = 0; h < parts.length; h++) {
    const slot = flow.slots[h] ?? 0;
    if (parts[h] === 'heading') odds[slot] = start.headingBetween;
    else if (parts[h] === 'subhead' && odds[slot] === 0) odds[slot] = start.afterSubhead;
  }
  return odds;
}
