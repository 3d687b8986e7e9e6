import type { Mark, Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import type { EntityType } from '../../core';
import { selectedBlocks } from '../queries/blocks';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A mark over its whole length in its block. */
export interface MarkedSpan extends Span {
  readonly mark: Mark;
}

/**
 * Tags the selected words, in each block for itself. A tag of the same type that covers them is taken off instead; one
 * that overlaps them gives way. With an empty selection the tag around the cursor is taken off.
 */
export function toggleTag(type: EntityType, newId: () => string): Command {
  return (state, dispatch) => {
    const spans = selectedSpans(state);
    const tags = marksAround(state, spans, 'entity').filter(({ mark }) => mark.attrs.type === type);
    const covered = spans.filter((span) => tags.some((tag) => tag.from <= span.from && tag.to >= span.to));
    const isOff = spans.length > 0 && covered.length === spans.length;
    if (spans.length === 0 || (!isOff && state.selection.empty)) return false;
    if (dispatch) {
      const { tr } = state;
      for (const tag of tags) takeOff(tr, tag);
      if (!isOff) {
        for (const { from, to } of spans) {
          tr.addMark(from, to, state.schema.mark('entity', { type, id: newId() }));
        }
      }
      dispatch(tr);
    }
    return true;
  };
}

/** Takes off every tag that the selection touches. */
export const removeTags: Command = (state, dispatch) => {
  const tags = marksAround(state, selectedSpans(state), 'entity');
  if (tags.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    for (const tag of tags) takeOff(tr, tag);
    dispatch(tr);
  }
  return true;
};

/**
 * Takes a mark off its words. What stands behind it over the same words is taken off before and put on again after, so
 * that undo brings all back in their order.
 */
export function takeOff(tr: Transaction, { from, to, mark }: MarkedSpan): void {
  const covered: { readonly span: Span; readonly behind: readonly Mark[] }[] = [];
  tr.doc.nodesBetween(from, to, ({ marks, nodeSize, isText }, pos) => {
    const place = marks.findIndex((each) => each.eq(mark));
    if (!isText || place < 0) return;
    const behind = marks.slice(place + 1).filter(({ type }) => type === mark.type);
    covered.push({ span: { from: Math.max(from, pos), to: Math.min(to, pos + nodeSize) }, behind });
  });
  for (const { span, behind } of covered)
    for (const each of behind.toReversed()) tr.removeMark(span.from, span.to, each);
  tr.removeMark(from, to, mark);
  for (const { span, behind } of covered) for (const each of behind) tr.addMark(span.from, span.to, each);
}

/** The selection block by block, without white space at its ends; empty only at a cursor. */
export function selectedSpans(state: EditorState): Span[] {
  const { from, to, empty } = state.selection;
  return selectedBlocks(state).flatMap(({ node, pos }) => {
    const start = pos + 1;
    let first = Math.max(from, start);
    let last = Math.min(to, start + node.content.size);
    const isSpace = (position: number) =>
      /\s/.test(node.textBetween(position - start, position - start + 1, undefined, ' '));
    while (first < last && isSpace(first)) first++;
    while (last > first && isSpace(last - 1)) last--;
    return first < last || empty ? [{ from: first, to: last }] : [];
  });
}

/** The marks of a type that overlap the spans. */
export function marksAround(state: EditorState, spans: readonly Span[], type: string): MarkedSpan[] {
  return selectedBlocks(state)
    .flatMap(({ node, pos }) => marksOf(node, pos + 1, type))
    .filter((tag) =>
      spans.some(({ from, to }) =>
        from === to ? tag.from <= from && tag.to >= to : tag.from < to && tag.to > from,
      ),
    );
}

function marksOf(block: Node, start: number, type: string): MarkedSpan[] {
  const found: MarkedSpan[] = [];
  block.forEach((inline, offset) => {
    for (const mark of inline.marks.filter((each) => each.type.name === type)) {
      const from = start + offset;
      const open = found.findIndex((each) => each.mark.eq(mark) && each.to === from);
      const before = found[open];
      if (before) found[open] = { ...before, to: from + inline.nodeSize };
      else found.push({ from, to: from + inline.nodeSize, mark });
    }
  });
  return found;
}
