/** Whether the text before a paragraph and the text from it on speak of the same things. */
import type { WordIndex } from './words';

/** Paragraphs looked at on either side. */
const REACH = 3;
/** Log-odds of an article's beginning over the words shared across it, as measured on many papers' pages. */
const ODDS: readonly (readonly [shared: number, odds: number])[] = [
  [0, 1.7],
  [0.1, 1.8],
  [0.2, 1.1],
  [0.3, 0.2],
  [0.45, -0.9],
  [0.6, -1.5],
  [0.9, -2],
  [1.25, -3],
  [2, -3.8],
];

/** For each of the first `paragraphs` texts, what cohesion adds to the odds that an article begins there. */
export function cohesionOdds(words: WordIndex, paragraphs: number): Float64Array {
  const spread = new Uint16Array(words.count);
  for (let p = 0; p < paragraphs; p++) for (const id of words.of[p] ?? []) spread[id] = (spread[id] ?? 0) + 1;
  const shared = new Float64Array(paragraphs + 1);
  const lastSeen = new Int32Array(words.count).fill(-1);
  for (let p = 0; p < paragraphs; p++) {
    for (const id of words.of[p] ?? []) {
      const before = lastSeen[id] ?? -1;
      lastSeen[id] = p;
      if (before < 0) continue;
      const rarity = -Math.log((spread[id] ?? 1) / paragraphs) / 3;
      // the word spans every boundary between its two paragraphs that has both within reach
      const first = Math.max(before + 1, p - REACH + 1);
      const last = Math.min(p, before + REACH);
      for (let boundary = first; boundary <= last; boundary++)
        shared[boundary] = (shared[boundary] ?? 0) + rarity;
    }
  }
  const odds = new Float64Array(paragraphs);
  for (let p = 1; p < paragraphs; p++) {
    const size = Math.min(
      sizeOf(words, Math.max(0, p - REACH), p),
      sizeOf(words, p, Math.min(paragraphs, p + REACH)),
    );
    odds[p] = interpolated((shared[p] ?? 0) / Math.sqrt(Math.max(1, size)));
  }
  return odds;
}

function sizeOf(words: WordIndex, from: number, to: number): number {
  let size = 0;
  for (let p = from; p < to; p++) size += words.of[p]?.length ?? 0;
  return size;
}

function interpolated(shared: number): number {
  let [x0, y0] = ODDS[0] ?? [0, 0];
  for (const [x, y] of ODDS) {
    if (shared <= x) return x === x0 ? y : y0 + ((y - y0) * (shared - x0)) / (x - x0);
    [x0, y0] = [x, y];
  }
  return y0;
}
