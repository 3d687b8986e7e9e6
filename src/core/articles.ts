/** Blocks in the making → articles: boundaries, headings and captions found together as the best arrangement. */
import {
  evidenceOn,
  headingLines,
  read,
  type Arrangement,
  type Evidence,
  type Reading,
  type Span,
} from './arrangement';
import type { Draft } from './blocks';
import { cohesionOdds } from './cohesion';
import { flowOf, type Flow } from './flow';
import type { HeadingRole } from './headings';
import { kinshipOf, type Kinship } from './kinship';
import type { Line } from './lines';
import type { Setting } from './setting';
import { indexWords } from './words';

export interface DraftPage {
  readonly articles: readonly (readonly Draft[])[];
  readonly furniture: readonly Draft[];
}

/** More blocks than a page ever has: what follows is looked at as another page, so that cost stays linear. */
const MOST_BLOCKS = 240;

export function arrangeArticles(drafts: readonly Draft[], setting: Setting): DraftPage {
  const furniture = drafts.filter((draft) => draft.role === 'furniture');
  const rest = drafts.filter((draft) => draft.role !== 'furniture');
  const articles: Draft[][] = [];
  for (let from = 0; from < rest.length; from += MOST_BLOCKS)
    articles.push(...arrangeStretch(rest.slice(from, from + MOST_BLOCKS), setting));
  return { articles, furniture };
}

function arrangeStretch(drafts: readonly Draft[], setting: Setting): Draft[][] {
  const textOf = ({ lines }: Draft) => lines.map((line) => line.text).join('');
  const of = (role: Draft['role']) => drafts.filter((draft) => draft.role === role);
  const paragraphs = of('paragraph');
  const words = indexWords([...paragraphs, ...of('headline'), ...of('caption')].map(textOf));
  const kinship = kinshipOf(words, paragraphs.length);
  const flow = flowOf(drafts, setting, cohesionOdds(words, paragraphs.length));
  const captions = drafts.flatMap((draft, i) => (draft.role === 'caption' ? [i] : []));
  const evidence = evidenceOn(flow, kinship, setting);
  const { arrangement, reading } = search(first(flow, evidence), evidence);
  return settle(flow, arrangement, reading, captions, kinship);
}

/** The arrangement that each stage would choose for itself. */
function first(flow: Flow, evidence: Evidence): Arrangement {
  const starts = flow.startOdds.map((odds, p) => p === 0 || odds + (flow.slots.includes(p) ? 3 : 0) > 0);
  const cuts = flow.headings.map(() => false);
  let from = 0;
  for (let h = 1; h <= cuts.length; h++) {
    if (h < cuts.length && flow.continuesRun[h]) continue;
    cutRun(cuts, evidence, from, h);
    from = h;
  }
  return { starts, cuts, parts: flow.headings.map(() => 'heading') };
}

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

/** More parts between blanks than a heading has. */
const MOST_PARTS = 10;

/** Odds beyond which a boundary is not called into question. */
const SURE = 5;
const MOST_ROUNDS = 3;

/** Climbs to a better arrangement, one boundary, cut or subhead at a time, until none helps. */
function search(start: Arrangement, evidence: Evidence): { arrangement: Arrangement; reading: Reading } {
  let arrangement = start;
  let reading = read(arrangement, evidence);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let improved = false;
    for (const next of neighbours(arrangement, evidence.flow)) {
      const tried = next(arrangement);
      const other = read(tried, evidence, [reading.layout]);
      if (other.score <= reading.score + 1e-9) continue;
      [arrangement, reading, improved] = [tried, other, true];
    }
    const again = read(arrangement, evidence);
    if (again.score > reading.score) [reading, improved] = [again, true];
    if (!improved) break;
  }
  return { arrangement, reading };
}

type Move = (from: Arrangement) => Arrangement;

function neighbours(arrangement: Arrangement, flow: Flow): Move[] {
  const moves: Move[] = [];
  for (let p = 1; p < arrangement.starts.length; p++) {
    if (Math.abs(flow.startOdds[p] ?? 0) < SURE)
      moves.push((from) => ({ ...from, starts: toggled(from.starts, p) }));
  }
  for (let h = 0; h < arrangement.cuts.length; h++) {
    if (flow.continuesRun[h]) {
      moves.push((from) => ({ ...from, cuts: toggled(from.cuts, h) }));
      if (flow.continuesRun[h + 1])
        moves.push((from) =>
          from.cuts[h] === from.cuts[h + 1] ? from : { ...from, cuts: toggled(toggled(from.cuts, h), h + 1) },
        );
    }
    const slot = flow.slots[h] ?? 0;
    if (slot > 0 && slot < flow.paragraphs.length && isShort(flow, h))
      moves.push((from) => ({
        ...from,
        parts: from.parts.with(h, from.parts[h] === 'subhead' ? 'heading' : 'subhead'),
        starts: from.starts.with(slot, from.parts[h] === 'subhead'),
      }));
    moves.push((from) => ({
      ...from,
      parts: from.parts.with(h, from.parts[h] === 'caption' ? 'heading' : 'caption'),
    }));
  }
  return moves;
}

