/** Looks for the best arrangement of a page: from the likeliest of each stage, step by step uphill. */
import type { Arrangement, HeadingPart } from './arrangement';
import type { Flow } from './flow';
import type { Evidence } from './arrangementEvidence';
import { LAYOUTS } from './gains';
import { read, type Reading } from './reading';

export interface Found {
  readonly arrangement: Arrangement;
  readonly reading: Reading;
}

/**
 * The best arrangement found, climbing under each of the layouts that suit the page best at first sight; only one,
 * and less high, where `thorough` is false.
 */
export function findArrangement(evidence: Evidence, thorough: boolean): Found {
  const start = firstArrangement(evidence);
  const first = LAYOUTS.flatMap((layout) => read(start, evidence, layout) ?? []);
  const best = Math.max(...first.map(({ score }) => score));
  const found = first
    .filter(({ score }) => score >= best - (thorough ? HOPELESS : 0))
    .sort((a, b) => b.score - a.score)
    .slice(0, TRIED_LAYOUTS)
    .map((reading) => climb({ arrangement: start, reading }, evidence, thorough ? MOST_ROUNDS : 1));
  return found.reduce((best, other) => (other.reading.score > best.reading.score ? other : best));
}

const TRIED_LAYOUTS = 2;
/** A layout that starts so far behind, in log-odds, does not catch up. */
const HOPELESS = 6;

/** The arrangement that each stage would choose for itself. */
export function firstArrangement(evidence: Evidence): Arrangement {
  const { flow, weights } = evidence;
  const headed = new Set(flow.slots);
  const starts = flow.startOdds.map(
    (odds, p) => p === 0 || odds + (headed.has(p) ? weights.start.headingBetween : 0) > 0,
  );
  const cuts = flow.headings.map(() => false);
  let from = 0;
  for (let h = 1; h <= cuts.length; h++) {
    if (h < cuts.length && flow.continuesRun[h]) continue;
    cutRun(cuts, evidence, from, h);
    from = h;
  }
  const asides = flow.paragraphs.map(() => false);
  return { starts, asides, cuts, parts: flow.headings.map((at) => firstPart(flow.drafts[at]?.odds ?? null)) };
}

function firstPart(odds: Flow['drafts'][number]['odds']): HeadingPart {
  if (!odds || Math.max(odds.subhead, odds.caption) < 0) return 'heading';
  return odds.subhead > odds.caption ? 'subhead' : 'caption';
}

/** More parts between blanks than a heading has. */
const MOST_PARTS = 10;

/** The likeliest cut of heading lines `[from, to)` into headings, by dynamic programming. */
function cutRun(cuts: boolean[], { flow, headingOf }: Evidence, from: number, to: number): void {
  const best = [0];
  const back = [0];
  for (let end = 1; end <= to - from; end++) {
    best[end] = -Infinity;
    for (let start = end - 1; start >= Math.max(0, end - MOST_PARTS); start--) {
      if (flow.glued[from + start] || flow.glued[from + end]) continue;
      const score = (best[start] ?? 0) + headingOf({ from: from + start, to: from + end }).score;
      if (score > (best[end] ?? 0)) [best[end], back[end]] = [score, start];
    }
  }
  for (let end = to - from; end > 0; end = back[end] ?? 0) cuts[from + (back[end] ?? 0)] = true;
}

type Move = (from: Arrangement) => Arrangement;

const MOST_ROUNDS = 4;

function climb({ arrangement, reading }: Found, evidence: Evidence, rounds: number): Found {
  const moves = movesOn(evidence);
  for (let round = 0; round < rounds; round++) {
    const before = reading.score;
    for (const move of moves) {
      const tried = move(arrangement);
      const better =
        tried === arrangement ? null : read(tried, evidence, reading.layout, reading.score + MARGIN);
      if (better) [arrangement, reading] = [tried, better];
    }
    if (reading.score === before) break;
  }
  return { arrangement, reading };
}

/** Less is rounding. */
const MARGIN = 1e-9;

