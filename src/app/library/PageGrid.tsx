/**
 * The list of pages as an ARIA grid that draws only the rows in sight. (react-aria's table builds its whole
 * collection first: 2.3 s for 10,000 rows and 0.3 s for each change to one of them, against a few milliseconds.)
 */
import type { MouseEvent } from 'react';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useText } from '../i18n';
import { goToPage } from '../route';
import { useHotkey } from '../shell/keys';
import type { PageRow } from '../../store';
import { PageGridHead } from './PageGridHead';
import { PageGridRow, rowElementId } from './PageGridRow';
import { extendTo, tickAll, toggle } from './selection';
import { useGridKeys } from './useGridKeys';
import { useVirtualRows } from './useVirtualRows';
import { useLibraryView } from './view';

/** As in library.css. */
const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 32;

export function PageGrid({ rows }: { rows: readonly PageRow[] }) {
  const { library } = useText();
  const grid = useRef<HTMLDivElement>(null);
  const { ticked, active } = useLibraryView((view) => view.selection);
  const [from, to] = useVirtualRows(grid, rows.length, ROW_HEIGHT);
  const onKeyDown = useGridKeys(rows, () => Math.floor(roomOf(grid.current) / ROW_HEIGHT) - 1);

  useHotkey({ code: 'KeyA', mod: true }, () => tickEvery(rows));

  // back where one was, and to the top when something else is shown
  useLayoutEffect(() => {
    const scroll = () => {
      if (grid.current) grid.current.scrollTop = useLibraryView.getState().scrollTop;
    };
    scroll();
    return useLibraryView.subscribe((now, before) => {
      if (now.filter !== before.filter || now.sort !== before.sort) scroll();
    });
  }, []);

  // back from a page, the keyboard goes on from its row
  useLayoutEffect(() => {
    if (useLibraryView.getState().selection.active !== '') grid.current?.focus({ preventScroll: true });
  }, []);

  const activeIndex = rows.findIndex(({ id }) => id === active);
  useLayoutEffect(() => {
    if (grid.current && activeIndex >= 0) reveal(grid.current, activeIndex);
  }, [activeIndex]);

  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const onPress = useCallback((id: string, event: MouseEvent) => press(id, event, latest.current), []);

  const drawn = rows.slice(from, to).map((row, i) => ({ row, index: from + i }));
  const activeRow = rows[activeIndex];
  // the active row stays drawn wherever one scrolls, since the grid points to it
  if (activeRow && (activeIndex < from || activeIndex >= to))
    drawn.push({ row: activeRow, index: activeIndex });

  return (
    <div
      ref={grid}
      className="page-grid"
      role="grid"
      aria-label={library.table}
      aria-rowcount={rows.length + 1}
      aria-multiselectable
      {...(activeRow && { 'aria-activedescendant': rowElementId(active) })}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => useLibraryView.setState({ scrollTop: event.currentTarget.scrollTop })}
    >
      <PageGridHead rows={rows} />
      <div className="page-grid-body" role="rowgroup" style={{ height: rows.length * ROW_HEIGHT }}>
        {drawn.map(({ row, index }) => (
          <PageGridRow
            key={row.id}
            row={row}
            index={index}
            top={index * ROW_HEIGHT}
            ticked={ticked.has(row.id)}
            active={row.id === active}
            onPress={onPress}
          />
        ))}
      </div>
    </div>
  );
}

/** Opens a page; with Ctrl or on the box it ticks it, with Shift all up to it. */
function press(id: string, event: MouseEvent, rows: readonly PageRow[]): void {
  const { selection } = useLibraryView.getState();
  const onBox = event.target instanceof HTMLInputElement;
  if (event.shiftKey) {
    const ids = rows.map((row) => row.id);
    useLibraryView.setState({ selection: extendTo(selection, ids, id) });
  } else if (onBox || event.ctrlKey || event.metaKey) {
    useLibraryView.setState({ selection: toggle(selection, id) });
  } else {
    useLibraryView.setState({ selection: { ...selection, active: id, anchor: id } });
    goToPage(id);
  }
}

function tickEvery(rows: readonly PageRow[]): void {
  const ids = rows.map(({ id }) => id);
  useLibraryView.setState(({ selection }) => ({ selection: tickAll(selection, ids) }));
}

function roomOf(grid: HTMLElement | null): number {
  return grid ? grid.clientHeight - HEAD_HEIGHT : 0;
}

function reveal(grid: HTMLElement, index: number): void {
  const top = index * ROW_HEIGHT;
  const lowest = top + ROW_HEIGHT - roomOf(grid);
  if (grid.scrollTop > top) grid.scrollTop = top;
  else if (grid.scrollTop < lowest) grid.scrollTop = lowest;
}
