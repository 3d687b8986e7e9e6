/** What stands for words where no dictionary is at hand: pairs of Chinese characters, numbers, Latin words. */
import { isDigit, isIdeographic } from './characters';

/** Distinct words of each text, as numbers that are shared among all texts of the index. */
export interface WordIndex {
  readonly of: readonly (readonly number[])[];
  /** How many different words there are; ids are below it. */
  readonly count: number;
  /** Whether a word is a number (4.7, 380). */
  isNumber(id: number): boolean;
}

/** Indexes the words of all texts. Cost: their length. */
export function indexWords(texts: readonly string[]): WordIndex {
  const idOf = new Map<number, number>();
  const numbers = new Set<number>();
  const of = texts.map((text) => {
    const ids = new Set<number>();
    let i = 0;
    while (i < text.length) {
      const unit = text.charCodeAt(i);
      const next = text.charCodeAt(i + 1);
      let key = -1;
      let to = i + 1;
      if (isIdeographic(unit)) {
        if (isIdeographic(next)) key = unit * 0x10000 + next;
      } else if (isDigit(unit) || isLetter(unit)) {
        const digits = isDigit(unit);
        while (to < text.length && continues(text.charCodeAt(to), digits)) to++;
        if (to - i > 1) key = hash(text, i, to);
      }
      if (key >= 0) {
        const known = idOf.get(key);
        const id = known ?? idOf.size;
        if (known === undefined) {
          idOf.set(key, id);
          if (isDigit(unit)) numbers.add(id);
        }
        ids.add(id);
      }
      i = to;
    }
    return [...ids];
  });
  return { of, count: idOf.size, isNumber: (id) => numbers.has(id) };
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
