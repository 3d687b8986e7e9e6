/** What stands for words where no dictionary is at hand: pairs of Chinese characters, single ones, numbers, Latin words. */
import { isDigit, isIdeographic } from '../text/characters';

/** 4.7, 380; 仙; 仙降 or a Latin word. */
export type WordKind = 'number' | 'character' | 'word';

/** Distinct words of each text, as numbers that are shared among all texts of the index. */
export interface WordIndex {
  readonly of: readonly (readonly number[])[];
  /** How many different words there are; ids are below it. */
  readonly count: number;
  kindOf(id: number): WordKind;
}

/**
 * Indexes the words of `texts` and then of `queries`. Single characters count only where a query has them. Cost: their
 * length.
 */
export function indexWords(texts: readonly string[], queries: readonly string[]): WordIndex {
  const words: Words = { idOf: new Map(), kinds: [], lastText: [] };
  const ofQueries = queries.map((text, n) => wordsIn(text, -1 - n, words, true));
  const ofTexts = texts.map((text, n) => wordsIn(text, n, words, false));
  const { kinds } = words;
  return { of: [...ofTexts, ...ofQueries], count: kinds.length, kindOf: (id) => kinds[id] ?? 'word' };
}

interface Words {
  readonly idOf: Map<number, number>;
  readonly kinds: WordKind[];
  /** For each word the number of the text that had it last. */
  readonly lastText: number[];
}

/** The distinct words of text `n`; `all` if characters that no query has are words too. */
function wordsIn(text: string, n: number, words: Words, all: boolean): number[] {
  const ids: number[] = [];
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    let to = i + 1;
    if (isIdeographic(unit)) {
      if (all || words.idOf.has(unit)) add(unit, 'character', n, words, ids);
      const next = text.charCodeAt(to);
      if (isIdeographic(next)) add(unit * 0x10000 + next, 'word', n, words, ids);
    } else if (isDigit(unit) || isLetter(unit)) {
      const digits = isDigit(unit);
      while (to < text.length && continues(text.charCodeAt(to), digits)) to++;
      if (to - i > 1) add(hash(text, i, to), digits ? 'number' : 'word', n, words, ids);
    }
    i = to;
  }
  return ids;
}

function add(key: number, kind: WordKind, n: number, { idOf, kinds, lastText }: Words, ids: number[]): void {
  let id = idOf.get(key);
  if (id === undefined) {
    id = kinds.push(kind) - 1;
    idOf.set(key, id);
  } else if (lastText[id] === n) return;
  lastText[id] = n;
  ids.push(id);
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

function continues(unit: number, digits: boolean): boolean {
  return digits ? isDigit(unit) || unit === 0x2e : isLetter(unit);
}

/** Above the keys of Chinese pairs. */
function hash(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = (Math.imul(value, 31) + text.charCodeAt(i)) >>> 0;
  return 0x1_0000_0000 + value;
}
