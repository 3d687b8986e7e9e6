/** The pieces of a raw line between its blanks: words, names, or printed lines that were run together. */
import { emWidth, isBlank } from './characters';

export interface Piece {
  /** Raw offsets. */
  readonly from: number;
  readonly to: number;
  /** In em; the blanks that set letter-spaced characters apart do not count. */
  readonly width: number;
}

/** `spaced` text has a blank after every character: there only more than one, or a wide one, parts two pieces. */
export function piecesOf(raw: string, from: number, to: number, spaced: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = -1;
  let end = -1;
  let width = 0;
  for (let i = from; i <= to; i++) {
    const unit = i === to ? 0x20 : raw.charCodeAt(i);
    if (i < to && !isBlank(unit)) {
      if (start >= 0 && i - end > (spaced ? 1 : 0)) {
        pieces.push({ from: start, to: end, width });
        start = -1;
      }
      if (start < 0) {
        start = i;
        width = 0;
      }
      width += emWidth(unit);
      end = i + 1;
    }
  }
  if (start >= 0) pieces.push({ from: start, to: end, width });
  return pieces;
}

/** Width in em of a run of blanks. */
export function blanksWidth(raw: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += emWidth(raw.charCodeAt(i));
  return width;
}