/** Odds beyond which the beginning of a text is not called into question. */
const SURE = 5;
/** Odds within which it is tried together with the cut of a heading, since each alone leaves one without the other. */
const DOUBTFUL = 3.5;
const MOST_DOUBTFUL = 5;
const MOST_PAIRS = 60;

function movesOn({ flow, weights }: Evidence): Move[] {
  const moves: Move[] = [];
  const startOdds = flow.startOdds.map((odds) => odds * weights.start.odds);
  const open = startOdds.flatMap((odds, p) => (p > 0 && Math.abs(odds) < SURE ? [p] : []));
  const runs = flow.headings.flatMap((_, h) => (flow.continuesRun[h] ? [h] : []));
  for (const p of open) moves.push((from) => toggleStart(from, p));
  for (const p of flow.asides) {
    moves.push((from) => toggleAside(from, p));
    moves.push((from) => handOnStart(toggleAside(from, p), p));
  }
  for (const h of runs) {
    moves.push((from) => toggleCut(from, h));
    if (flow.continuesRun[h + 1]) moves.push((from) => shiftCut(from, h, h + 1));
    if (flow.continuesRun[h + 1] && flow.glued[h + 1] && flow.continuesRun[h + 2])
      moves.push((from) => shiftCut(from, h, h + 2));
  }
  flow.headings.forEach((_, h) => {
    if (flow.glued[h]) return;
    const slot = flow.slots[h] ?? 0;
    if (slot > 0 && slot < flow.paragraphs.length && isShort(flow, h))
      moves.push((from) => {
        const subhead = from.parts[h] !== 'subhead';
        return {
          ...setPart(from, flow, h, subhead ? 'subhead' : 'heading'),
          starts: from.starts.with(slot, !subhead),
        };
      });
    moves.push((from) => setPart(from, flow, h, from.parts[h] === 'caption' ? 'heading' : 'caption'));
  });
  const doubtful = open
    .filter((p) => Math.abs(startOdds[p] ?? 0) < DOUBTFUL)
    .sort((a, b) => Math.abs(startOdds[a] ?? 0) - Math.abs(startOdds[b] ?? 0))
    .slice(0, Math.min(MOST_DOUBTFUL, Math.floor(MOST_PAIRS / Math.max(1, runs.length))));
  for (const p of doubtful)
    for (const h of runs)
      moves.push((from) => (from.starts[p] === from.cuts[h] ? toggleCut(toggleStart(from, p), h) : from));
  return moves;
}

function toggleStart(from: Arrangement, p: number): Arrangement {
  return { ...from, starts: from.starts.with(p, !from.starts[p]) };
}

function toggleAside(from: Arrangement, p: number): Arrangement {
  return { ...from, asides: from.asides.with(p, !from.asides[p]) };
}

/** The text that would have begun with a paragraph begins with the next, and the other way round. */
function handOnStart(from: Arrangement, p: number): Arrangement {
  return p + 1 < from.starts.length
    ? { ...from, starts: from.starts.with(p + 1, !from.starts[p + 1]) }
    : from;
}

function toggleCut(from: Arrangement, h: number): Arrangement {
  return { ...from, cuts: from.cuts.with(h, !from.cuts[h]) };
}

/** Moves a cut to another line, or leaves things as they are where both or neither are cut. */
function shiftCut(from: Arrangement, a: number, b: number): Arrangement {
  return from.cuts[a] === from.cuts[b] ? from : toggleCut(toggleCut(from, a), b);
}

/** Gives a printed line, all its parts, another part in the page. */
function setPart(from: Arrangement, flow: Flow, h: number, part: HeadingPart): Arrangement {
  const parts = [...from.parts];
  do parts[h] = part;
  while (flow.glued[++h]);
  return { ...from, parts };
}

/** Subheads take part of a line. */
function isShort(flow: Flow, heading: number): boolean {
  return (flow.drafts[flow.headings[heading] ?? 0]?.lines[0]?.width ?? 0) <= 16;
}
