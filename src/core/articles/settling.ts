/** Carries an arrangement out: every block to its article, roles given to the lines of headings. */
import { printedLines, type Arrangement, type Span } from './arrangement';
import type { Draft } from './blocks';
import type { HeadingRole } from '../headings/headingModel';
import type { Line } from '../lines/lines';
import type { Evidence } from './arrangementEvidence';
import type { Found } from './search';

/** The blocks of each article: headings first, captions last, the rest in the order of the raw text. */
export function settle(evidence: Evidence, { arrangement, reading }: Found): Draft[][] {
  const { flow } = evidence;
  const { parts } = arrangement;
  const home = new Int32Array(flow.drafts.length).fill(-1);
  const heads: Draft[][] = [];
  let articles = reading.bodies.length;
  reading.bodies.forEach((body, b) => {
    for (let p = body.from; p < body.to; p++) if (!arrangement.asides[p]) home[flow.paragraphs[p] ?? 0] = b;
  });
  reading.headings.forEach((heading, h) => {
    const assigned = reading.bodyOf[h] ?? -1;
    const article = assigned >= 0 ? assigned : articles++;
    for (let line = heading.from; line < heading.to; line++) home[flow.headings[line] ?? 0] = article;
    (heads[article] ??= []).push(...headingBlocks(evidence, heading));
  });
  flow.headings.forEach((at, h) => {
    if (parts[h] === 'subhead') home[at] = home[flow.paragraphs[flow.slots[h] ?? 0] ?? 0] ?? -1;
  });
  const others = flow.headings.flatMap((at, h) =>
    parts[h] === 'heading' || flow.glued[h] ? [] : [{ at, h }],
  );
  placeCaptions(evidence, reading.bodies, home, arrangement);
  placeTheRest(evidence, home);

  // a page of captions alone is an article too
  if (articles === 0 && flow.drafts.length > 0) articles = 1;
  const blocks = Array.from({ length: articles }, (_, a): Draft[] => [...(heads[a] ?? [])]);
  const captions = Array.from({ length: articles }, (): Draft[] => []);
  const partAt = new Map(
    others.map(({ at, h }) => [at, unglued(evidence, h, parts[h] === 'subhead' ? 'subhead' : 'caption')]),
  );
  const aside = new Set(flow.asides.filter((p) => arrangement.asides[p]).map((p) => flow.paragraphs[p]));
  flow.drafts.forEach((draft, i) => {
    const article = home[i] ?? 0;
    const own = aside.has(i) ? { ...draft, role: 'caption' as const } : draft;
    const whole = draft.role === 'headline' ? partAt.get(i) : own;
    if (whole) (whole.role === 'caption' ? captions : blocks)[article]?.push(whole);
  });
  return blocks.map((own, a) => [...own, ...(captions[a] ?? [])]).filter((own) => own.length > 0);
}

/** A printed line that turned out to be no heading, whole again. */
function unglued({ flow }: Evidence, h: number, role: 'subhead' | 'caption'): Draft {
  let to = h + 1;
  while (flow.glued[to]) to++;
  return {
    role,
    lines: printedLines(flow, { from: h, to }),
    lede: false,
    glued: false,
    odds: null,
    aside: -Infinity,
  };
}

function headingBlocks(evidence: Evidence, heading: Span): Draft[] {
  const blocks: {
    role: HeadingRole;
    lines: Line[];
    lede: boolean;
    glued: boolean;
    odds: null;
    aside: number;
  }[] = [];
  const { roles } = evidence.headingOf(heading);
  printedLines(evidence.flow, heading).forEach((line, i) => {
    const role = roles[i] ?? 'headline';
    const open = blocks.at(-1);
    if (open?.role === role) open.lines.push(line);
    else blocks.push({ role, lines: [line], lede: false, glued: false, odds: null, aside: -Infinity });
  });
  return blocks;
}

/** The article of the nearest block on one side that has one, −1 if there is none. */
function beside(home: Int32Array, at: number, step: 1 | -1): number {
  for (let i = at + step; i >= 0 && i < home.length; i += step)
    if ((home[i] ?? -1) >= 0) return home[i] ?? -1;
  return -1;
}

/** Captions go where their words are, or where they stand. */
function placeCaptions(
  evidence: Evidence,
  bodies: readonly Span[],
  home: Int32Array,
  { parts, asides }: Arrangement,
): void {
  const {
    flow,
    weights: { captionHome },
  } = evidence;
  const lines = [
    ...flow.headings.map((at, line) => ({ at, line, caption: parts[line] === 'caption' })),
    ...flow.captions.map((at, c) => ({ at, line: flow.headings.length + c, caption: true })),
    ...flow.asides.map((p, a) => ({
      at: flow.paragraphs[p] ?? 0,
      line: flow.headings.length + flow.captions.length + a,
      caption: asides[p] ?? false,
    })),
  ];
  for (const { at, line, caption } of lines) {
    if (!caption) continue;
    const before = beside(home, at, -1);
    const after = beside(home, at, 1);
    let bestScore = -Infinity;
    bodies.forEach((body, b) => {
      const score =
        captionHome.shared * evidence.shared(line, body) +
        (before === b ? captionHome.before : 0) +
        (after === b ? captionHome.after : 0);
      if (score > bestScore) [home[at], bestScore] = [b, score];
    });
  }
}

/** Bylines and jump lines belong to what they open or close; the first article takes what is left. */
function placeTheRest({ flow }: Evidence, home: Int32Array): void {
  flow.drafts.forEach((draft, i) => {
    if ((home[i] ?? -1) >= 0) return;
    const text = draft.lines[0]?.text ?? '';
    const opens = flow.bylines.get(i) === 'opens' || (draft.role === 'jumpline' && /[接]/.test(text));
    const near = beside(home, i, opens ? 1 : -1);
    home[i] = Math.max(0, near >= 0 ? near : beside(home, i, opens ? -1 : 1));
  });
}
