/** How much a heading line and a stretch of paragraphs have in common: rare pairs of characters, names, numbers. */
import { isDigit, isIdeographic } from './characters';

export interface Kinship {
  /** Weight of what heading line `line` shares with paragraphs `[from, to)`, each shared word counted once. */
  shared(line: number, from: number, to: number): number;
}

/** A number that a heading quotes (4.7万) is as telling as a name. */
const NUMBER_WEIGHT = 1.5;
/** Weight of a word that half of the paragraphs have; rarer words weigh more, by the log of their rarity. */
const COMMON = 0.15;

/** Measures every heading line against every paragraph. Cost: length of the texts + words × paragraphs. */
export function kinshipOf(headings: readonly string[], paragraphs: readonly string[]): Kinship {
  const wanted = new Map<string, number>();
  const wordsOf = headings.map((text) => {
    const ids = new Set<number>();
    for (const word of wordsIn(text)) {
      const id = wanted.get(word) ?? wanted.size;
      wanted.set(word, id);
      ids.add(id);
    }
    return [...ids];
  });
  const columns = paragraphs.length + 1;
  // for each word, how many of the paragraphs before this one have it
  const seen = new Uint16Array(wanted.size * columns);
  paragraphs.forEach((text, p) => {
    for (let id = 0; id < wanted.size; id++) seen[id * columns + p + 1] = seen[id * columns + p] ?? 0;
    const found = new Set<number>();
    for (const word of wordsIn(text)) {
      const id = wanted.get(word);
      if (id !== undefined) found.add(id);
    }
    for (const id of found) seen[id * columns + p + 1] = (seen[id * columns + p + 1] ?? 0) + 1;
  });
  const weights = new Float64Array(wanted.size);
  for (const [word, id] of wanted) {
    const spread = (seen[id * columns + paragraphs.length] ?? 0) / Math.max(1, paragraphs.length);
    const rarity = spread > 0 ? Math.max(COMMON, -Math.log(spread) / 3) : 0;
    weights[id] = rarity * (isDigit(word.charCodeAt(0)) ? NUMBER_WEIGHT : 1);
  }
  return {
    shared(line, from, to) {
      let sum = 0;
      for (const id of wordsOf[line] ?? []) {
        if ((seen[id * columns + to] ?? 0) > (seen[id * columns + from] ?? 0)) sum += weights[id] ?? 0;
      }
      return sum;
    },
  };
}

/** Pairs of neighbouring Chinese characters, whole numbers, Latin words. */
export function* wordsIn(text: string): Generator<string> {
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isIdeographic(unit)) {
      if (isIdeographic(text.charCodeAt(i + 1))) yield text.slice(i, i + 2);
      i++;
      continue;
    }
    let to = i + 1;
    if (isDigit(unit)) while (to < text.length && /[\d.]/.test(text.charAt(to))) to++;
    else if (/[A-Za-z]/.test(text.charAt(i)))
      while (to < text.length && /[A-Za-z]/.test(text.charAt(to))) to++;
    if (to - i > 1) yield text.slice(i, to);
    i = to;
  }
}
