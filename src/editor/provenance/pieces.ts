/** Pieces of text on their way to the tray. */
import type { Transaction } from '@tiptap/pm/state';
import type { Alignment, Block, DiscardedBlock, Source } from '../../core';
import { isSpaceAt, joinLines, joinRanges, rangesOf } from '../../core';
import { trayPos } from '../queries/blocks';

/**
 * Cuts some raw characters, and the text that stands for them, out of a block.
 *
 * @param offsets raw offsets, a run of the block's ink
 */
export function cutOut(
  raw: string,
  block: Block,
  { ink, textOffsetOf }: Alignment,
  offsets: readonly number[],
  origin: DiscardedBlock['origin'],
): DiscardedBlock {
  const first = ink.indexOf(offsets[0] ?? -1);
  const from = textOffsetOf(first);
  const to = textOffsetOf(first + offsets.length);
  const source = rangesOf(offsets);
  const text = block.text.slice(from, to).trimEnd();
  if (text.replaceAll(/\s/g, '').length < offsets.length) {
    // the text had lost part of it before: what was printed says more
    return {
      id: block.id,
      role: block.role,
      source,
      text: joinLines(raw, source, block.role),
      marks: [],
      origin,
    };
  }
  const marks = block.marks
    .map((mark) => ({
      ...mark,
      from: Math.max(0, mark.from - from),
      to: Math.min(text.length, mark.to - from),
    }))
    .filter((mark) => mark.from < mark.to);
  return { id: block.id, role: block.role, source, text, marks, origin };
}

/** Adds a piece to the tray; to the last one there if it was cut from the same place and continues it. */
export function putInTray(tr: Transaction, raw: string, piece: DiscardedBlock, newId: () => string): void {
  const last = tr.doc.lastChild?.lastChild;
  const lastPiece = last?.attrs.block as DiscardedBlock | undefined;
  const joined = lastPiece && joinPieces(raw, lastPiece, piece);
  if (last && joined) tr.setNodeAttribute(tr.doc.content.size - 1 - last.nodeSize, 'block', joined);
  else {
    const end = trayPos(tr.doc) + 1 + (tr.doc.lastChild?.content.size ?? 0);
    const discard = tr.doc.type.schema.nodeFromJSON({
      type: 'discard',
      attrs: { block: { ...piece, id: newId() } },
    });
    tr.insert(end, discard);
  }
}

function joinPieces(raw: string, a: DiscardedBlock, b: DiscardedBlock): DiscardedBlock | undefined {
  if (a.origin.after !== b.origin.after || a.origin.article !== b.origin.article) return undefined;
  const isForward = followsInPrint(raw, a.source, b.source);
  if (!isForward && !followsInPrint(raw, b.source, a.source)) return undefined;
  const [first, second] = isForward ? [a, b] : [b, a];
  const shift = first.text.length;
  const shifted = second.marks.map((mark) => ({ ...mark, from: mark.from + shift, to: mark.to + shift }));
  return {
    ...a,
    source: joinRanges([...first.source, ...second.source]),
    text: first.text + second.text,
    marks: [...first.marks, ...shifted],
  };
}

function followsInPrint(raw: string, a: Source, b: Source): boolean {
  const end = a.at(-1)?.[1] ?? -1;
  const start = b[0]?.[0] ?? -1;
  if (end < 0 || start < end) return false;
  for (let i = end; i < start; i++) if (!isSpaceAt(raw, i)) return false;
  return true;
}
