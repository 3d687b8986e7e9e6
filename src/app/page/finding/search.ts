import type { Found, PatternFault } from '../../../core';
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
  // wanted with the first character that is typed
  if (text === '' && foldsScript) void simplified();
  if (text === '') return nothing('idle');
  const folding = { width: foldsWidth, simplified: foldsScript ? await simplified() : undefined };
  const pattern = patternOf({ text, isExpression, folding });
  if (!(pattern instanceof RegExp)) return nothing(pattern);
  const passages = passagesIn(doc, isCrossing).map((passage) => ({
    passage,
    folded: fold(passage.text, folding),
  }));
  const texts = passages.map(({ folded }) => folded.text);
  const matches = isExpression ? await expressions.search(texts, pattern) : findAll(texts, pattern);
  if (matches === 'stopped') return nothing('stopped');
  const hits = passages.flatMap(({ passage, folded }, i) =>
    (matches.found[i] ?? []).map((found: Found) => hitIn(passage, folded, found, isExpression)),
  );
  return { outcome: 'found', hits, isCut: matches.isCut };
}

/** Without the table, which comes by itself, scripts are told apart: better than to find nothing. */
const simplified = () => loadSimplified().catch(() => undefined);

const nothing = (outcome: Answer['outcome']): Answer => ({ outcome, hits: [], isCut: false });
