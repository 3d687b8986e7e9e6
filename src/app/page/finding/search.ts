import type { Folded, Folding, Passage, PatternFault } from '../../../core';
import { findAll, fold, loadSimplified, patternOf } from '../../../core';
import type { Hit, Node } from '../../../editor';
import { hitIn, passagesIn } from '../../../editor';
import type { ExpressionSearch } from '../../../worker';

export interface Asked {
  readonly text: string;
  readonly isExpression: boolean;
  readonly isCrossing: boolean;
  readonly foldsWidth: boolean;
  readonly foldsScript: boolean;
}

export interface Answer {
  readonly outcome: 'idle' | 'found' | 'stopped' | { readonly fault: PatternFault };
  readonly hits: readonly Hit[];
  readonly isCut: boolean;
}

/** All hits of a page, in its order. Plain text is looked for at once, expressions off the main thread. */
export async function search(doc: Node, asked: Asked, expressions: ExpressionSearch): Promise<Answer> {
  const { text, isExpression, isCrossing, foldsWidth, foldsScript } = asked;
  if (text === '') return nothing('idle');
  const folding = { width: foldsWidth, simplified: foldsScript ? await simplified() : undefined };
  const pattern = patternOf({ text, isExpression, folding });
  if (!(pattern instanceof RegExp)) return nothing(pattern);
  const passages = passagesIn(doc, isCrossing);
  const folded = passages.map(({ passage }) => foldOnce(passage, folding));
  const texts = folded.map(({ text }) => text);
  const matches = isExpression ? await expressions.search(texts, pattern) : findAll(texts, pattern);
  if (matches === 'stopped') return nothing('stopped');
  const hits = folded.flatMap((text, i) => {
    const placed = passages[i];
    return placed ? (matches.found[i] ?? []).map((found) => hitIn(placed, text, found, isExpression)) : [];
  });
  return { outcome: 'found', hits, isCut: matches.isCut };
}

let known: { readonly folding: Folding; readonly texts: WeakMap<Passage, Folded> } | undefined;

/** An edit changes one passage of many: the others are not folded again while the options stay. */
function foldOnce(passage: Passage, folding: Folding): Folded {
  const isSame = known?.folding.width === folding.width && known.folding.simplified === folding.simplified;
  if (!known || !isSame) known = { folding, texts: new WeakMap() };
  const folded = known.texts.get(passage) ?? fold(passage.text, folding);
  known.texts.set(passage, folded);
  return folded;
}

/**
 * Without the table, which comes by itself, scripts are told apart: better than to find nothing. To be asked for before
 * the first search: a hand that knows its keys has typed, looked and left sooner than a table is fetched.
 */
export const simplified = () => loadSimplified().catch(() => undefined);

const nothing = (outcome: Answer['outcome']): Answer => ({ outcome, hits: [], isCut: false });
