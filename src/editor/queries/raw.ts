/** The way between the text and the raw text behind it. */
import type { Node } from '@tiptap/pm/model';
import type { Alignment } from '../../core';
import { align } from '../../core';
import type { PlacedBlock } from './blocks';
import { blockAt, blocksIn, sourceOf, textOf } from './blocks';

const alignments = new WeakMap<Node, Alignment>();

function alignmentOf(raw: string, node: Node): Alignment {
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
