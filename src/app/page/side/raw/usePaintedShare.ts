import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { RawLine } from '../../../../core';
import type { Editor } from '../../../../editor';
import { blockAt, rawOffsetAt, rawOfSelection, stretchOfRaw } from '../../../../editor';
import { linesWithin, rawLineAt } from '../../rawLines';
import { useSession } from '../../sessionContext';
import { paint } from './highlight';
import { shownRanges } from './rowText';

/**
 * Character for character: with a cursor, the part of the text that came from its raw line is darker; with a selection,
 * the raw characters behind it are.
 */
export function usePaintedShare(pane: RefObject<HTMLElement | null>, lines: readonly RawLine[]): void {
  const { editor, raw } = useSession();
  useEffect(() => {
    let frame = 0;
    const repaint = () => {
      // while the page changes hands the text is gone before the panes are
      if (editor.isDestroyed) return;
      const { state } = editor;
      const isCursor = state.selection.empty;
      paint('raw-share', isCursor ? shareOfCursor(editor, raw, lines) : []);
      paint('raw-selected', isCursor || !pane.current ? [] : selectedIn(pane.current, editor, raw, lines));
    };
    const repaintSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(repaint);
    };
    repaintSoon();
    editor.on('transaction', repaintSoon);
    return () => {
      cancelAnimationFrame(frame);
      editor.off('transaction', repaintSoon);
      paint('raw-share', []);
      paint('raw-selected', []);
    };
  }, [editor, raw, lines, pane]);
}

function shareOfCursor({ state, view }: Editor, raw: string, lines: readonly RawLine[]): Range[] {
  const { head } = state.selection;
  const block = blockAt(state.doc, head);
  const offset = rawOffsetAt(state.doc, raw, head);
  const line = offset === undefined ? undefined : rawLineAt(lines, offset);
  const stretch = block && line && stretchOfRaw(block, raw, [line.from, line.to]);
  if (!stretch) return [];
  const from = view.domAtPos(stretch.from, 1);
  const to = view.domAtPos(stretch.to, -1);
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return [range];
}

function selectedIn(pane: Element, { state }: Editor, raw: string, lines: readonly RawLine[]): Range[] {
  return rawOfSelection(state, raw).flatMap(([from, to]) =>
    shownRanges(pane, from, to, linesWithin(lines, [[from, to]])),
  );
}
