/** The text of a block as TEI: names and fields as elements, line breaks as `lb`. */
import { compareMarks, type Mark } from '../../core';
import { charactersOf, startTag, type Attributes } from './xml';

/**
 * Marks may cross, elements may not: a mark that runs beyond the one it starts in is cut there, and its pieces point
 * to each other with `next` and `prev`. `newId` makes an xml:id out of a mark's id.
 */
export function inlineText(text: string, marks: readonly Mark[], newId: (id: string) => string): string {
  const pieces = nest(marks.map((mark) => keepPairsWhole(text, mark)));
  const links = linksBetween(pieces, newId);
  const open: Piece[] = [];
  let written = '';
  let at = 0;
  const writeUpTo = (offset: number) => {
    written += charactersOf(text.slice(at, offset)).replaceAll('\n', '<lb/>');
    at = offset;
  };
  const closeUpTo = (offset: number) => {
    for (let last = open.at(-1); last && last.to <= offset; last = open.at(-1)) {
      writeUpTo(last.to);
      written += `</${ELEMENTS[last.mark.type]}>`;
      open.pop();
    }
  };
  for (const piece of pieces) {
    closeUpTo(piece.from);
    writeUpTo(piece.from);
    written += startTag(ELEMENTS[piece.mark.type], { ...attributesOf(piece.mark), ...links.get(piece) });
    open.push(piece);
  }
  closeUpTo(text.length);
  writeUpTo(text.length);
  return written;
}

/** TEI's own `dateline` may stand only at the start or end of a division, never in a paragraph: `seg` takes its place. */
const ELEMENTS = {
  person: 'persName',
  place: 'placeName',
  organisation: 'orgName',
  byline: 'persName',
  dateline: 'seg',
} as const satisfies Record<Mark['type'], string>;

function attributesOf({ type, role = '' }: Mark): Attributes {
  if (type === 'dateline') return { type };
  return type === 'byline' ? { type, role: role.replace(NOT_IN_WORD, '_').replace(/^_|_$/g, '') } : {};
}

/** @role takes words; what is printed stands in the text beside it, whatever it is. */
const NOT_IN_WORD = /[^\u3400-\u9fffA-Za-z0-9]+/g;

/** A stretch of a mark that lies wholly within, or wholly outside, any other. */
interface Piece {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** The pieces in the order in which they open, the longest first where several open at once. */
function nest(marks: readonly Mark[]): Piece[] {
  const waiting = marks.map((mark): Piece => ({ mark, from: mark.from, to: mark.to })).sort(comparePieces);
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    while ((open.at(-1)?.to ?? Infinity) <= piece.from) open.pop();
    const end = Math.min(piece.to, open.at(-1)?.to ?? piece.to);
    if (end < piece.to) {
      waiting.push({ ...piece, from: end });
      waiting.sort(comparePieces);
    }
    const inner = { ...piece, to: end };
    pieces.push(inner);
    open.push(inner);
  }
  return pieces;
}

function comparePieces(a: Piece, b: Piece): number {
  return a.from - b.from || b.to - a.to || compareMarks(a.mark, b.mark);
}

function linksBetween(pieces: readonly Piece[], newId: (id: string) => string): Map<Piece, Attributes> {
  const parts = new Map<Mark, Piece[]>();
  for (const piece of pieces) parts.set(piece.mark, [...(parts.get(piece.mark) ?? []), piece]);
  const links = new Map<Piece, Attributes>();
  for (const [mark, chain] of parts) {
    if (chain.length === 1) continue;
    const ids = chain.map(() => newId(mark.id));
    const pointerTo = (i: number) => (ids[i] === undefined ? '' : `#${ids[i]}`);
    chain.forEach((piece, i) => {
      links.set(piece, { 'xml:id': ids[i] ?? '', next: pointerTo(i + 1), prev: pointerTo(i - 1) });
    });
  }
  return links;
}

/** A mark never starts or ends within a surrogate pair, which two elements could not share. */
function keepPairsWhole(text: string, mark: Mark): Mark {
  const splits = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
  const from = splits(mark.from) ? mark.from - 1 : mark.from;
  const to = splits(mark.to) ? mark.to + 1 : mark.to;
  return { ...mark, from, to };
}
