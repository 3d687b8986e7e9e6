/** How good an arrangement is: the sum of what speaks for and against it, with its headings assigned to its texts. */
import { bodiesOf, headingsOf, type Arrangement, type Span } from './arrangement';
import type { Evidence } from './arrangementEvidence';
import { assign } from './assignment';
import { gainsOf, type Layout } from './gains';

export interface Reading {
  readonly score: number;
  readonly layout: Layout;
  readonly bodies: readonly Span[];
  readonly headings: readonly Span[];
  /** For each heading the body it belongs to, −1 for none. */
  readonly bodyOf: Int32Array;
}

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
  const bodies = bodiesOf(arrangement);
  const headings = headingsOf(arrangement);
  const common = scoreApart(arrangement, evidence, layout, bodies, headings);
  const gains = gainsOf(layout, headings, bodies, evidence);
  if (common + sumOfBest(gains, headings.length, bodies.length) <= least) return null;
  const bodyOf = assign(gains, headings.length, bodies.length);
  let score = common;
  for (let h = 0; h < headings.length; h++) {
    const body = bodyOf[h] ?? -1;
    if (body >= 0) score += gains[h * bodies.length + body] ?? 0;
  }
  return score > least ? { score, layout, bodies, headings, bodyOf } : null;
}

/** What each heading adds to a page by how it reads and how it suits its text, in log-odds. */
export function worthsOf({ layout, headings, bodies, bodyOf }: Reading, evidence: Evidence): number[] {
  const gains = gainsOf(layout, headings, bodies, evidence);
  return headings.map((heading, h) => {
    const body = bodyOf[h] ?? -1;
    const gain = body < 0 ? 0 : (gains[h * bodies.length + body] ?? 0);
    return gain + headingsScore([heading], evidence);
  });
}

/** The text that a heading would have if not its own, and what that would cost; −1 where it would have none. */
export function rivalOf(
  { layout, headings, bodies, bodyOf }: Reading,
  evidence: Evidence,
  heading: number,
): { readonly body: number; readonly margin: number } {
  const gains = gainsOf(layout, headings, bodies, evidence);
  const sumOf = (assigned: Int32Array) =>
    assigned.reduce((sum, body, h) => (body < 0 ? sum : sum + (gains[h * bodies.length + body] ?? 0)), 0);
  const best = sumOf(bodyOf);
  const own = bodyOf[heading] ?? -1;
  const without = gains.slice();
  if (own >= 0) without[heading * bodies.length + own] = 0;
  else {
    // without a text: then the best it could have had, as if that were worth it
    const row = Array.from(gains.subarray(heading * bodies.length, (heading + 1) * bodies.length));
    const most = Math.max(...row);
    return { body: row.indexOf(most), margin: Math.max(0, -most) };
  }
  const assigned = assign(without, headings.length, bodies.length);
  return { body: assigned[heading] ?? -1, margin: best - sumOf(assigned) };
}

/** What an arrangement scores before its headings are given to texts. */
function scoreApart(
  arrangement: Arrangement,
  evidence: Evidence,
  layout: Layout,
  bodies: readonly Span[],
  headings: readonly Span[],
): number {
  return (
    evidence.weights.layout[layout] +
    bodiesScore(bodies, arrangement, evidence) +
    headingsScore(headings, evidence) +
    partsScore(arrangement, bodies, evidence)
  );
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

function bodiesScore(bodies: readonly Span[], { parts, asides }: Arrangement, evidence: Evidence): number {
  const { flow, weights } = evidence;
  const before = evidence.oddsBefore(parts);
  let score = bodies.length * weights.body.noHeading;
  for (const { from, to } of bodies) {
    if (from > 0) score += weights.start.odds * (flow.startOdds[from] ?? 0) + (before[from] ?? 0);
    let credits = 0;
    let length = 0;
    for (let p = from; p < to; p++) {
      if (asides[p]) continue;
      credits += flow.credits[p] ?? 0;
      length += flow.lengths[p] ?? 0;
    }
    if (credits > 1) score += (credits - 1) * weights.body.creditedAgain;
    if (length < TINY) score += weights.body.tiny;
  }
  return score;
}

/** A text of less than this, in em, is a line or two. */
const TINY = 36;

function headingsScore(headings: readonly Span[], { headingOf, weights }: Evidence): number {
  let score = headings.length * weights.heading.noBody;
  for (const heading of headings) {
    score += weights.heading.model * headingOf(heading).score;
  }
  return score;
}

/** What the lines that look like headings and are taken for something else add. */
function partsScore({ parts, asides }: Arrangement, bodies: readonly Span[], evidence: Evidence): number {
  const { flow, weights } = evidence;
  let score = 0;
  for (const p of flow.asides)
    if (asides[p])
      score +=
        weights.caption.aside + weights.caption.odds * (flow.drafts[flow.paragraphs[p] ?? 0]?.aside ?? 0);
  let lastBody = -1;
  for (let h = 0; h < parts.length; h++) {
    const draft = flow.drafts[flow.headings[h] ?? 0];
    if (parts[h] === 'subhead') {
      const body = bodies.findIndex(({ to }) => (flow.slots[h] ?? 0) < to);
      score +=
        weights.heading.subhead +
        weights.heading.odds * (draft?.odds?.subhead ?? 0) +
        (body === lastBody ? weights.heading.furtherSubhead : 0);
      lastBody = body;
    } else if (parts[h] === 'caption' && !flow.glued[h]) {
      score += captionOdds(parts, evidence, h);
      let most = 0;
      for (const body of bodies) most = Math.max(most, evidence.shared(h, body));
      score += weights.caption.shared * most;
    }
  }
  return score;
}

function captionOdds(parts: Arrangement['parts'], { flow, weights }: Evidence, heading: number): number {
  const draft = flow.drafts[flow.headings[heading] ?? 0];
  const followed = flow.continuesRun[heading + 1] === true && parts[heading + 1] === 'heading';
  let odds = weights.caption.base + weights.caption.odds * (draft?.odds?.caption ?? 0);
  if (!followed && flow.continuesRun[heading]) odds += weights.caption.endsRun;
  if (flow.headings[heading] === flow.drafts.length - 1) odds += weights.caption.endsPage;
  return odds;
}
