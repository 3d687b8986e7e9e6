/** Where one raw line holds several items: printed lines run together by a PDF viewer, the parts of a folio line. */
import { isBlank, isIdeographic } from './characters';
import { isLetterSpaced, rawLines, widthOf, type RawLine } from './lines';

/** No column of a newspaper is set wider than this, so a longer raw line holds more than one printed line. */
const WIDEST_MEASURE = 42;
/** Printed lines narrower than this are not told from words. */
const NARROWEST_MEASURE = 7;
/** Share of a raw line's width that pieces of one measure must cover before it counts as lines run together. */
const RUN_ON_SHARE = 0.5;

/** Raw offsets at which a line is cut, ascending; each follows a run of blanks. */
export type CutsOf = (line: RawLine) => readonly number[];

/** How the raw lines of a page are cut: long ones tell whether, and to what measure, printed lines were run together. */
export function cutsOn(raw: string): CutsOf {
  let measure = 0;
  for (const line of rawLines(raw)) {
    if (isLong(raw, line)) measure = Math.max(measure, commonWidth(piecesOf(raw, line)) ?? 0);
  }
  return (line) => {
    const pieces = line.to - line.from > NARROWEST_MEASURE ? piecesOf(raw, line) : [];
    if (pieces.length < 2) return [];
    if (isLong(raw, line)) return runOnCuts(raw, pieces, commonWidth(pieces) ?? 0);
    const cuts = folioCuts(raw, pieces);
    if (cuts.length > 0 || measure === 0 || isLetterSpaced(raw, line.from, line.to)) return cuts;
    // the last lines of a paragraph, run together, are no longer than one line elsewhere
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    return width > measure + 1 && pieces.some((piece) => piece.width > measure / 2)
      ? runOnCuts(raw, pieces, measure)
      : [];
  };
}

function isLong(raw: string, line: RawLine): boolean {
  return line.to - line.from > WIDEST_MEASURE && !isLetterSpaced(raw, line.from, line.to);
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function piecesOf(raw: string, line: RawLine): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  for (let i = line.from; i <= line.to; i++) {
    const blank = i === line.to || isBlank(raw.charCodeAt(i));
    if (!blank && from < 0) from = i;
    if (blank && from >= 0) {
      pieces.push({ from, to: i, width: widthOf(raw.slice(from, i)) });
      from = -1;
    }
  }
  return pieces;
}

/**
 * A PDF viewer's copy: a blank where each printed line ended. The pieces between the blanks then cluster at one
 * width; shorter ones are joined while they fit, so that blanks inside a printed line stay.
 */
function runOnCuts(raw: string, pieces: readonly Piece[], measure: number): number[] {
  if (measure === 0) return [];
  const cuts: number[] = [];
  let width = 0;
  let last: Piece | undefined;
  for (const piece of pieces) {
    const fits = width + 0.5 + piece.width <= measure + 0.5;
    if (last && (!fits || endsSentence(raw.charCodeAt(last.to - 1)))) {
      cuts.push(piece.from);
      width = 0;
    }
    width += (width > 0 ? 0.5 : 0) + piece.width;
    last = piece;
  }
  return cuts;
}

function endsSentence(unit: number): boolean {
  return '。！？”』」'.includes(String.fromCharCode(unit));
}

/** The width that pieces of Chinese text cluster at, or null where they do not. */
function commonWidth(pieces: readonly Piece[]): number | null {
  const byWidth = new Map<number, number>();
  let total = 0;
  for (const { width } of pieces) {
    total += width;
    if (width < NARROWEST_MEASURE || width > WIDEST_MEASURE) continue;
    const key = Math.round(width);
    byWidth.set(key, (byWidth.get(key) ?? 0) + width);
  }
  let best: number | null = null;
  let bestCover = 0;
  for (const key of byWidth.keys()) {
    const cover = (byWidth.get(key - 1) ?? 0) + (byWidth.get(key) ?? 0) + (byWidth.get(key + 1) ?? 0);
    const weighed = cover + (byWidth.get(key) ?? 0) / 2;
    if (weighed > bestCover) [best, bestCover] = [key, weighed];
  }
  if (best === null || pieces.length < 3) return null;
  const cover =
    (byWidth.get(best - 2) ?? 0) +
    (byWidth.get(best - 1) ?? 0) +
    (byWidth.get(best) ?? 0) +
    (byWidth.get(best + 1) ?? 0);
  return cover >= total * RUN_ON_SHARE ? best + 1 : null;
}

const PAGE_NUMBER = /^(?:第?[A-Z]{0,2}\d{1,3}版?|第[一二三四五六七八九十]{1,3}版)$/;
const DATE = /^(?:[12]\d{3}|[一二][一二三四五六七八九〇○零]{3})[年./-]/;

/** `3 民生 2013年1月23日 星期三 临洲日报`: page number, section and date line are items of their own. */
function folioCuts(raw: string, pieces: readonly Piece[]): number[] {
  if (pieces.length < 2 || pieces.length > 8) return [];
  const words = pieces.map(({ from, to }) => raw.slice(from, to));
  const date = words.findIndex((word) => DATE.test(word));
  const first = PAGE_NUMBER.test(words[0] ?? '');
  const last = PAGE_NUMBER.test(words.at(-1) ?? '') && !/版/.test(words.at(-1) ?? '');
  if (date < 0 || date > 4 || !words.some((word) => isIdeographic(word.charCodeAt(0)))) return [];
  const cuts = new Set<number>();
  if (first && pieces[1]) cuts.add(pieces[1].from);
  if (first && date > 0 && pieces[date]) cuts.add(pieces[date].from);
  if (!first && last && date === 0 && pieces.length > 4) cuts.add(pieces.at(-1)?.from ?? 0);
  return [...cuts].sort((a, b) => a - b);
}
