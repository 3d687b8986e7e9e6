/** Classes of the characters that lines begin and end with, as far as they tell what a line is. */
import { isDigit, isIdeographic } from './characters';

const FIRST_CLASSES = [
  '“「『《（【〔〈',
  '■□●◎◆◇▲△○☆★※▶►◤◢',
  '，。、；：！？）》”’」』】％…·',
  '—－-',
  '图圖',
  '据本记新',
];
const LAST_CLASSES = [
  '的了在是和与為为被把将對对向从從',
  '“「『《（【〔〈',
  '％',
  '）》”’」』】',
  '摄攝图圖文',
];

/** The class of a character: the list that it is in, else a digit, a Chinese character, anything else. */
function classOf(unit: number, classes: ReadonlyMap<number, number>, count: number): number {
  const listed = classes.get(unit);
  if (listed !== undefined) return listed;
  if (isDigit(unit)) return count;
  return isIdeographic(unit) ? count + 1 : count + 2;
}

function classesOf(lists: readonly string[]): ReadonlyMap<number, number> {
  return new Map(
    lists.flatMap((list, n) => [...list].map((character) => [character.charCodeAt(0), n] as const)),
  );
}

const FIRST = classesOf(FIRST_CLASSES);
const LAST = classesOf(LAST_CLASSES);
export const FIRST_COUNT = FIRST_CLASSES.length + 3;
export const LAST_COUNT = LAST_CLASSES.length + 3;

/** The class of a text's first character, below `FIRST_COUNT`. */
export function firstClass(text: string): number {
  return classOf(text.charCodeAt(0), FIRST, FIRST_CLASSES.length);
}

/** The class of a text's last character, below `LAST_COUNT`. */
export function lastClass(text: string): number {
  return classOf(text.charCodeAt(text.length - 1), LAST, LAST_CLASSES.length);
}
