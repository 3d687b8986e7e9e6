/**
 * How sure the proposals are: for each block what else its role, its extent and its article could have been, and by
 * what margin it was decided. Margins are differences of log-odds; `confidence` makes probabilities of them.
 */
import { printedLines, type Span } from '../articles/arrangement';
import {
  BYLINE,
  CAPTION,
  CAPTION_LABELS,
  CAPTION_MORE,
  FIRST,
  FURNITURE,
  HEADING,
  JUMP,
  LAST,
  MIDDLE,
  PARAGRAPH_LABELS,
  SINGLE,
  SUBHEAD,
} from '../labels/label';
import { HEADING_ROLES } from '../headings/headingModel';
import { beliefIn, type LabelledLines } from '../labels/labels';
import type { LineWeights } from '../labels/lineModel';
import type { Line } from '../lines/lines';
import type { Model } from '../model/model';
import type { Evidence } from '../articles/arrangementEvidence';
import { rivalOf } from '../articles/reading';
import { lineReasons } from './lineReasons';
import { MOST } from './strongest';
import { CERTAIN, quickMargins, thoroughMargins } from './margins';
import { headingReasons, homeReasons, startReasons } from './reasons';
import type { Reason, Role } from '../record';
import type { Found } from '../articles/search';

/** A decision before it is known which blocks and articles there are: articles go by their numbers. */
export type DraftDecision = { readonly margin: number; readonly reasons: () => Reason[] } & (
  | { readonly kind: 'role'; readonly runnerUp: Role }
  | { readonly kind: 'extent'; readonly runnerUp: 'join' | number }
  | { readonly kind: 'article'; readonly runnerUp: number }
);

/** The page's lines with what the line model made of them. */
export interface LabelledPage {
  readonly lines: readonly Line[];
  /** For each raw offset at which a line begins its index. */
  readonly indexOf: ReadonlyMap<number, number>;
  readonly labelled: LabelledLines;
  readonly weights: LineWeights;
}

/** In place of an article's number: one of its own. */
export const ANEW = -1;

/** The labels of a role, as far as lines show it: kicker, headline and deck are told apart later. */
const LABELS_OF: readonly (readonly [role: Role, labels: readonly number[]])[] = [
  ['paragraph', PARAGRAPH_LABELS],
  ['headline', [HEADING]],
  ['subhead', [SUBHEAD]],
  ['byline', [BYLINE]],
  ['caption', CAPTION_LABELS],
  ['jumpline', [JUMP]],
  ['furniture', [FURNITURE]],
];
const BEGINNINGS = [FIRST, SINGLE, CAPTION];
const CONTINUATIONS = [MIDDLE, LAST, CAPTION_MORE];

/** What the lines of a block say of its role and extent. */
function lineDecisions(
  blockRole: Role,
  lines: readonly Line[],
  { lines: all, indexOf, labelled, weights }: LabelledPage,
): DraftDecision[] {
  const at = indexOf.get(lines[0]?.from ?? -1);
  if (at === undefined) return [];
  const reasons = (line: number, own: readonly number[], rivals: readonly number[]) => () =>
    lineReasons(all, line, labelled, weights, own, rivals);
  const role = general(blockRole);
  const own = LABELS_OF.find(([each]) => each === role)?.[1] ?? [];
  const [rival, others] = LABELS_OF.filter(([each]) => each !== role).reduce((best, each) =>
    beliefIn(labelled, at, each[1]) > beliefIn(labelled, at, best[1]) ? each : best,
  );
  const decisions: DraftDecision[] = [
    {
      kind: 'role',
      runnerUp: rival,
      margin: margin(beliefIn(labelled, at, own), beliefIn(labelled, at, others)),
      reasons: labelled.reread.has(at) ? suitingThePage(reasons(at, own, others)) : reasons(at, own, others),
    },
  ];
  if (role !== 'paragraph' && role !== 'caption') return decisions;
  decisions.push({
    kind: 'extent',
    runnerUp: 'join',
    margin: margin(beliefIn(labelled, at, BEGINNINGS), beliefIn(labelled, at, CONTINUATIONS)),
    reasons: reasons(at, BEGINNINGS, CONTINUATIONS),
  });
  for (const { from } of lines.slice(1)) {
    const i = indexOf.get(from);
    if (i === undefined) continue;
    decisions.push({
      kind: 'extent',
      runnerUp: from,
      margin: margin(beliefIn(labelled, i, CONTINUATIONS), beliefIn(labelled, i, BEGINNINGS)),
      reasons: reasons(i, CONTINUATIONS, BEGINNINGS),
    });
  }
  return decisions;
}

/** What the look of a line does not say, before what it says. */
function suitingThePage(reasons: () => Reason[]): () => Reason[] {
  return () => [{ sign: 'suits the page' } as const, ...reasons()].slice(0, MOST);
}

function general(role: Role): Role {
  return role === 'kicker' || role === 'deck' ? 'headline' : role;
}

/** The log-odds of one thing against another, as far as they mean anything. */
function margin(own: number, other: number): number {
  return Math.max(-CERTAIN, Math.min(CERTAIN, Math.log((own + 1e-9) / (other + 1e-9))));
}

/**
 * What the arrangement says: decisions by the raw offset of the line that they are about. Margins are those of the whole
 * page where it is looked at thoroughly, else what each stage believed by itself.
 */
