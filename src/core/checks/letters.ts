/** Characters that scanning takes for one another, and such as no text has. */
import { isIdeographic } from '../text/characters';
import type { Suspicion } from './suspicion';

/** O for 0 and l for 1 inside a number: 2O13, 1l5. A letter at the end may be a unit (5l), one before it a name (O2O). */
const LETTER_IN_NUMBER = /[0-9０-９][OoIlＯＩ]{1,3}[0-9０-９]/g;
const LATIN = /[A-Za-z]/;

export function lettersForDigits(text: string): Suspicion[] {
  return [...text.matchAll(LETTER_IN_NUMBER)].flatMap(({ 0: group, index }): Suspicion[] => {
    const isWord = LATIN.test(text.charAt(index - 1)) || LATIN.test(text.charAt(index + group.length));
    return isWord ? [] : [{ rule: 'letter for digit', from: index, to: index + group.length }];
  });
}

/** Small letters that are strokes of a character cut in two, never the name of anything between Chinese characters. */
const STROKES = 'lijrt';

export function lettersAmongChinese(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  for (let at = 1; at + 1 < text.length; at++) {
    if (!STROKES.includes(text.charAt(at))) continue;
    if (isIdeographic(text.charCodeAt(at - 1)) && isIdeographic(text.charCodeAt(at + 1)))
      found.push({ rule: 'letter among Chinese', from: at, to: at + 1 });
  }
  return found;
}

const DIGITS = /[0-9０-９]{2,20}/g;
const NARROW = /[0-9]/;
const WIDE = /[０-９]/;

/** One number in digits of both widths. */
export function mixedDigits(text: string): Suspicion[] {
  return [...text.matchAll(DIGITS)].flatMap(({ 0: group, index }): Suspicion[] =>
    NARROW.test(group) && WIDE.test(group)
      ? [{ rule: 'mixed digits', from: index, to: index + group.length }]
      : [],
  );
}

const HALF_WIDTH = ',;:!?';

/** A western mark between two Chinese characters. */
export function halfWidthMarks(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  for (let at = 1; at + 1 < text.length; at++) {
    if (!HALF_WIDTH.includes(text.charAt(at))) continue;
    if (isIdeographic(text.charCodeAt(at - 1)) && isIdeographic(text.charCodeAt(at + 1)))
      found.push({ rule: 'half-width mark', from: at, to: at + 1 });
  }
  return found;
}

/** Runs of characters without a meaning of their own: of the private use area, replaced ones, controls. */
export function unreadableCharacters(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isUnreadable(text.charCodeAt(at))) continue;
    const last = found.at(-1);
    if (last?.to === at) found[found.length - 1] = { ...last, to: at + 1 };
    else found.push({ rule: 'unreadable character', from: at, to: at + 1 });
  }
  return found;
}

function isUnreadable(unit: number): boolean {
  return (
    unit === 0xfffd ||
    (unit >= 0xe000 && unit < 0xf900) ||
    (unit < 0x20 && unit !== 0x0a && unit !== 0x09) ||
    (unit >= 0x7f && unit < 0xa0)
  );
}
