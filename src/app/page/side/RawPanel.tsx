import './raw.css';
import type { CSSProperties, MouseEvent } from 'react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { RawLine, Source } from '../../../core';
import { widthOf } from '../../../core';
import type { EditorState } from '../../../editor';
import { placeCursor, positionOfRaw, rawOffsetAt, selectedBlocks, sourceOf } from '../../../editor';
import { useText } from '../../i18n';
import { rawLineAt, rawLineIndex, useRawLines } from '../rawLines';
import { labelRawLines, type LineLabel } from '../rawLabels';
import { useEditorValue, useSession } from '../sessionContext';
import type { PanelProps } from './panels';

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

  useEffect(() => {
    const element = pane.current;
    if (!element || !outline) return;
    // after a click on a raw line the text follows the lines, else the lines follow the text
    let stays = cameFromHere.current;
    cameFromHere.current = false;
    // now, and when the question above the lines comes or goes
    const sizes = new ResizeObserver(() => {
      if (!stays) alignWithText(element, lit);
      stays = false;
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [lit, outline]);

  const goToText = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-from]') : null;
    if (!row) return;
    const offset = Number(row.dataset.from) + characterAt(event);
    const position = positionOfRaw(editor.state.doc, raw, offset);
    if (position === undefined) return;
    cameFromHere.current = true;
    placeCursor(editor, position);
  };

  return (
    <>
      <p className="panel-note">{page.rawFigures(lines.length, blankCount)}</p>
      {/* the keyboard's way here is the cursor in the text, which these lines follow */}
      <div className="raw-lines" ref={pane} onClick={goToText} lang="zh-CN" style={measure}>
        {chunks.map((chunk) => (
          <div key={chunk[0]?.number} className="raw-chunk">
            {chunk.map((line) => (
              <Row
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

interface RowProps {
  readonly line: RawLine;
  readonly text: string;
  readonly label: LineLabel | undefined;
  readonly isLit: boolean;
  readonly isCursor: boolean;
}

const Row = memo(function Row({ line, text, label, isLit, isCursor }: RowProps) {
  const classes = [
    'raw-line',
    isLit && 'lit',
    isCursor && 'cursor',
    label?.begins && `begins-${label.begins}`,
  ];
  return (
    <div className={classes.filter(Boolean).join(' ')} data-from={line.from} data-line={line.number}>
      <span className="number">{line.number}</span>
      <span className="text">{text}</span>
      <span className="owner">{label?.text}</span>
    </div>
  );
});

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

function linesWithin(lines: readonly RawLine[], source: Source): number[] {
  const numbers: number[] = [];
  for (const [from, to] of source) {
    for (let i = Math.max(0, rawLineIndex(lines, from)); i < lines.length; i++) {
      const line = lines[i];
      if (!line || line.from >= to) break;
      if (line.to > from) numbers.push(line.number);
    }
  }
  return numbers;
}

/** Scrolls the pane so that the first lit line stands level with the block's first line. */
function alignWithText(pane: HTMLElement, lit: ReadonlySet<number>): void {
  const block = document.querySelector('.sheet .blk.current');
  const [line] = lit;
  const row = pane.querySelector<HTMLElement>(`[data-line='${line}']`);
  if (!block || !row) return;
  const { top } = pane.getBoundingClientRect();
  const level = block.getBoundingClientRect().top - top;
  const inView = Math.min(Math.max(level, 0), pane.clientHeight - row.offsetHeight * 2);
  pane.scrollBy({ top: row.getBoundingClientRect().top - top - inView, behavior: 'smooth' });
}

/** How many UTF-16 units of the row's text stand before the pointer. */
function characterAt({ clientX, clientY }: MouseEvent): number {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const isText = caret?.offsetNode.nodeType === Node.TEXT_NODE;
  return isText && caret.offsetNode.parentElement?.className === 'text' ? caret.offset : 0;
}
