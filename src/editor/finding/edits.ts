/** From what a hit is to become to the edits of the document that make it so. */
import type { Node } from '@tiptap/pm/model';
import type { Change } from '../../core';
import { changesBetween, NOWHERE } from '../../core';
import type { Hit } from './hits';

/** What stands in `[from, to)` of the document, inside one line, becomes `text`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * What has to change for a hit to become `replacement`; what stays equal is not touched, and line and block ends stay
 * where they are. Undefined where it cannot be told which of two blocks the new text belongs to.
 */
export function editsFor(doc: Node, hit: Hit, replacement: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const change of changesBetween(hit.text, replacement)) {
    const own = change.from === change.to ? [insertion(hit, change)] : overwriting(doc, hit, change);
    if (!own) return undefined;
    edits.push(...own);
  }
  return edits;
}

function insertion({ from, places }: Hit, change: Change): TextEdit {
  const before = places.slice(0, change.from).findLast((place) => place !== NOWHERE);
  const at = before === undefined ? from : before + 1;
  return { from: at, to: at, text: change.text };
}

function overwriting(doc: Node, hit: Hit, { from, to, text }: Change): TextEdit[] | undefined {
  const lines = linesOf(hit.places.slice(from, to));
  const [first] = lines;
  if (!first) return [];
  if (lines.length === 1) return [{ ...first, text }];
  const shared = sharedOut(text, lines);
  if (shared) return shared;
  const isWithinBlock = lines.every((line) => doc.resolve(line.from).sameParent(doc.resolve(first.from)));
  if (text !== '' && !isWithinBlock) return undefined;
  return lines.map((line, i) => ({ ...line, text: i === 0 ? text : '' }));
}

type Line = Pick<TextEdit, 'from' | 'to'>;

/** Positions that follow each other without a line or block end between them. */
function linesOf(places: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (const place of places) {
    if (place === NOWHERE) continue;
    const last = lines.at(-1);
    if (last?.to === place) lines[lines.length - 1] = { from: last.from, to: place + 1 };
    else lines.push({ from: place, to: place + 1 });
  }
  return lines;
}

/** Ends with the first half of a character. */
const CUT_IN_TWO = /[\ud800-\udbff]$/;

/** A text of the same length keeps its line ends where they are. */
function sharedOut(text: string, lines: readonly Line[]): TextEdit[] | undefined {
  let at = 0;
  const edits: TextEdit[] = [];
  for (const line of lines) {
    const part = text.slice(at, (at += line.to - line.from));
    if (part.length < line.to - line.from || CUT_IN_TWO.test(part)) return undefined;
    edits.push({ ...line, text: part });
  }
  return at === text.length ? edits : undefined;
}
