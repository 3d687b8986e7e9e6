/** Where a pattern is found. */

/** A hit and its groups as they lie in a text: from, to of the hit, then of each group, −1 for one that took no part. */
export type Found = readonly number[];

export interface Matches {
  /** The hits in each of the texts, in order. */
  readonly found: readonly (readonly Found[])[];
  /** Whether there were more than `MOST_HITS`. */
  readonly isCut: boolean;
}

/** More than anybody reads through. */
export const MOST_HITS = 5000;

/** @param pattern one of `patternOf`; hits of no length are left out, since there is nothing to show or replace */
export function findAll(texts: readonly string[], pattern: RegExp): Matches {
  let count = 0;
  const found = texts.map((text) => {
    const hits: Found[] = [];
    if (count > MOST_HITS) return hits;
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') continue;
      if (++count > MOST_HITS) break;
      hits.push((match.indices ?? []).flatMap((span): number[] => span ?? [-1, -1]));
    }
    return hits;
  });
  return { found, isCut: count > MOST_HITS };
}
