/**
 * An arrangement of a page: where articles begin, which heading lines belong together, which are subheads. This file
 * says how good one is; `articles` looks for the best.
 */
import { assign } from './assignment';
import type { Flow } from './flow';
import { parseHeading, type HeadingParse } from './headings';
import type { Kinship } from './kinship';
import { unitedLine, type Line } from './lines';
import type { Setting } from './setting';

export interface Arrangement {
  /** For each paragraph, whether an article's text begins with it. */
  readonly starts: readonly boolean[];
  /** For each heading line, whether a new heading begins with it. */
  readonly cuts: readonly boolean[];
  /** For each line taken for a heading, what it is after all. */
  readonly parts: readonly HeadingPart[];
}

/** A short line without a stop may also stand over a part of the text, or under a picture. */
export type HeadingPart = 'heading' | 'subhead' | 'caption';

/** Half-open ranges of paragraphs and of heading lines. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where headings stand on this page: the reading under which its headings go home best. */
export const LAYOUTS = ['before', 'after', 'order', 'free'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface Reading {
  readonly score: number;
  readonly layout: Layout;
  readonly bodies: readonly Span[];
  readonly headings: readonly (Span & HeadingParse)[];
  /** For each heading the body it belongs to, −1 for none. */
  readonly bodyOf: Int32Array;
}

export interface Evidence {
  readonly flow: Flow;
  readonly kinship: Kinship;
  /** The reading of heading lines that are taken for one heading. */
  headingOf(span: Span): HeadingParse;
}

/** Gathers what an arrangement is judged by; readings of headings are kept, since most come up again. */
export function evidenceOn(flow: Flow, kinship: Kinship, setting: Setting): Evidence {
  const known = new Map<number, HeadingParse>();
  return {
    flow,
    kinship,
    headingOf(span) {
      const key = span.from * 4096 + span.to;
      let parse = known.get(key);
      if (!parse) known.set(key, (parse = parseHeading(headingLines(flow, span), setting)));
      return parse;
    },
  };
}

/** All in log-odds, so that they add up. */
const WEIGHTS = {
  /** For each rare word that a heading shares with a body. */
  shared: 1.3,
  /** A long body shares words by chance: what each paragraph after the first takes off the shared words. */
  chance: 0.04,
  /** A body without a heading: rare but for short news. */
  noHeading: -3.5,
  /** A heading without a body: an error in all but pictures and poems. */
  noBody: -6,
  /** An article credits its writers once: above, in the lede or below. */
  creditedAgain: -3,
  /** A text of a line or two, in em, and what it takes off. */
  tinyText: 36,
  tiny: -2.5,
  /** A heading between two paragraphs parts two articles. */
  headingBetween: 4.5,
  /** One heading line in a dozen is a subhead; a text does not begin after one. */
  subhead: -2.2,
  startAfterSubhead: -2,
  /** A text that has one subhead has several. */
  furtherSubhead: 1.6,
  /** Two headings on one line: one line in six that has a blank, where columns are read across. */
  cutLine: -2.2,
  /** Most captions are known by 图为, 摄 or a full stop; what is left looks like a heading. */
  caption: -6.5,
  /** Pictures come after the headings, so their captions end a run of heading lines. */
  captionEndsRun: 2.3,
  captionEndsPage: 1.2,
  captionShared: 0.9,
  /** Marks that headings have and captions have not. */
  captionMarks: -1.5,
};

/** How often pages are laid out in each way, as logs. */
const LAYOUT_PRIOR: Readonly<Record<Layout, number>> = { before: -1, after: -2.2, order: -1.3, free: -1.2 };

/** For and against a pair of heading and body under each layout. */
const PLACE = {
  adjacent: 0,
  notAdjacent: -5,
  sameRank: 0,
  nearRank: -1.6,
  otherRank: -3.2,
  freeAdjacent: -0.5,
  free: -1.2,
};

export function read(
  arrangement: Arrangement,
  evidence: Evidence,
  layouts: readonly Layout[] = LAYOUTS,
): Reading {
  const { flow } = evidence;
  const bodies = bodiesOf(arrangement.starts);
  let score = 0;
  const between = headingBetween(arrangement, flow);
  for (const body of bodies) {
    if (body.from > 0) score += (flow.startOdds[body.from] ?? 0) + (between[body.from] ?? 0);
    score += bodyScore(flow, body);
  }
  const subheadBodies = new Set<number>();
  arrangement.parts.forEach((part, h) => {
    if (part === 'subhead')
      score +=
        WEIGHTS.subhead +
        (subheadBodies.has(bodyAt(bodies, flow.slots[h] ?? 0)) ? WEIGHTS.furtherSubhead : 0);
    if (part === 'subhead') subheadBodies.add(bodyAt(bodies, flow.slots[h] ?? 0));
    if (part === 'caption')
      score +=
        captionScore(arrangement, flow, h) + WEIGHTS.captionShared * mostShared(h, bodies, evidence.kinship);
  });
  const headings = headingSpans(arrangement).map((span) => ({
    ...span,
    ...evidence.headingOf(span),
  }));
  for (const heading of headings) {
    score += heading.score;
    if (flow.glued[heading.from]) score += WEIGHTS.cutLine;
  }
  score += bodies.length * WEIGHTS.noHeading + headings.length * WEIGHTS.noBody;

  let best: Reading | null = null;
  const shared = sharedMatrix(headings, bodies, evidence.kinship);
  for (const layout of layouts) {
    const gains = new Float64Array(shared);
    addPlaces(gains, layout, headings, bodies, flow);
    const bodyOf = assign(gains, headings.length, bodies.length);
    let total = score + LAYOUT_PRIOR[layout];
    bodyOf.forEach((body, heading) => {
      if (body >= 0) total += gains[heading * bodies.length + body] ?? 0;
    });
    if (!best || total > best.score) best = { score: total, layout, bodies, headings, bodyOf };
  }
  if (!best) throw new Error('no layout to read the page under');
  return best;
}

/** Log-odds that a line which looks like a heading is the text to a picture. */
function captionScore({ parts }: Arrangement, flow: Flow, heading: number): number {
  const text = flow.drafts[flow.headings[heading] ?? 0]?.lines[0]?.text ?? '';
  const followed = flow.continuesRun[heading + 1] === true && parts[heading + 1] === 'heading';
  const alone = !flow.continuesRun[heading];
  let score = WEIGHTS.caption;
  if (!followed && !alone) score += WEIGHTS.captionEndsRun;
  if (flow.headings[heading] === flow.drafts.length - 1) score += WEIGHTS.captionEndsPage;
  if (/[“”：！？《》；]|[^，]，[^，]{1,4}$/.test(text)) score += WEIGHTS.captionMarks;
  return score;
}

function bodyAt(bodies: readonly Span[], paragraph: number): number {
  return bodies.findIndex(({ to }) => paragraph < to);
}

function mostShared(line: number, bodies: readonly Span[], kinship: Kinship): number {
  return bodies.reduce((most, body) => Math.max(most, sharedWith(line, body, kinship)), 0);
}

/** What a line shares with a body beyond what long bodies share by chance. */
function sharedWith(line: number, { from, to }: Span, kinship: Kinship): number {
  const chance = Math.min(0.5, WEIGHTS.chance * (to - from - 1));
  return kinship.shared(line, from, to) * (1 - chance);
}

/** How believable a stretch of paragraphs is as one text. */
function bodyScore(flow: Flow, { from, to }: Span): number {
  let credits = 0;
  let length = 0;
  for (let p = from; p < to; p++) {
    credits += flow.credits[p] ?? 0;
    length += flow.lengths[p] ?? 0;
  }
  return Math.max(0, credits - 1) * WEIGHTS.creditedAgain + (length < WEIGHTS.tinyText ? WEIGHTS.tiny : 0);
}

function bodiesOf(starts: readonly boolean[]): Span[] {
  const bodies: { from: number; to: number }[] = [];
  starts.forEach((start, p) => {
    const open = bodies.at(-1);
    if (start || !open) bodies.push({ from: p, to: p + 1 });
    else open.to = p + 1;
  });
  return bodies;
}

export function headingSpans(arrangement: Arrangement): Span[] {
  const spans: { from: number; to: number }[] = [];
  arrangement.cuts.forEach((cut, h) => {
    if (arrangement.parts[h] !== 'heading') return;
    const open = spans.at(-1);
    if (cut || !open || open.to < h) spans.push({ from: h, to: h + 1 });
    else open.to = h + 1;
  });
  return spans;
}

/** The printed lines of a heading: parts that nothing cut stand on one line. */
export function headingLines(flow: Flow, { from, to }: Span): Line[] {
  const lines: Line[] = [];
  for (let h = from; h < to;) {
    const parts: Line[] = [];
    do parts.push(...(flow.drafts[flow.headings[h] ?? 0]?.lines ?? []));
    while (++h < to && flow.glued[h]);
    const line = unitedLine(parts);
    if (line) lines.push(line);
  }
  return lines;
}

/** For each paragraph, what the heading lines before it add to the odds that an article begins. */
function headingBetween(arrangement: Arrangement, flow: Flow): Float64Array {
  const odds = new Float64Array(flow.paragraphs.length + 1);
  flow.slots.forEach((slot, h) => {
    const part = arrangement.parts[h];
    if (part === 'heading') odds[slot] = WEIGHTS.headingBetween;
    else if (part === 'subhead' && odds[slot] === 0) odds[slot] = WEIGHTS.startAfterSubhead;
  });
  return odds;
}

function sharedMatrix(headings: readonly Span[], bodies: readonly Span[], kinship: Kinship): Float64Array {
  const matrix = new Float64Array(headings.length * bodies.length);
  headings.forEach((heading, h) => {
    bodies.forEach((body, b) => {
      let shared = 0;
      for (let line = heading.from; line < heading.to; line++) shared += sharedWith(line, body, kinship);
      matrix[h * bodies.length + b] = WEIGHTS.shared * shared - WEIGHTS.noHeading - WEIGHTS.noBody;
    });
  });
  return matrix;
}

function addPlaces(
  gains: Float64Array,
  layout: Layout,
  headings: readonly Span[],
  bodies: readonly Span[],
  flow: Flow,
): void {
  const spare = Math.abs(headings.length - bodies.length);
  headings.forEach((heading, h) => {
    const slot = flow.slots[heading.from] ?? 0;
    const lastInSlot = flow.slots[headings[h + 1]?.from ?? -1] !== slot;
    const firstInSlot = flow.slots[headings[h - 1]?.from ?? -1] !== slot;
    bodies.forEach((body, b) => {
      const before = body.from === slot && lastInSlot;
      const after = body.to === slot && firstInSlot;
      const distance = Math.abs(h - b);
      let place = 0;
      if (layout === 'before') place = before ? PLACE.adjacent : PLACE.notAdjacent;
      else if (layout === 'after') place = after ? PLACE.adjacent : PLACE.notAdjacent;
      else if (layout === 'order')
        place = distance === 0 ? PLACE.sameRank : distance <= spare ? PLACE.nearRank : PLACE.otherRank;
      else place = before || after ? PLACE.freeAdjacent : PLACE.free;
      gains[h * bodies.length + b] = (gains[h * bodies.length + b] ?? 0) + place;
    });
  });
}
