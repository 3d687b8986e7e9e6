/** Brings raw lines level with the text that came from them, and the other way round. */
import type { RawLine } from '../../../../core';
import type { Editor } from '../../../../editor';
import { positionOfRaw, rawOffsetAt } from '../../../../editor';
import { rawLineAt } from '../../rawLines';

/** The two panes and what is in them. */
export interface Panes {
  readonly editor: Editor;
  readonly sheet: HTMLElement;
  readonly rows: HTMLElement;
  readonly raw: string;
  readonly lines: readonly RawLine[];
}

/** Where the eye is taken to be in the pane of raw lines: this far down. */
const READING_HEIGHT = 1 / 3;

/** Rows that are to be seen of a block at least. */
const LEAST_ROWS = 2;

/**
 * After a selection: shows the current block's lines, the first level with its text where there is room for that.
 *
 * @param first number of the line that its text begins in
 */
export function showCurrentLines(panes: Panes, first: number | undefined): void {
  const { sheet, rows } = panes;
  const block = sheet.querySelector('.blk.current')?.getBoundingClientRect();
  const row = rows.querySelector<HTMLElement>(`[data-line='${first}']`);
  if (!block || !row) return;
  if (block.top < rows.getBoundingClientRect().top && block.bottom > readingLevel(rows))
    return levelWithReading(panes);
  const { top } = rows.getBoundingClientRect();
  const lowest = rows.clientHeight - row.offsetHeight * LEAST_ROWS;
  const level = Math.min(Math.max(block.top - top, 0), lowest);
  rows.scrollBy({ top: row.getBoundingClientRect().top - top - level, behavior: 'smooth' });
}

/** After the text was scrolled: the current block's first line while it is in sight, else the line being read. */
export function followText(panes: Panes): void {
  const { sheet, rows } = panes;
  const view = rows.getBoundingClientRect();
  const block = sheet.querySelector('.blk.current')?.getBoundingClientRect();
  const row = rows.querySelector('.raw-line.lit');
  if (block && row && block.top >= view.top && block.top < view.bottom)
    rows.scrollTop += row.getBoundingClientRect().top - block.top;
  else levelWithReading(panes);
}

/** After the raw lines were scrolled: the text of the line being read. Lines of no block leave the text where it is. */
export function followRows({ editor, sheet, rows, raw }: Panes): void {
  if (editor.isDestroyed) return;
  const { left, width } = rows.getBoundingClientRect();
  const row = document
    .elementFromPoint(left + width / 2, readingLevel(rows))
    ?.closest<HTMLElement>('[data-from]');
  const position = row ? positionOfRaw(editor.state.doc, raw, Number(row.dataset.from)) : undefined;
  if (!row || position === undefined) return;
  sheet.scrollTop += middleOf(editor.view.coordsAtPos(position)) - middleOf(row.getBoundingClientRect());
}

function levelWithReading({ editor, rows, raw, lines }: Panes): void {
  // while the page changes hands the text is gone before the panes are
  if (editor.isDestroyed) return;
  const { view, state } = editor;
  const text = view.dom.querySelector('.blk');
  if (!text) return;
  const indent = Number.parseFloat(getComputedStyle(text).paddingLeft);
  const left = text.getBoundingClientRect().left + indent + 1;
  const place = view.posAtCoords({ left, top: readingLevel(rows) });
  const offset = place ? rawOffsetAt(state.doc, raw, place.pos) : undefined;
  const line = offset === undefined ? undefined : rawLineAt(lines, offset);
  const row = line && rows.querySelector(`[data-line='${line.number}']`);
  if (!row || !place) return;
  rows.scrollTop += middleOf(row.getBoundingClientRect()) - middleOf(view.coordsAtPos(place.pos));
}

function readingLevel(rows: HTMLElement): number {
  const { top, height } = rows.getBoundingClientRect();
  return top + height * READING_HEIGHT;
}

const middleOf = ({ top, bottom }: { top: number; bottom: number }) => (top + bottom) / 2;
