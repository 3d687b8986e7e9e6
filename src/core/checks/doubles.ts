/** What stands twice where it should stand once: a mark, or what a line ended with at the head of the next. */
import { isIdeographic } from '../text/characters';
import type { Suspicion } from './suspicion';

const DOUBLED_MARK = /([，。、；：！？])[，。、；：]|[，。、；：]([！？])/g;

export function doubledMarks(text: string): Suspicion[] {
  return [...text.matchAll(DOUBLED_MARK)].map(({ 0: marks, index }): Suspicion => ({
    rule: 'doubled mark',
    from: index,
    to: index + marks.length,
  }));
}

/** Words of one character that never stand twice in a row, and the characters after which the first belongs to another word. */
const NEVER_TWICE = new Map([
  ['的', '目标有'],
  ['与', '参赋'],
  ['及', '普波涉'],
  ['把', '一'],
  ['在', '现实正存所'],
  ['是', '于但还只总就而若'],
  ['从', '自服'],
  ['被', '棉'],
  ['并', '合一'],
  ['而', '然从因反'],
]);

/** The longest word that is looked for, in characters. */
const LONGEST = 6;

/**
 * A word that a printed line ends with and the next begins with.
 *
 * @param lineEnds offsets into the text before which a printed line ended
 */
export function doubledOverLineEnds(text: string, lineEnds: readonly number[]): Suspicion[] {
  return lineEnds.flatMap((end): Suspicion[] => {
    const length = doubledLength(text, end);
    return length > 0 ? [{ rule: 'doubled over line end', from: end - length, to: end + length }] : [];
  });
}

function doubledLength(text: string, end: number): number {
  for (let length = LONGEST; length > 1; length--) {
    if (end < length || text.slice(end - length, end) !== text.slice(end, end + length)) continue;
    if (isWord(text.slice(end, end + length))) return length;
  }
  const before = NEVER_TWICE.get(text.charAt(end));
  const isDoubled = before !== undefined && text.charAt(end - 1) === text.charAt(end);
  return isDoubled && !before.includes(text.charAt(end - 2)) ? 1 : 0;
}

/** Chinese characters, not all the same: 轰轰 is a sound. One by one (一户一户) is said twice on purpose. */
function isWord(characters: string): boolean {
  return (
    new Set(characters).size > 1 &&
    !characters.startsWith('一') &&
    [...characters].every((character) => isIdeographic(character.charCodeAt(0)))
  );
}
