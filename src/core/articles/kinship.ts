/** How much a heading line and a stretch of paragraphs have in common: rare pairs of characters, names, numbers. */
import type { WordIndex } from './words';

export interface Kinship {
  /** Weight of what text `line` shares with paragraphs `[from, to)`, each shared word counted once. */
  shared(line: number, from: number, to: number): number;
}

/** What words of each kind weigh. */
export interface KinshipWeights {
  /** A number that a heading quotes (4.7万) is as telling as a name. */
  readonly number: number;
  /** A single character says less than two together. */
  readonly character: number;
  /** Of a word that most paragraphs have; rarer words weigh more, by the log of their rarity. */
  readonly common: number;
}

/**
 * Measures lines against paragraphs, both given by their words: the paragraphs are the first `paragraphs` texts of
 * the index, the lines follow. Cost: words of the lines × paragraphs.
 */
export function kinshipOf(words: WordIndex, paragraphs: number, kinds: KinshipWeights): Kinship {
  const columns = paragraphs + 1;
  const rowOf = new Map<number, number>();
  for (const ids of words.of.slice(paragraphs))
    for (const id of ids) if (!rowOf.has(id)) rowOf.set(id, rowOf.size);
  // for each word of the lines, how many of the paragraphs before this one have it
  const seen = new Uint16Array(rowOf.size * columns);
  for (let p = 0; p < paragraphs; p++) {
    for (let row = 0; row < rowOf.size; row++) seen[row * columns + p + 1] = seen[row * columns + p] ?? 0;
    for (const id of words.of[p] ?? []) {
      const row = rowOf.get(id);
      if (row !== undefined) seen[row * columns + p + 1] = (seen[row * columns + p + 1] ?? 0) + 1;
    }
  }
  const weights = new Float64Array(rowOf.size);
  for (const [id, row] of rowOf) {
    const spread = (seen[row * columns + paragraphs] ?? 0) / Math.max(1, paragraphs);
    const rarity = spread > 0 ? Math.max(kinds.common, -Math.log(spread) / 3) : 0;
    const kind = words.kindOf(id);
    weights[row] = rarity * (kind === 'word' ? 1 : kinds[kind]);
  }
  const rowsOf = words.of.slice(paragraphs).map((ids) =>
    ids.flatMap((id) => {
      const row = rowOf.get(id) ?? -1;
      return (weights[row] ?? 0) > 0 ? [row] : [];
    }),
  );
  return {
    shared(line, from, to) {
      let sum = 0;
      for (const row of rowsOf[line] ?? []) {
        if ((seen[row * columns + to] ?? 0) > (seen[row * columns + from] ?? 0)) sum += weights[row] ?? 0;
      }
      return sum;
    },
  };
}
