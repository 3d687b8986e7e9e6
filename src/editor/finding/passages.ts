import type { Node } from '@tiptap/pm/model';
import type { Piece, Passage } from '../../core';
import { passageOf } from '../../core';
import { textOf } from '../queries/blocks';

/** Text that a hit may run through, somewhere in a document. */
export interface PlacedPassage {
  /** The same object for as long as the text is the same. */
  readonly passage: Passage;
  /** Position of the article's or the furniture's content, from which the places count. */
  readonly start: number;
  /** The article's number on its page, from 1; 0 for furniture. */
  readonly article: number;
}

type Known = WeakMap<Node, readonly Passage[]>;
const knownCrossing: Known = new WeakMap();
const knownLines: Known = new WeakMap();

/**
 * All text of a document in the pieces that a hit stays within. What did not change is not read again.
 *
 * @param isCrossing whether hits run through line and block ends: a piece is then an article, else a line
 */
export function passagesIn(doc: Node, isCrossing: boolean): PlacedPassage[] {
  const known = isCrossing ? knownCrossing : knownLines;
  const placed: PlacedPassage[] = [];
  let articles = 0;
  doc.forEach((parent, pos) => {
    if (parent.type.name === 'tray') return;
    const article = parent.type.name === 'article' ? ++articles : 0;
    let passages = known.get(parent);
    if (!passages) {
      passages = read(parent, isCrossing);
      known.set(parent, passages);
    }
    for (const passage of passages) placed.push({ passage, start: pos + 1, article });
  });
  return placed;
}

function read(parent: Node, isCrossing: boolean): Passage[] {
  const lines: Piece[][] = [];
  parent.forEach((block, offset) => lines.push(linesOf(block, offset + 1)));
  if (!isCrossing) return lines.flat().map((line) => passageOf([line]));
  // what stands in the furniture does not go on from one block to the next
  return parent.type.name === 'furniture' ? lines.map(passageOf) : [passageOf(lines.flat())];
}

function linesOf(block: Node, start: number): Piece[] {
  let at = start;
  return textOf(block)
    .split('\n')
    .map((text) => {
      const line = { text, at };
      at += text.length + 1;
      return line;
    });
}
