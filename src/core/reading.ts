/** How good an arrangement is: the sum of what speaks for and against it, with its headings assigned to its texts. */
import { bodiesOf, headingsOf, printedLines, type Arrangement, type Span } from './arrangement';
import { assign } from './assignment';
import type { Flow } from './flow';
import { parseHeading, type HeadingParse } from './headings';
import type { Kinship } from './kinship';
import type { Setting } from './setting';
import { BODY, CAPTION, HEADING, LAYOUT, PLACE, START } from './weights';

/** Where headings stand on a page: before or after their texts, elsewhere but in the same order, anywhere. */
export const LAYOUTS = ['before', 'after', 'order', 'free'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Reading {
  readonly score: number;
  readonly layout: Layout;
  readonly bodies: readonly Span[];
  readonly headings: readonly Span[];
  /** For each heading the body it belongs to, −1 for none. */
  readonly bodyOf: Int32Array;
}

export interface Evidence {
  readonly flow: Flow;
  /** The reading of heading lines that are taken for one heading. */
  headingOf(span: Span): HeadingParse;
  /** What heading or caption line `line` shares with a text beyond what long texts share by chance. */
  shared(line: number, body: Span): number;
  /** For each paragraph, what the heading lines before it add to the odds that a text begins. */
  oddsBefore(parts: Arrangement['parts']): Float64Array;
}

/** Gathers what an arrangement is judged by. What was worked out once is kept, since most comes up again. */
export function evidenceOn(flow: Flow, kinship: Kinship, setting: Setting): Evidence {
  const parses = new Map<number, HeadingParse>();
  const shares: Float64Array[] = [];
  const count = flow.paragraphs.length;
  let lastParts: Arrangement['parts'] | null = null;
  let lastOdds: Float64Array = new Float64Array(0);
  return {
    flow,
    headingOf(span) {
      const key = span.from * (flow.headings.length + 1) + span.to;
      let parse = parses.get(key);
      if (!parse) parses.set(key, (parse = parseHeading(printedLines(flow, span), setting)));
      return parse;
    },
    shared(line, { from, to }) {
      const row = (shares[line] ??= new Float64Array((count * (count + 1)) / 2).fill(UNKNOWN));
      const at = (to * (to - 1)) / 2 + from;
      let shared = row[at] ?? 0;
      if (shared === UNKNOWN) {
        const chance = Math.min(0.5, HEADING.chance * (to - from - 1));
        row[at] = shared = kinship.shared(line, from, to) * (1 - chance);
      }
      return shared;
    },
    oddsBefore(parts) {
      if (parts !== lastParts) [lastParts, lastOdds] = [parts, oddsFromHeadingsBefore(parts, flow)];
      return lastOdds;
    },
  };
}

const UNKNOWN = -1;

/**
 * Reads an arrangement under a layout. Null where its score cannot exceed `least`, which is found out without the
 * assignment: each heading could at best have the text that suits it best.
 */
export function read(
  arrangement: Arrangement,
  evidence: Evidence,
  layout: Layout,
  least = -Infinity,
): Reading | null {
  const { flow } = evidence;
  const bodies = bodiesOf(arrangement);
  const headings = headingsOf(arrangement);
  const common =
    LAYOUT[layout] +
    bodiesScore(bodies, arrangement, evidence) +
    headingsScore(headings, evidence) +
    partsScore(arrangement, bodies, evidence);
  const gains = pairGains(headings, bodies, evidence);
  addPlaces(gains, layout, headings, bodies, flow);
  if (common + sumOfBest(gains, headings.length, bodies.length) <= least) return null;
  const bodyOf = assign(gains, headings.length, bodies.length);
  let score = common;
  for (let h = 0; h < headings.length; h++) {
    const body = bodyOf[h] ?? -1;
    if (body >= 0) score += gains[h * bodies.length + body] ?? 0;
  }
  return score > least ? { score, layout, bodies, headings, bodyOf } : null;
}

function sumOfBest(gains: Float64Array, rows: number, columns: number): number {
  let sum = 0;
  for (let row = 0, at = 0; row < rows; row++) {
    let best = 0;
    for (const end = at + columns; at < end; at++) best = Math.max(best, gains[at] ?? 0);
    sum += best;
  }
  return sum;
}

function bodiesScore(bodies: readonly Span[], { parts }: Arrangement, evidence: Evidence): number {
  const { flow } = evidence;
  const before = evidence.oddsBefore(parts);
  let score = bodies.length * BODY.noHeading;
  for (const { from, to } of bodies) {
    if (from > 0) score += (flow.startOdds[from] ?? 0) + (before[from] ?? 0);
    let credits = 0;
    let length = 0;
    for (let p = from; p < to; p++) {
      credits += flow.credits[p] ?? 0;
      length += flow.lengths[p] ?? 0;
    }
    if (credits > 1) score += (credits - 1) * BODY.creditedAgain;
    if (length < BODY.tinyLength) score += BODY.tiny;
  }
  return score;
}

function oddsFromHeadingsBefore(parts: Arrangement['parts'], flow: Flow): Float64Array {
  const odds = new Float64Array(flow.paragraphs.length + 1);
  for (let h = 0; h < parts.length; h++) {
    const slot = flow.slots[h] ?? 0;
    if (parts[h] === 'heading') odds[slot] = START.headingBetween;
    else if (parts[h] === 'subhead' && odds[slot] === 0) odds[slot] = START.afterSubhead;
  }
  return odds;
}

function headingsScore(headings: readonly Span[], { flow, headingOf }: Evidence): number {
  let score = headings.length * HEADING.noBody;
  for (const heading of headings) {
    score += headingOf(heading).score;
    if (flow.glued[heading.from]) score += HEADING.cutLine;
  }
  return score;
}

/** What the lines that look like headings and are taken for something else add. */
function partsScore({ parts }: Arrangement, bodies: readonly Span[], evidence: Evidence): number {
  const { flow } = evidence;
  let score = 0;
  let lastBody = -1;
  for (let h = 0; h < parts.length; h++) {
    if (parts[h] === 'subhead') {
      const body = bodies.findIndex(({ to }) => (flow.slots[h] ?? 0) < to);
      score += HEADING.subhead + (body === lastBody ? HEADING.furtherSubhead : 0);
      lastBody = body;
    } else if (parts[h] === 'caption' && !flow.glued[h]) {
      score += captionOdds(parts, flow, h);
      let most = 0;
      for (const body of bodies) most = Math.max(most, evidence.shared(h, body));
      score += CAPTION.shared * most;
    }
  }
  return score;
}

function captionOdds(parts: Arrangement['parts'], flow: Flow, heading: number): number {
  const text = flow.drafts[flow.headings[heading] ?? 0]?.lines[0]?.text ?? '';
  const followed = flow.continuesRun[heading + 1] === true && parts[heading + 1] === 'heading';
  let odds = CAPTION.base;
  if (!followed && flow.continuesRun[heading]) odds += CAPTION.endsRun;
  if (flow.headings[heading] === flow.drafts.length - 1) odds += CAPTION.endsPage;
  if (/[“”：！？《》；]|[^，]，[^，]{1,4}$/.test(text)) odds += CAPTION.marks;
  return odds;
}

/** For each pair of heading and body, heading by heading: what assigning one to the other adds. */
function pairGains(headings: readonly Span[], bodies: readonly Span[], evidence: Evidence): Float64Array {
  const gains = new Float64Array(headings.length * bodies.length);
  let at = 0;
  for (const { from, to } of headings) {
    for (const body of bodies) {
      let shared = 0;
      for (let line = from; line < to; line++) shared += evidence.shared(line, body);
      gains[at++] = HEADING.shared * shared - BODY.noHeading - HEADING.noBody;
    }
  }
  return gains;
}

function addPlaces(
  gains: Float64Array,
  layout: Layout,
  headings: readonly Span[],
  bodies: readonly Span[],
  flow: Flow,
): void {
  const spare = Math.abs(headings.length - bodies.length);
  let at = 0;
  for (let h = 0; h < headings.length; h++) {
    const slot = flow.slots[headings[h]?.from ?? 0] ?? 0;
    const lastInSlot = flow.slots[headings[h + 1]?.from ?? -1] !== slot;
    const firstInSlot = flow.slots[headings[h - 1]?.from ?? -1] !== slot;
    for (let b = 0; b < bodies.length; b++) {
      const before = lastInSlot && bodies[b]?.from === slot;
      const after = firstInSlot && bodies[b]?.to === slot;
      gains[at] = (gains[at] ?? 0) + placeOdds(layout, before, after, Math.abs(h - b), spare);
      at++;
    }
  }
}

function placeOdds(layout: Layout, before: boolean, after: boolean, distance: number, spare: number): number {
  switch (layout) {
    case 'before':
      return before ? PLACE.adjacent : PLACE.notAdjacent;
    case 'after':
      return after ? PLACE.adjacent : PLACE.notAdjacent;
    case 'order':
      return distance === 0 ? PLACE.sameRank : distance <= spare ? PLACE.nearRank : PLACE.otherRank;
    case 'free':
      return before || after ? PLACE.freeAdjacent : PLACE.free;
  }
}
