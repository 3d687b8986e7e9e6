/** The pieces of a raw line between its blanks: words, names, or printed lines that were run together. */
import { emWidth, isBlank } from '../text/characters';
import { withoutSpacing } from './letterSpacing';

export interface Piece {
  /** Raw offsets. */
  readonly from: number;
  readonly to: number;
  /** In em; the blanks that set letter-spaced characters apart do not count. */
  readonly width: number;
  /** The blanks before it as they were printed: without those that set the characters apart; '' for the first piece. */
  readonly gap: string;
}

/** `spaced` text has a blank after every character: there only more than one, or a wide one, parts two pieces. */
export function piecesOf(raw: string, from: number, to: number, spaced: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = -1;
  let end = -1;
  let width = 0;
  let gap = '';
  for (let i = from; i <= to; i++) {
    const unit = i === to ? 0x20 : raw.charCodeAt(i);
    if (i < to && !isBlank(unit)) {
      if (start >= 0 && i - end > (spaced ? 1 : 0)) {
        pieces.push({ from: start, to: end, width, gap });
        start = -1;
        gap = spaced
          ? withoutSpacing(raw.slice(end + 1, i))
          : i - end === 1
            ? raw.charAt(end)
            : raw.slice(end, i);
      }
      if (start < 0) {
        start = i;
        width = 0;
      }
      width += emWidth(unit);
      end = i + 1;
    }
  }
  if (start >= 0) pieces.push({ from: start, to: end, width, gap });
  return pieces;
}

/** Width in em of the blanks before a piece. */
export function gapWidth({ gap }: Piece): number {
  let width = 0;
  for (let i = 0; i < gap.length; i++) width += emWidth(gap.charCodeAt(i));
  return width;
}
