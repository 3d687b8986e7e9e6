/** Text that a hit may run through, read from pieces that lines and blocks part. */
import { joinerBetween } from '../text/joining';

export interface Piece {
  readonly text: string;
  /** Where its first UTF-16 unit stands, in any count of places; unit n stands at `at + n`. */
  readonly at: number;
}

export interface Passage {
  readonly text: string;
  /** The place of each unit of `text`; `NOWHERE` for a space that stands for the line end between two words. */
  readonly places: Int32Array;
}

export const NOWHERE = -1;

/** As much of a text as tells how it goes on after a line end. */
const TAIL = 40;

/** Reads pieces as one text: nothing stands between them but a space where words are set with spaces. */
export function passageOf(pieces: readonly Piece[]): Passage {
  let text = '';
  const places: number[] = [];
  for (const piece of pieces) {
    const joiner = joinerBetween(text.slice(-TAIL), piece.text, 'paragraph');
    for (let i = 0; i < joiner.length; i++) places.push(NOWHERE);
    for (let i = 0; i < piece.text.length; i++) places.push(piece.at + i);
    text += joiner + piece.text;
  }
  return { text, places: Int32Array.from(places) };
}
