/** Whether the page itself shows that the characters around a line end belong together: a word broken over it. */
import { isIdeographic } from '../text/characters';

interface Joined {
  readonly text: string;
  readonly joins: number;
}

/** More often says nothing more. */
const OFTEN = 2;

/** The lines, each with how often the characters on both sides of its beginning stand together inside lines. */
export function withJoins<Line extends Joined>(lines: readonly Line[]): Line[] {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const pair = pairAcross(lines[i - 1], lines[i]);
    if (pair >= 0) counts.set(pair, 0);
  }
  for (const { text } of lines) {
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = pairOf(text.charCodeAt(i), text.charCodeAt(i + 1));
      const count = counts.get(pair);
      if (count !== undefined && count < OFTEN) counts.set(pair, count + 1);
    }
  }
  return lines.map((line, i) => {
    const joins = counts.get(pairAcross(lines[i - 1], line)) ?? 0;
    return joins > 0 ? { ...line, joins } : line;
  });
}

/** The last character of a line and the first of the next, −1 where they are no Chinese characters. */
function pairAcross(before: Joined | undefined, line: Joined | undefined): number {
  const left = before?.text.charCodeAt(before.text.length - 1) ?? 0;
  const right = line?.text.charCodeAt(0) ?? 0;
  return isIdeographic(left) && isIdeographic(right) ? pairOf(left, right) : -1;
}

function pairOf(left: number, right: number): number {
  return left * 0x10000 + right;
}
