/** Putting a text in the place of another with as little change as possible, so that tags and sources stay. */
import type { Mark, Node } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/** The stretch in which two texts differ: what stood from `from` to `to` became `inserted`. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly inserted: string;
}

/** Undefined where the texts are equal. Never cuts a character in two. */
export function differenceOf(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charAt(from) === after.charAt(from)) from++;
  if (isHighSurrogate(before, from - 1)) from--;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  if (isLowSurrogate(before, before.length - same)) same--;
  return { from, to: before.length - same, inserted: after.slice(from, after.length - same) };
}

/**
 * Puts `after` in the place of `before`, which stands at `start` in a block of the transaction's document.
 *
 * @param marksAt the marks of what is inserted between two positions
 */
export function retype(
  tr: Transaction,
  start: number,
  before: string,
  after: string,
  marksAt: (doc: Node, from: number, to: number) => readonly Mark[],
): Transaction {
  const difference = differenceOf(before, after);
  if (!difference) return tr;
  const [from, to] = [start + difference.from, start + difference.to];
  if (difference.inserted === '') return tr.delete(from, to);
  return tr.replaceWith(from, to, inlineContent(tr.doc, difference.inserted, marksAt(tr.doc, from, to)));
}

/** The marks of text that is typed there. */
export function marksOfTyping(doc: Node, from: number, to: number): readonly Mark[] {
  const $from = doc.resolve(from);
  return (from === to ? $from.marks() : $from.marksAcross(doc.resolve(to))) ?? [];
}

/** A text as a block's content, its line ends as line breaks. */
export function inlineContent({ type: { schema } }: Node, text: string, marks: readonly Mark[]): Fragment {
  const nodes = text
    .split('\n')
    .flatMap((line, i) => [
      ...(i > 0 ? [schema.node('lineBreak', null, undefined, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
  return Fragment.from(nodes);
}

const isHighSurrogate = (text: string, at: number) => /^[\ud800-\udbff]$/.test(text.charAt(at));
const isLowSurrogate = (text: string, at: number) => /^[\udc00-\udfff]$/.test(text.charAt(at));
