import './raw.css';
import type { CSSProperties, MouseEvent } from 'react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { RawLine, Source } from '../../../../core';
import { widthOf } from '../../../../core';
import type { EditorState } from '../../../../editor';
import {
  placeCursor,
  positionOfRaw,
  rawOffsetAt,
  selectedBlocks,
  selectionOfRaw,
  selectStretch,
  sourceOf,
} from '../../../../editor';
import { useText } from '../../../i18n';
import { linesWithin, rawLineAt, useRawLines } from '../../rawLines';
import { labelRawLines } from '../../rawLabels';
import { useEditorValue, useSession } from '../../sessionContext';
import type { PanelProps } from '../panels';
import type { Panes } from './levelling';
import { showCurrentLines } from './levelling';
import { useRevealed } from './revealed';
import { RawRow } from './RawRow';
import { rawOffsetOf, selectedOffsets } from './rowText';
import { usePaintedShare } from './usePaintedShare';
import { useReveal } from './useReveal';
import { useScrollTogether } from './useScrollTogether';

/** Room for a label, less the two em by which a paragraph's first line is short. */
const LABEL = 1.5;

/** Lines that are laid out together: a pane of thousands pays only for those in sight. */
const CHUNK = 100;

/** The raw text beside the corrected one: its lines as in the file, those of the current block lit. */
export function RawPanel({ outline }: PanelProps) {
  const { raw, editor } = useSession();
  const { page } = useText();
  const { inked: lines, blankCount } = useRawLines();
  const pane = useRef<HTMLDivElement>(null);
  const cameFromHere = useRef(false);

  const source = useEditorValue(currentSource, isSameSources);
  const cursorLine = useEditorValue((state: EditorState) => {
    const offset = rawOffsetAt(state.doc, raw, state.selection.head);
    return offset === undefined ? undefined : rawLineAt(lines, offset)?.number;
  });
  const lit = useMemo(() => new Set(source.flatMap((each) => linesWithin(lines, each))), [lines, source]);
  const measure = useMemo(() => measureOf(lines, raw), [lines, raw]);
  const chunks = useMemo(() => chunksOf(lines, CHUNK), [lines]);
  const labels = useMemo(() => labelRawLines(outline, lines, page), [outline, lines, page]);

  const panesNow = useCallback((): Panes | null => {
    const sheet = editor.isDestroyed ? null : editor.view.dom.closest<HTMLElement>('.sheet');
    const rows = pane.current;
    return sheet && rows && { editor, sheet, rows, raw, lines };
  }, [editor, raw, lines]);
  useScrollTogether(panesNow);
  usePaintedShare(pane, lines);
  useReveal(pane, lines);

  useEffect(() => {
    const panes = panesNow();
    if (!panes || !outline) return;
    const [first] = lit;
    // after a press on a raw line the text follows the lines, else the lines follow the text
    let stays = cameFromHere.current;
    cameFromHere.current = false;
    // now, and when the question above the lines comes or goes
    const sizes = new ResizeObserver(() => {
      if (!stays && !useRevealed.getState().range) showCurrentLines(panes, first);
      stays = false;
    });
    sizes.observe(panes.rows);
    return () => sizes.disconnect();
  }, [panesNow, lit, outline]);

  const goToText = ({ clientX, clientY }: MouseEvent) => {
    const { doc } = editor.state;
    const selected = selectedOffsets(pane.current);
    const stretch = selected && selectionOfRaw(doc, raw, selected);
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    const offset = caret ? rawOffsetOf(caret.offsetNode, caret.offset) : undefined;
    const position = offset === undefined ? undefined : positionOfRaw(doc, raw, offset);
    if (position === undefined) return;
    cameFromHere.current = true;
    if (stretch) selectStretch(editor, stretch);
    else placeCursor(editor, position);
  };

  return (
    <>
      <p className="panel-note">{page.rawFigures(lines.length, blankCount)}</p>
      {/* the keyboard's way here is the cursor in the text, which these lines follow */}
      <div className="raw-lines" ref={pane} tabIndex={0} onClick={goToText} lang="zh-CN" style={measure}>
        {chunks.map((chunk) => (
          <div key={chunk[0]?.number} className="raw-chunk">
            {chunk.map((line) => (
              <RawRow
                key={line.number}
                line={line}
                text={raw.slice(line.from, line.to)}
                label={labels.get(line.number)}
                isLit={lit.has(line.number)}
                isCursor={cursorLine === line.number}
              />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}

/** The width, in em, that nine lines in ten keep within, with room for the label of a block that begins there. */
function measureOf(lines: readonly RawLine[], raw: string): CSSProperties {
  const widths = lines.map(({ from, to }) => widthOf(raw.slice(from, to))).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const measure: Record<`--${string}`, number> = { '--raw-measure': Math.max(usual + LABEL, 12) };
  return measure;
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}

function currentSource(state: EditorState): readonly Source[] {
  return selectedBlocks(state).map(({ node }) => sourceOf(node));
}

function isSameSources(a: readonly Source[], b: readonly Source[] | null): boolean {
  return b !== null && a.length === b.length && a.every((source, i) => source === b[i]);
}