export function arrangementDecisions(
  evidence: Evidence,
  found: Found,
  { starts, headings }: Pick<Model, 'starts' | 'headings'>,
  thorough: boolean,
): Map<number, DraftDecision[]> {
  const decisions = new Map<number, DraftDecision[]>();
  const add = (line: Line | undefined, decision: DraftDecision) => {
    if (line) decisions.set(line.from, [...(decisions.get(line.from) ?? []), decision]);
  };
  const { flow } = evidence;
  const { arrangement, reading } = found;
  const lineOf = (at: number | undefined) => flow.drafts[at ?? -1]?.lines[0];
  const margins = (thorough ? thoroughMargins : quickMargins)(evidence, found);
  const textOf = ({ from, to }: Span) =>
    flow.paragraphs
      .slice(from, to)
      .flatMap((at) => flow.drafts[at]?.lines ?? [])
      .map((line) => line.text)
      .join('');

  flow.paragraphs.forEach((at, p) => {
    if (p === 0 || arrangement.asides[p]) return;
    const begins = arrangement.starts[p] ?? false;
    const body = reading.bodies.findIndex(({ to }) => p < to);
    add(lineOf(at), {
      kind: 'article',
      runnerUp: begins && body > 0 ? body - 1 : ANEW,
      margin: margins.start(p),
      reasons: () => startReasons(flow.startFeatures[p] ?? [], begins, starts, flow.slots.includes(p)),
    });
  });

  reading.headings.forEach((heading, h) => {
    const rival = rivalOf(reading, evidence, h);
    const { beliefs, roles } = evidence.headingOf(heading);
    const lines = printedLines(flow, heading);
    const body = reading.bodies[reading.bodyOf[h] ?? -1];
    lines.forEach((line, i) => {
      add(line, {
        kind: 'article',
        runnerUp: rival.body < 0 ? ANEW : rival.body,
        margin: Math.min(CERTAIN, rival.margin),
        reasons: () =>
          body
            ? homeReasons(
                line.text,
                textOf(body),
                h === (reading.bodyOf[h] ?? -1),
                besideBody(flow, heading, body),
              )
            : [],
      });
      const own = roles[i] ?? 'headline';
      const other = HEADING_ROLES.filter((role) => role !== own).reduce((best, role) =>
        (beliefs[i]?.[role] ?? 0) > (beliefs[i]?.[best] ?? 0) ? role : best,
      );
      add(line, {
        kind: 'role',
        runnerUp: other,
        margin: margin(beliefs[i]?.[own] ?? 0, beliefs[i]?.[other] ?? 0),
        reasons: () => headingReasons(lines, i, roles, other, evidence.setting, headings),
      });
    });
  });

  // lines that look like headings, and paragraphs, that were taken for something else
  flow.headings.forEach((at, line) => {
    const part = arrangement.parts[line] ?? 'heading';
    if (part === 'heading' || flow.glued[line]) return;
    add(lineOf(at), {
      kind: 'role',
      runnerUp: 'headline',
      margin: Math.min(OVERRULED, margins.part(line)),
      reasons: () => [{ sign: part === 'caption' ? 'at the end' : 'short line' }],
    });
  });
  for (const p of flow.asides) {
    if (!arrangement.asides[p]) continue;
    add(lineOf(flow.paragraphs[p]), {
      kind: 'role',
      runnerUp: 'paragraph',
      margin: Math.min(OVERRULED, margins.aside(p)),
      reasons: () => [{ sign: 'among short lines' }],
    });
  }

  flow.headings.forEach((at, line) => {
    const inside = arrangement.parts[line] === 'heading' && arrangement.parts[line - 1] === 'heading';
    if (!flow.continuesRun[line] || !inside) return;
    const heading = reading.headings.findIndex(({ to }) => line < to);
    const before = reading.bodyOf[heading - 1] ?? -1;
    const cut = arrangement.cuts[line] ?? false;
    add(lineOf(at), {
      kind: 'article',
      runnerUp: cut && before >= 0 ? before : ANEW,
      margin: margins.cut(line),
      reasons: () => [],
    });
  });
  return decisions;
}

function besideBody({ slots }: Evidence['flow'], heading: Span, body: Span): boolean {
  const slot = slots[heading.from];
  return slot === body.from || slot === body.to;
}

/** Where the arrangement overrules the line model, neither is to be trusted further. */
const OVERRULED = 0.5;

const HEADINGS: ReadonlySet<Role> = new Set<Role>(HEADING_ROLES);

/** The decisions about a block, of each kind the least sure. */
export function blockDecisions(
  { role, lines }: { readonly role: Role; readonly lines: readonly Line[] },
  page: LabelledPage,
  arranged: ReadonlyMap<number, readonly DraftDecision[]>,
): DraftDecision[] {
  const least = new Map<DraftDecision['kind'], DraftDecision>();
  const ofArrangement = lines.flatMap(({ from }) => arranged.get(from) ?? []);
  // what the arrangement took for something else than the line model did is its own decision
  const overruled = !HEADINGS.has(role) && ofArrangement.some(({ kind }) => kind === 'role');
  const all = overruled ? ofArrangement : [...lineDecisions(role, lines, page), ...ofArrangement];
  for (const decision of all) {
    const known = least.get(decision.kind);
    if (!known || decision.margin < known.margin) least.set(decision.kind, decision);
  }
  return [...least.values()];
}