/** Subheads take part of a line. */
function isShort(flow: Flow, heading: number): boolean {
  return (flow.drafts[flow.headings[heading] ?? 0]?.lines[0]?.width ?? 0) <= 16;
}

function toggled(flags: readonly boolean[], at: number): readonly boolean[] {
  return flags.with(at, !flags[at]);
}

/** Carries an arrangement out: every block to its article, roles given to heading lines. */
function settle(
  flow: Flow,
  arrangement: Arrangement,
  reading: Reading,
  captions: readonly number[],
  kinship: Kinship,
): Draft[][] {
  const count = reading.bodies.length;
  const articleOf = new Int32Array(flow.drafts.length).fill(-1);
  const heads: Draft[][] = [];
  let articles = count;
  reading.bodies.forEach((body, b) => {
    for (let p = body.from; p < body.to; p++) articleOf[flow.paragraphs[p] ?? 0] = b;
  });
  reading.headings.forEach((heading, h) => {
    const assigned = reading.bodyOf[h] ?? -1;
    const article = assigned >= 0 ? assigned : articles++;
    for (let line = heading.from; line < heading.to; line++) articleOf[flow.headings[line] ?? 0] = article;
    (heads[article] ??= []).push(...headingBlocks(flow, heading, heading.roles));
  });
  arrangement.parts.forEach((part, h) => {
    if (part === 'subhead')
      articleOf[flow.headings[h] ?? 0] = articleOf[flow.paragraphs[flow.slots[h] ?? 0] ?? 0] ?? -1;
  });
  const isCaption = (at: number, h: number) => at >= 0 && arrangement.parts[h] === 'caption';
  placeTheRest(
    flow,
    articleOf,
    [...flow.headings.map((at, h) => (isCaption(at, h) ? at : -1)), ...captions],
    reading,
    kinship,
  );
  // a page of captions alone is an article too
  if (articles === 0 && flow.drafts.length > 0) articles = 1;
  const settled: Draft[][] = Array.from({ length: articles }, (_, a) => [...(heads[a] ?? [])]);
  const partAt = new Map(flow.headings.map((at, h) => [at, arrangement.parts[h]]));
  const captionsOf: Draft[][] = [];
  flow.drafts.forEach((draft, i) => {
    const article = articleOf[i] ?? 0;
    const part = partAt.get(i);
    if (draft.role === 'caption' || part === 'caption')
      (captionsOf[article] ??= []).push({ ...draft, role: 'caption' });
    else if (part === undefined) settled[article]?.push(draft);
    else if (part === 'subhead') settled[article]?.push({ ...draft, role: 'subhead' });
  });
  captionsOf.forEach((drafts, a) => settled[a]?.push(...drafts));
  return settled.filter((blocks) => blocks.length > 0);
}

function headingBlocks(flow: Flow, span: Span, roles: readonly HeadingRole[]): Draft[] {
  const blocks: { role: Draft['role']; lines: Line[]; lede: boolean; glued: boolean }[] = [];
  headingLines(flow, span).forEach((line, i) => {
    const role = roles[i] ?? 'headline';
    const open = blocks.at(-1);
    if (open?.role === role) open.lines.push(line);
    else blocks.push({ role, lines: [line], lede: false, glued: false });
  });
  return blocks;
}

/** For and against a caption's article: the words they share, and what stands beside it. */
const CAPTION = { shared: 1.3, before: 1.5, after: 0.7 };

/** Bylines, jump lines and captions go where they stand; captions also where their words are. */
function placeTheRest(
  flow: Flow,
  articleOf: Int32Array,
  captions: readonly number[],
  reading: Reading,
  kinship: Kinship,
): void {
  const { drafts } = flow;
  const beside = (at: number, step: 1 | -1): number => {
    for (let i = at + step; i >= 0 && i < drafts.length; i += step)
      if ((articleOf[i] ?? -1) >= 0) return articleOf[i] ?? -1;
    return -1;
  };
  captions.forEach((at, c) => {
    if (at < 0) return;
    let best = -1;
    let bestScore = -Infinity;
    reading.bodies.forEach((body, b) => {
      let score = CAPTION.shared * kinship.shared(c, body.from, body.to);
      if (beside(at, -1) === b) score += CAPTION.before;
      if (beside(at, 1) === b) score += CAPTION.after;
      if (score > bestScore) [best, bestScore] = [b, score];
    });
    articleOf[at] = best;
  });
  drafts.forEach((draft, i) => {
    if ((articleOf[i] ?? -1) >= 0) return;
    const place = flow.bylines.get(i);
    const opens = place === 'opens' || (draft.role === 'jumpline' && /接/.test(draft.lines[0]?.text ?? ''));
    articleOf[i] = opens ? beside(i, 1) : beside(i, -1);
    if ((articleOf[i] ?? -1) < 0) articleOf[i] = Math.max(0, beside(i, opens ? -1 : 1));
  });
}
