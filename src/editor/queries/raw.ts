/** The way between the text and the raw text behind it. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Alignment, Range, Source } from '../../core';
import { align, hasLineEnd, sourceWithin } from '../../core';
import type { PlacedBlock } from './blocks';
import { blockAt, blocksIn, selectedBlocks, sourceOf, textOf } from './blocks';

const alignments = new WeakMap<Node, Alignment>();

/** How a block's text stands to its raw characters; worked out once, since a node never changes. */
export function alignmentOf(raw: string, node: Node): Alignment {
  let alignment = alignments.get(node);
  if (!alignment) {
    alignment = align(raw, sourceOf(node), textOf(node));
    alignments.set(node, alignment);
  }
  return alignment;
}

/** The raw offset behind a position in the text; undefined where its block has none. */
export function rawOffsetAt(doc: Node, raw: string, position: number): number | undefined {
  const block = blockAt(doc, position);
  if (!block) return undefined;
  const { ink, inkBefore } = alignmentOf(raw, block.node);
  return ink[Math.min(ink.length - 1, inkBefore(position - block.pos - 1))];
}

/** The position in the text that stands for a raw offset, be it a line's end; undefined where no block holds it. */
export function positionOfRaw(doc: Node, raw: string, offset: number): number | undefined {
  const block = blockHolding(doc, offset) ?? blockHolding(doc, offset - 1);
  if (!block) return undefined;
  const { ink, textOffsetOf } = alignmentOf(raw, block.node);
  const index = ink.findIndex((each) => each >= offset);
  return block.pos + 1 + textOffsetOf(index < 0 ? ink.length : index);
}

function blockHolding(doc: Node, offset: number): PlacedBlock | undefined {
  return blocksIn(doc).find(({ node }) => sourceOf(node).some(([from, to]) => offset >= from && offset < to));
}

/** Where the text goes on from one printed line to the next: offsets into a block's text, ascending. */
export function lineEndsIn(raw: string, node: Node): number[] {
  const { ink, textOffsetOf } = alignmentOf(raw, node);
  const ends = new Set<number>();
  for (let i = 1; i < ink.length; i++) {
    const [before = 0, after = 0] = [ink[i - 1], ink[i]];
    if (after < before || hasLineEnd(raw.slice(before + 1, after))) ends.add(textOffsetOf(i));
  }
  return [...ends];
}

/** A stretch of the document, as positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The part of a block's text that stands for raw characters in `[from, to)`, blanks at its end left out. */
export function stretchOfRaw(
  { node, pos }: PlacedBlock,
  raw: string,
  [from, to]: Range,
): Stretch | undefined {
  const { ink, textOffsetOf } = alignmentOf(raw, node);
  const isWithin = (offset: number) => offset >= from && offset < to;
  const first = ink.findIndex(isWithin);
  if (first < 0) return undefined;
  const start = textOffsetOf(first);
  const end = textOffsetOf(ink.findLastIndex(isWithin) + 1);
  const length = textOf(node).slice(start, end).trimEnd().length;
  return length > 0 ? { from: pos + 1 + start, to: pos + 1 + start + length } : undefined;
}

/** The raw characters behind the selection, in reading order. */
export function rawOfSelection(state: EditorState, raw: string): Range[] {
  return selectedSources(state, raw).flat();
}

/** The same for each of the selected blocks: of the outer two often a part. */
export function selectedSources(state: EditorState, raw: string): Source[] {
  const { from, to } = state.selection;
  return selectedBlocks(state).map(({ node, pos }) => {
    const within = (position: number) => Math.min(Math.max(position - pos - 1, 0), node.content.size);
    return sourceWithin(alignmentOf(raw, node), sourceOf(node), within(from), within(to));
  });
}

/**
 * What to select for raw characters `[from, to)`: as far as their text runs on in the document, which is to the end of
 * the first block where the next one stands elsewhere.
 */
export function selectionOfRaw(doc: Node, raw: string, range: Range): Stretch | undefined {
  const blocks = blocksIn(doc);
  const starts = blocks.map(({ node }) => firstWithin(sourceOf(node), range));
  const first = starts.indexOf(Math.min(...starts));
  let selected: Stretch | undefined;
  for (const block of blocks.slice(first)) {
    const stretch = stretchOfRaw(block, raw, range);
    if (!stretch) break;
    selected = { from: selected?.from ?? stretch.from, to: stretch.to };
  }
  return selected;
}

/** The least raw offset that a source has within a range; ∞ where it has none. */
function firstWithin(source: Source, [from, to]: Range): number {
  const starts = source
    .filter(([start, end]) => start < to && end > from)
    .map(([start]) => Math.max(start, from));
  return Math.min(...starts);
}
