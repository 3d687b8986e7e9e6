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
  const idOf = new Map<number, number>();
  const kinds: WordKind[] = [];
  const ofQueries = queries.map((text) => wordsIn(text, idOf, kinds, true));
  const ofTexts = texts.map((text) => wordsIn(text, idOf, kinds, false));
  return { of: [...ofTexts, ...ofQueries], count: kinds.length, kindOf: (id) => kinds[id] ?? 'word' };
}

/** The distinct words of a text; `all` if characters that no query has are words too. */
function wordsIn(text: string, idOf: Map<number, number>, kinds: WordKind[], all: boolean): number[] {
  const ids = new Set<number>();
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    let to = i + 1;
    if (isIdeographic(unit)) {
      if (all) ids.add(idFor(unit, 'character', idOf, kinds));
      else {
        const known = idOf.get(unit);
        if (known !== undefined) ids.add(known);
      }
      const next = text.charCodeAt(to);
      if (isIdeographic(next)) ids.add(idFor(unit * 0x10000 + next, 'word', idOf, kinds));
    } else if (isDigit(unit) || isLetter(unit)) {
      const digits = isDigit(unit);
      while (to < text.length && continues(text.charCodeAt(to), digits)) to++;
      if (to - i > 1) ids.add(idFor(hash(text, i, to), digits ? 'number' : 'word', idOf, kinds));
    }
    i = to;
  }
  return [...ids];
}

function idFor(key: number, kind: WordKind, idOf: Map<number, number>, kinds: WordKind[]): number {
  const known = idOf.get(key);
  if (known !== undefined) return known;
  idOf.set(key, kinds.length);
  return kinds.push(kind) - 1;
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
