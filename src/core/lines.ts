/** Raw text → printed lines: the unit that every later stage weighs. */
import { emWidth, fold, isBlank, isDigit, isIdeographic, isInvisible, isWordSpaced } from './characters';

/** A printed line, or the part of a raw line that was cut off as an item of its own. */
export interface Line {
  /** Raw offsets without the white space at either end; never empty. */
  readonly from: number;
  readonly to: number;
  /** The raw line's number, 1-based as an editor shows the file. */
  readonly number: number;
  /** What is weighed: forms folded (see `fold`), blanks single, letter-spacing closed up. Not for display. */
  readonly text: string;
  /** Width of `text` in em. */
  readonly width: number;
  /** Width in em of the white space that the raw line keeps before it. */
  readonly indent: number;
  /** Empty raw lines between it and the line before. */
  readonly blanksBefore: number;
  /** Whether it follows another item in the same raw line. */
  readonly continuesRawLine: boolean;
}

/** Half-open span of one raw line without its line end. */
export interface RawLine {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/**
 * The raw lines: ended by LF, CR, CRLF, NEL, VT, FF, LS or PS. NEL counts as ink (it is no white space to `\s`),
 * so it stays inside the line that it ends.
 */
export function* rawLines(raw: string): Generator<RawLine> {
  let from = 0;
  let number = 1;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    yield { from, to: unit === NEL ? i + 1 : i, number };
    if (unit === 0x0d && raw.charCodeAt(i + 1) === 0x0a) i++;
    from = i + 1;
    number++;
  }
  if (from < raw.length) yield { from, to: raw.length, number };
}

const NEL = 0x85;

function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === NEL || unit === 0x2028 || unit === 0x2029;
}

/** The lines of a page that have ink, cut where `cutsOf` says that a raw line holds several items. */
export function readLines(raw: string, cutsOf: (line: RawLine) => readonly number[]): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const rawLine of rawLines(raw)) {
    const items = itemsOf(raw, rawLine, cutsOf(rawLine));
    if (items.length === 0) blanks++;
    for (const [n, [from, to]] of items.entries()) {
      const text = weighedText(raw, from, to);
      lines.push({
        from,
        to,
        number: rawLine.number,
        text,
        width: widthOf(text),
        indent:
          n > 0 ? keptIndent(raw, items[n - 1]?.[1] ?? from, from) : widthOf(raw.slice(rawLine.from, from)),
        blanksBefore: n > 0 ? 0 : blanks,
        continuesRawLine: n > 0,
      });
      blanks = 0;
    }
  }
  return lines;
}

/** Inside a raw line: the blanks less the one that stands for the line end; less than an em is no indent. */
function keptIndent(raw: string, from: number, to: number): number {
  const width = widthOf(raw.slice(from, to)) - 0.5;
  return width >= 1 ? width : 0;
}

/** The parts of a line between its blanks, each as a line; the line itself where it has none or is letter-spaced. */
export function partsOf(raw: string, line: Line): Line[] {
  if (!line.text.includes(' ') || isLetterSpaced(raw, line.from, line.to)) return [line];
  const parts: Line[] = [];
  let from = line.from;
  for (let i = line.from; i <= line.to; i++) {
    if (i < line.to && !isBlank(raw.charCodeAt(i))) continue;
    if (i > from) {
      const text = weighedText(raw, from, i);
      const first = parts.length === 0;
      parts.push({
        ...line,
        from,
        to: i,
        text,
        width: widthOf(text),
        ...(first ? {} : { indent: 0, blanksBefore: 0, continuesRawLine: true }),
      });
    }
    from = i + 1;
  }
  return parts;
}

/** Parts of one printed line as the line that they make. */
export function unitedLine(parts: readonly Line[]): Line | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || first === last) return first;
  const text = parts.map((part) => part.text).join(' ');
  return { ...first, to: last.to, text, width: widthOf(text) };
}

function itemsOf(raw: string, line: RawLine, cuts: readonly number[]): [from: number, to: number][] {
  const items: [number, number][] = [];
  const ends = [...cuts, line.to];
  let start = line.from;
  for (const end of ends) {
    let [from, to] = [start, end];
    while (from < to && isBlank(raw.charCodeAt(from))) from++;
    while (to > from && isBlank(raw.charCodeAt(to - 1))) to--;
    if (from < to) items.push([from, to]);
    start = end;
  }
  return items;
}

export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += emWidth(text.charCodeAt(i));
  return width;
}

/** Share of the characters that are followed by a blank above which a line is letter-spaced (每 个 字 隔 开). */
const SPACED_SHARE = 0.8;

function weighedText(raw: string, from: number, to: number): string {
  const spaced = isLetterSpaced(raw, from, to);
  let text = '';
  let chinese = isIdeographic(firstInk(raw, from, to));
  let blanks = 0;
  for (let i = from; i < to; i++) {
    const unit = raw.charCodeAt(i);
    if (isBlank(unit)) {
      blanks++;
      continue;
    }
    if (isInvisible(unit)) continue;
    // in letter-spaced text one blank parts two characters, more are a blank of the print
    if (blanks > (spaced ? 1 : 0)) text += ' ';
    blanks = 0;
    if (isIdeographic(unit) || unit >= 0xff00 || (unit >= 0x3000 && unit < 0x3040)) chinese = true;
    else if (isWordSpaced(unit) && unit > 0x40) chinese = false;
    const inNumber = isDigit(raw.charCodeAt(i - 1)) && isDigit(raw.charCodeAt(i + 1));
    text += String.fromCharCode(fold(unit, chinese && !inNumber));
  }
  return text;
}

function firstInk(raw: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = raw.charCodeAt(i);
    if (isIdeographic(unit) || isWordSpaced(unit)) return unit;
  }
  return 0;
}

/** Whether nearly every character is set apart by a blank. */
export function isLetterSpaced(raw: string, from: number, to: number): boolean {
  let ink = 0;
  let followed = 0;
  let ideographs = 0;
  for (let i = from; i < to; i++) {
    const unit = raw.charCodeAt(i);
    if (isBlank(unit)) continue;
    ink++;
    if (isIdeographic(unit)) ideographs++;
    if (i + 1 >= to || isBlank(raw.charCodeAt(i + 1))) followed++;
  }
  return ink >= 4 && ideographs * 3 >= ink && followed >= ink * SPACED_SHARE;
}
