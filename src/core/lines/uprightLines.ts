/** Headings that were printed in columns: they come out one character a line, or back to front. */
import { isBlank, isDigit, isIdeographic } from '../text/characters';
import type { Line } from './lines';

/** Headings have no more lines; a longer run is a text or a list. */
const LONGEST_VERTICAL = 40;
const SHORTEST_VERTICAL = 3;

/**
 * The lines with every run of three or more that hold one character each, a few of them two, made one line. Where
 * blank lines stand between the characters, they stand between all of them.
 */
export function joinVertical(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let i = 0; i < lines.length;) {
    const to = Math.max(i + 1, endOfRun(lines, i));
    const run = lines.slice(i, to);
    const column = isColumn(run) ? columnOf(run) : undefined;
    if (column) joined.push(column);
    else for (const line of run) joined.push(line);
    i = to;
  }
  return joined;
}

/** Where the lines of one or two characters end that begin at `from`, all parted alike. */
function endOfRun(lines: readonly Line[], from: number): number {
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.text.length > 2 || line.continuesRawLine || !isUpright(line.text)) break;
    if (i > from && line.blanksBefore !== lines[from + 1]?.blanksBefore) break;
  }
  return i;
}

/** Two characters a line are words (the names of sections, of people), so most lines have one. */
function isColumn(run: readonly Line[]): boolean {
  return (
    run.length >= SHORTEST_VERTICAL &&
    run.length <= LONGEST_VERTICAL &&
    run.filter((line) => line.text.length === 1).length * 2 > run.length
  );
}

function columnOf(run: readonly Line[]): Line | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  const width = run.reduce((sum, line) => sum + line.width, 0);
  return { ...first, to: last.to, text: run.map((line) => line.text).join(''), width, setting: 'vertical' };
}

/** Characters of a Chinese heading: ideographs, figures, marks. */
function isUpright(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isIdeographic(unit) && !isDigit(unit) && !MARKS.includes(text.charAt(i))) return false;
  }
  return true;
}

const MARKS = '“”「」『』《》！？、，：';

/** Headings of fewer characters share too little with any text. */
const SHORTEST_REVERSED = 5;
const LONGEST_REVERSED = 30;
/** How many pairs of neighbours the text has to share with a heading read backwards, and how many times more than forwards. */
const SURE = { pairs: 3, times: 4 };
/** … where another heading of the page is sure. */
const LIKELY = { pairs: 2, times: 2 };

/** The lines with those turned round that read backwards: far more of their pairs of characters stand in the text. */
export function turnReversed(lines: readonly Line[]): Line[] {
  const candidates = lines.filter(mayBeReversed);
  if (candidates.length === 0) return [...lines];
  const candidate = new Set(candidates);
  const pairs = new PairSet();
  for (const line of lines) if (!candidate.has(line)) pairs.addAll(line.text);
  const readings = new Map(
    candidates.map((line) => {
      const text = [...line.text].reverse().join('');
      return [line, { text, forwards: pairs.countIn(line.text), backwards: pairs.countIn(text) }];
    }),
  );
  const passes = ({ forwards, backwards }: Pairs, least: typeof SURE) =>
    backwards >= least.pairs && backwards >= least.times * forwards;
  if (![...readings.values()].some((reading) => passes(reading, SURE))) return [...lines];
  return lines.map((line) => {
    const reading = readings.get(line);
    return reading && passes(reading, LIKELY) ? { ...line, text: reading.text, setting: 'reversed' } : line;
  });
}

interface Pairs {
  readonly forwards: number;
  readonly backwards: number;
}

function mayBeReversed({ text, setting }: Line): boolean {
  if (setting !== 'lines' || text.length < SHORTEST_REVERSED || text.length > LONGEST_REVERSED) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = isIdeographic(unit) && (unit < 0xd800 || unit > 0xdfff);
    if (!plain && !isDigit(unit) && !isBlank(unit) && !'“”「」《》'.includes(text.charAt(i))) return false;
  }
  return true;
}

/** Pairs of neighbouring ideographs, hashed into bits: a few of a hundred are taken for others. */
class PairSet {
  readonly #bits = new Uint8Array(1 << 15);

  addAll(text: string): void {
    for (let i = 1; i < text.length; i++) {
      const hash = pairHash(text, i);
      this.#bits[hash >> 3] = (this.#bits[hash >> 3] ?? 0) | (1 << (hash & 7));
    }
  }

  countIn(text: string): number {
    let count = 0;
    for (let i = 1; i < text.length; i++) {
      if (!isIdeographic(text.charCodeAt(i - 1)) || !isIdeographic(text.charCodeAt(i))) continue;
      const hash = pairHash(text, i);
      if (((this.#bits[hash >> 3] ?? 0) >> (hash & 7)) & 1) count++;
    }
    return count;
  }
}

function pairHash(text: string, at: number): number {
  return Math.imul(text.charCodeAt(at - 1) * 0x10001 + text.charCodeAt(at) * 7, 0x9e3779b1) >>> 14;
}
