/** Words, where no dictionary is at hand, that a heading shares with a text, and where the text has them. */
import { isDigit, isIdeographic } from '../text/characters';

export interface SharedWord {
  readonly word: string;
  /** How often the text has it. */
  readonly count: number;
}

/** The words of a heading that a text has, those it has most first. */
export function sharedWords(heading: string, text: string): SharedWord[] {
  const words = new Set([...chineseWords(heading, text), ...spacedWords(heading)]);
  return [...words]
    .map((word) => ({ word, count: countOf(word, text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.word.length - a.word.length);
}

/**
 * Chinese characters of the heading that the text has side by side. Where one pair is rarer than its neighbour, the
 * characters are taken for the end of one word and the beginning of another: 巡逻 10 times, 逻人 twice, 人员 5 times.
 */
function chineseWords(heading: string, text: string): string[] {
  const counts = Array.from({ length: Math.max(0, heading.length - 1) }, (_, i) =>
    isIdeographic(heading.charCodeAt(i)) && isIdeographic(heading.charCodeAt(i + 1))
      ? countOf(heading.slice(i, i + 2), text)
      : 0,
  );
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= counts.length; i++) {
    const count = counts[i] ?? 0;
    const isWithin = count > 0 && count >= (counts[i - 1] ?? 0) && count >= (counts[i + 1] ?? 0);
    if (isWithin) continue;
    if (i > from) words.push(heading.slice(from, i + 1));
    from = i + 1;
  }
  return words.filter((word) => text.includes(word));
}

/** Numbers of two digits and more, and Latin words. */
function spacedWords(heading: string): string[] {
  return (heading.match(/[0-9.]{2,20}|[A-Za-z]{2,30}/g) ?? []).filter(
    (word) => isDigit(word.charCodeAt(0)) || word.length > 1,
  );
}

function countOf(word: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

/** Half-open, in UTF-16 code units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a text has any of the words; stretches that touch are one. */
export function stretchesOf(words: readonly string[], text: string): Stretch[] {
  const marked = new Uint8Array(text.length);
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      marked.fill(1, at, at + word.length);
  }
  const stretches: Stretch[] = [];
  for (let from = marked.indexOf(1); from >= 0;) {
    const end = marked.indexOf(0, from);
    const to = end < 0 ? text.length : end;
    stretches.push({ from, to });
    from = marked.indexOf(1, to);
  }
  return stretches;
}
