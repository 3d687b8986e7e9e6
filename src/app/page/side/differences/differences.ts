/** The list of what differs from the raw text, as rows. */
import type { TextChange, DiscardedBlock } from '../../../../core';
import type { ChangedBlock, Outline } from '../../../../editor';
import { idOf, textOf } from '../../../../editor';
import type { Texts } from '../../../i18n';
import { placesOf } from '../../blockName';
import type { RawLines } from '../../rawLines';
import { rawLineAt } from '../../rawLines';

export type Difference =
  | {
      readonly kind: 'change';
      readonly id: string;
      /** The id of the block that was changed. */
      readonly block: string;
      readonly change: TextChange;
      /** «2・正 1» */
      readonly place: string;
      /** The raw line's number, undefined where there is none behind it. */
      readonly line: number | undefined;
      /** What stands before and after it in the text. */
      readonly context: readonly [before: string, after: string];
    }
  | {
      readonly kind: 'discard';
      readonly id: string;
      /** The id of the tray's item. */
      readonly discard: string;
      readonly line: number | undefined;
      readonly text: string;
    };

/** In characters, on either side. */
const CONTEXT = 8;

export function differencesOf(
  changed: readonly ChangedBlock[],
  outline: Outline,
  { inked }: RawLines,
  page: Texts['page'],
): Difference[] {
  const places = placesOf(outline, page);
  const lineOf = (offset: number | undefined) =>
    offset === undefined ? undefined : rawLineAt(inked, offset)?.number;
  const changes = changed.flatMap(({ block: { node }, changes: own }) => {
    const id = idOf(node);
    const text = textOf(node);
    return own.map((change): Difference => ({
      kind: 'change',
      id: `${id} ${change.from} ${change.before} ${change.after}`,
      block: id,
      change,
      place: places.get(id) ?? '',
      line: lineOf(change.offset),
      context: [
        text.slice(Math.max(0, change.from - CONTEXT), change.from),
        text.slice(change.to, change.to + CONTEXT),
      ],
    }));
  });
  const discards = outline.discarded.map(({ id, source, text }: DiscardedBlock): Difference => ({
    kind: 'discard',
    id: `discard ${id}`,
    discard: id,
    line: lineOf(source[0]?.[0]),
    text,
  }));
  return [...changes, ...discards];
}

/** Whether the same blocks were changed in the same way. */
export function isSameChanged(a: readonly ChangedBlock[], b: readonly ChangedBlock[] | null): boolean {
  return b !== null && a.length === b.length && a.every(({ block }, i) => block.node === b[i]?.block.node);
}
