/** Where one raw line holds several items: printed lines run together by a PDF viewer, the parts of a folio line. */
import { isIdeographic } from '../text/characters';
import { ledeLength } from '../forms/forms';
import { isLetterSpaced } from './letterSpacing';
import { piecesOf, type Piece } from './pieces';
import { rawLines, type RawLine } from './rawLines';
import { lineStarts, measuresOfPieces, WIDEST_MEASURE } from './runOn';

/** Raw offsets at which a line is cut, ascending; each follows a run of blanks. */
export type CutsOf = (line: RawLine) => readonly number[];

/** How the raw lines of a page are cut: long ones tell whether, and to what measures, printed lines were run together. */
export function cutsOn(raw: string): CutsOf {
  const long: Piece[] = [];
  for (const line of rawLines(raw)) {
    if (line.to - line.from <= WIDEST_MEASURE) continue;
    for (const piece of piecesIn(raw, line)) long.push(piece);
  }
  const measures = measuresOfPieces(long);
  return (line) => {
    const pieces = piecesIn(raw, line);
    if (pieces.length < 2) return [];
    const folio = folioCuts(raw, pieces);
    if (folio.length > 0) return folio;
    const starts = lineStarts(raw, pieces, measures);
    return starts.length > 0
      ? starts.map((start) => pieces[start]?.from ?? line.to)
      : newTextCuts(raw, line, pieces);
  };
}

/** 因。 本报讯（记者 …: the last line of one text and the first of another, printed side by side. */
function newTextCuts(raw: string, line: RawLine, pieces: readonly Piece[]): number[] {
  return pieces.flatMap(({ from }, i) => {
    const before = pieces[i - 1];
    if (!before || !'。！？”」）'.includes(raw.charAt(before.to - 1))) return [];
    return ledeLength(raw.slice(from, Math.min(line.to, from + LONGEST_LEDE))) > 0 ? [from] : [];
  });
}

/** No dateline is longer, in characters. */
const LONGEST_LEDE = 40;

function piecesIn(raw: string, { from, to }: RawLine): Piece[] {
  return piecesOf(raw, from, to, isLetterSpaced(raw, from, to));
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
