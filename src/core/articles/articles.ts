/** Blocks in the making → articles: boundaries, headings and captions found together as the best arrangement. */
import type { Draft } from './blocks';
import { cohesionsOf } from './cohesion';
import { ANEW, arrangementDecisions, type DraftDecision } from '../deciding/decisions';
import { asidesOf, flowOf } from './flow';
import { kinshipOf } from './kinship';
import type { Model } from '../model/model';
import { evidenceOn, type Evidence } from './arrangementEvidence';
import { findArrangement, type Found } from './search';
import type { Setting } from '../labels/setting';
import { settle } from './settling';
import { indexWords } from './words';

export interface DraftPage {
  readonly articles: readonly (readonly Draft[])[];
  readonly furniture: readonly Draft[];
  /** What was decided about lines, by the raw offset that each begins at; articles by their numbers. */
  readonly decisions: ReadonlyMap<number, readonly DraftDecision[]>;
}

/**
 * More blocks than all but a very full page has. What follows is looked at as another page, and all of it less
 * thoroughly, so that cost stays linear.
 */
const MOST_BLOCKS = 240;
const BLOCKS_OF_A_STRETCH = 80;

/** A page's blocks with the best arrangement that was found; a very full page in stretches. */
export interface ArrangedPage {
  readonly furniture: readonly Draft[];
  readonly stretches: readonly { readonly evidence: Evidence; readonly found: Found }[];
  readonly isThorough: boolean;
  /** How good the arrangement is, as log-odds that add up. */
  readonly score: number;
}

export function arrange(drafts: readonly Draft[], setting: Setting, model: Model): ArrangedPage {
  const furniture = drafts.filter((draft) => draft.role === 'furniture');
  const rest = drafts.filter((draft) => draft.role !== 'furniture');
  const isThorough = rest.length <= MOST_BLOCKS;
  const length = isThorough ? Math.max(1, rest.length) : BLOCKS_OF_A_STRETCH;
  const stretches = Array.from({ length: Math.ceil(rest.length / length) }, (_, n) => {
    const evidence = evidenceFor(rest.slice(n * length, (n + 1) * length), setting, model);
    return { evidence, found: findArrangement(evidence, isThorough) };
  });
  const score = stretches.reduce((sum, { found }) => sum + found.reading.score, 0);
  return { furniture, stretches, isThorough, score };
}

export function articlesOf({ furniture, stretches, isThorough }: ArrangedPage, model: Model): DraftPage {
  const articles: Draft[][] = [];
  const decisions = new Map<number, readonly DraftDecision[]>();
  for (const { evidence, found } of stretches) {
    const before = articles.length;
    articles.push(...settle(evidence, found));
    for (const [line, own] of arrangementDecisions(evidence, found, model, isThorough))
      decisions.set(
        line,
        own.map((decision) => renumbered(decision, before)),
      );
  }
  return { articles, furniture, decisions };
}

function renumbered(decision: DraftDecision, before: number): DraftDecision {
  return decision.kind === 'article' && decision.runnerUp !== ANEW
    ? { ...decision, runnerUp: decision.runnerUp + before }
    : decision;
}

/** What the arrangement of blocks, furniture left out, is judged by. */
export function evidenceFor(
  drafts: readonly Draft[],
  setting: Setting,
  { arrangement, headings, starts }: Model,
): Evidence {
  const textOf = ({ lines }: Draft) => lines.map((line) => line.text).join('');
  const of = (role: Draft['role']) => drafts.filter((draft) => draft.role === role);
  const paragraphs = of('paragraph');
  const asides = asidesOf(paragraphs, [...paragraphs.keys()]).flatMap((p) => paragraphs[p] ?? []);
  const words = indexWords(
    paragraphs.map(textOf),
    [...of('headline'), ...of('caption'), ...asides].map(textOf),
  );
  const kinship = kinshipOf(words, paragraphs.length, arrangement.kinship);
  const flow = flowOf(drafts, setting, cohesionsOf(words, paragraphs.length), starts);
  return evidenceOn(flow, kinship, setting, arrangement, headings);
}
