/** Raw text → printed lines: the unit that every later stage weighs. */
import {
  emWidth,
  fold,
  isBlank,
  isDigit,
  isIdeographic,
  isInvisible,
  isWordSpaced,
} from '../text/characters';
import { withJoins } from './joins';
import { letterSpacingOn, withoutSpacing } from './letterSpacing';
import { piecesOf } from './pieces';
import { rawLines, type RawLine } from './rawLines';
import type { Range } from '../record';
import { joinVertical, turnReversed } from './uprightLines';

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
  /** Whether every character is set apart by a blank (每 个 字 隔 开). */
  readonly letterSpaced: boolean;
  /** How its characters stand in the raw text: in order; one a line, over several raw lines; back to front. */
  readonly setting: 'lines' | 'vertical' | 'reversed';
  /** Whether it follows another item in the same raw line. */
  readonly continuesRawLine: boolean;
  /** How often the characters on both sides of its beginning stand together inside lines of the page, up to 2. */
  readonly joins: number;
}

/** The lines of a page that have ink, cut where `cutsOf` says that a raw line holds several items. */
export function readLines(raw: string, cutsOf: (line: RawLine) => readonly number[]): Line[] {
  const lines: Line[] = [];
  const isSpaced = letterSpacingOn(raw);
  let blanks = 0;
  for (const rawLine of rawLines(raw)) {
    const items = itemsOf(raw, rawLine, cutsOf(rawLine));
    if (items.length === 0) blanks++;
    for (const [n, [from, to]] of items.entries()) {
      const letterSpaced = isSpaced(from, to);
      const text = weighedText(raw, from, to, letterSpaced);
      const ahead = raw.slice(n > 0 ? items[n - 1]?.[1] : rawLine.from, from);
      const indent = widthOf(letterSpaced ? withoutSpacing(n > 0 ? ahead.slice(1) : ahead) : ahead);
      lines.push({
        from,
        to,
        number: rawLine.number,
        text,
        width: widthOf(text),
        indent: n > 0 ? indentInside(indent) : indent,
        blanksBefore: n > 0 ? 0 : blanks,
        letterSpaced,
        setting: 'lines',
        continuesRawLine: n > 0,
        joins: 0,
      });
      blanks = 0;
    }
  }
  return withJoins(turnReversed(joinVertical(lines)));
}

/** The raw ranges of a line in reading order. */
export function rangesOfLine(raw: string, { from, to, setting }: Line): Range[] {
  if (setting !== 'reversed') return [[from, to]];
  const ranges: Range[] = [];
  for (let i = to - 1; i >= from; i--) if (!isBlank(raw.charCodeAt(i))) ranges.push([i, i + 1]);
  return ranges;
}

/** The blanks inside a raw line, less the one that stands for the line end; less than an em is no indent. */
function indentInside(blanks: number): number {
  return blanks >= 1.5 ? blanks - 0.5 : 0;
}

/** The parts of a line between its printed blanks, each as a line; the line itself where it has none. */
export function partsOf(raw: string, line: Line): Line[] {
  if (!line.text.includes(' ') || line.setting !== 'lines') return [line];
  return piecesOf(raw, line.from, line.to, line.letterSpaced).map(({ from, to }, i) => {
    const text = weighedText(raw, from, to, line.letterSpaced);
    const ahead = i > 0 ? { indent: 0, blanksBefore: 0, continuesRawLine: true, joins: 0 } : {};
    return { ...line, from, to, text, width: widthOf(text), ...ahead };
  });
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

function weighedText(raw: string, from: number, to: number, spaced: boolean): string {
  const step = spaced ? 2 : 1;
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
    const inNumber = isDigit(raw.charCodeAt(i - step)) && isDigit(raw.charCodeAt(i + step));
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
