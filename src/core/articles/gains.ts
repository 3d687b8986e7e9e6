/** What giving a heading to a text adds to an arrangement: the words that they share, and where they stand. */
import type { Span } from './arrangement';
import type { Evidence } from './arrangementEvidence';
import type { ArrangementWeights } from '../model/weights';

/** Where headings stand on a page: before or after their texts, elsewhere but in the same order, anywhere. */
export const LAYOUTS = ['before', 'after', 'order', 'free'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** For each pair of heading and text, heading by heading. */
export function gainsOf(
  layout: Layout,
  headings: readonly Span[],
  bodies: readonly Span[],
  evidence: Evidence,
): Float64Array {
  const gains = pairGains(headings, bodies, evidence);
  addPlaces(gains, layout, headings, bodies, evidence);
  return gains;
}

/** For each pair of heading and body, heading by heading: what assigning one to the other adds. */
function pairGains(headings: readonly Span[], bodies: readonly Span[], evidence: Evidence): Float64Array {
  const gains = new Float64Array(headings.length * bodies.length);
  const { weights } = evidence;
  let at = 0;
  for (const { from, to } of headings) {
    for (const body of bodies) {
      let shared = 0;
      for (let line = from; line < to; line++) shared += evidence.shared(line, body);
      gains[at++] = weights.heading.shared * shared - weights.body.noHeading - weights.heading.noBody;
    }
  }
  return gains;
}

function addPlaces(
  gains: Float64Array,
  layout: Layout,
  headings: readonly Span[],
  bodies: readonly Span[],
  { flow, weights }: Evidence,
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
      gains[at] = (gains[at] ?? 0) + placeOdds(weights.place, layout, before, after, Math.abs(h - b), spare);
      at++;
    }
  }
}

function placeOdds(
  place: ArrangementWeights['place'],
  layout: Layout,
  before: boolean,
  after: boolean,
  distance: number,
  spare: number,
): number {
  switch (layout) {
    case 'before':
      return before ? place.adjacent : place.notAdjacent;
    case 'after':
      return after ? place.adjacent : place.notAdjacent;
    case 'order':
      return distance === 0 ? place.sameRank : distance <= spare ? place.nearRank : place.otherRank;
    case 'free':
      return before || after ? place.freeAdjacent : place.free;
  }
}
