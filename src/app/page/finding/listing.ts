/** Hits as they are listed: what each would become, and how one is known again after the text has changed. */
import { replacementFor } from '../../../core';
import type { Hit, Node } from '../../../editor';
import { editsFor } from '../../../editor';

export interface ListedHit {
  /** Stays with a hit while the text around it changes. */
  readonly id: number;
  readonly hit: Hit;
}

/** What a hit would become; undefined where it runs over two blocks and cannot be shared out between them. */
export function becomes(doc: Node, hit: Hit, replacement: string): string | undefined {
  const text = replacementFor(replacement, hit.groups);
  const isInOnePiece = hit.to - hit.from === hit.text.length;
  return isInOnePiece || editsFor(doc, hit, text) ? text : undefined;
}

/** Gives hits that stand where known ones have moved to the ids of those. */
export function carryIds(
  hits: readonly Hit[],
  known: ReadonlyMap<number, { readonly from: number; readonly to: number }>,
  newId: () => number,
): ListedHit[] {
  const idAt = new Map([...known].map(([id, { from, to }]) => [`${from} ${to}`, id]));
  return hits.map((hit) => ({ id: idAt.get(`${hit.from} ${hit.to}`) ?? newId(), hit }));
}

/** A line of the list: the heading of an article, or a hit. */
export type Row =
  | { readonly kind: 'article'; readonly article: number; readonly count: number }
  | ({ readonly kind: 'hit' } & ListedHit);

/** @param hits in the order of the page */
export function rowsOf(hits: readonly ListedHit[]): Row[] {
  const rows: Row[] = [];
  hits.forEach((listed, i) => {
    const { article } = listed.hit;
    if (hits[i - 1]?.hit.article !== article) {
      rows.push({
        kind: 'article',
        article,
        count: hits.filter(({ hit }) => hit.article === article).length,
      });
    }
    rows.push({ kind: 'hit', ...listed });
  });
  return rows;
}

/** By how many characters the page grows if these hits are replaced; less than 0 where it shrinks. */
export function growthOf(doc: Node, hits: readonly ListedHit[], replacement: string): number {
  return hits.reduce((sum, { hit }) => {
    const text = becomes(doc, hit, replacement);
    return text === undefined ? sum : sum + [...text].length - [...hit.text].length;
  }, 0);
}
