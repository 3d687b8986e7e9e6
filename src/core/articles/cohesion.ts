/** Whether the text before a paragraph and the text from it on speak of the same things. */
import type { WordIndex } from './words';

/** Paragraphs looked at on either side. */
const REACH = 3;

/**
 * For each of the first `paragraphs` texts, the weight of the words that the texts before it share with it and those
 * after it, rare ones weighing more: 0 for none, against the length of the shorter side.
 */
export function cohesionsOf(words: WordIndex, paragraphs: number): Float64Array {
  const spread = new Uint16Array(words.count);
  for (let p = 0; p < paragraphs; p++) for (const id of words.of[p] ?? []) spread[id] = (spread[id] ?? 0) + 1;
  const shared = new Float64Array(paragraphs + 1);
  const lastSeen = new Int32Array(words.count).fill(-1);
  for (let p = 0; p < paragraphs; p++) {
    for (const id of words.of[p] ?? []) {
      if (words.kindOf(id) === 'character') continue;
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
  const cohesions = new Float64Array(paragraphs);
  for (let p = 1; p < paragraphs; p++) {
    const size = Math.min(
      sizeOf(words, Math.max(0, p - REACH), p),
      sizeOf(words, p, Math.min(paragraphs, p + REACH)),
    );
    cohesions[p] = (shared[p] ?? 0) / Math.sqrt(Math.max(1, size));
  }
  return cohesions;
}

function sizeOf(words: WordIndex, from: number, to: number): number {
  let size = 0;
  for (let p = from; p < to; p++)
    for (const id of words.of[p] ?? []) if (words.kindOf(id) !== 'character') size++;
  return size;
}
