import type { KeyboardEvent } from 'react';
import { goToPage } from '../route';
import { useServices } from '../services';
import type { PageRow } from '../../store';
import { activeAfter, clear, extendTo, toggle } from './selection';
import { useLibraryView } from './view';

/** The keys of the list. `screen` is how many rows a screen holds. */
export function useGridKeys(rows: readonly PageRow[], screen: () => number) {
  const { pageActs } = useServices();

  return (event: KeyboardEvent): void => {
    // keys in the head belong to its buttons
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const { selection } = useLibraryView.getState();
    const select = (next: typeof selection) => useLibraryView.setState({ selection: next });
    const ids = rows.map(({ id }) => id);

    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: screen(),
      PageUp: -screen(),
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const id = activeAfter(selection, ids, step);
      select(event.shiftKey ? extendTo(selection, ids, id) : { ...selection, active: id, anchor: id });
    } else if (event.key === ' ' && selection.active !== '') {
      select(toggle(selection, selection.active));
    } else if (event.key === 'Escape') {
      select(clear(selection));
    } else if (event.key === 'Enter' && ids.includes(selection.active)) {
      goToPage(selection.active);
    } else if (event.key === 'Delete') {
      const ticked = rows.filter(({ id }) => selection.ticked.has(id));
      const gone = ticked.length > 0 ? ticked : rows.filter(({ id }) => id === selection.active);
      select({ ...clear(selection), active: neighbourOf(gone, rows) });
      void pageActs.remove(gone);
    } else return;
    event.preventDefault();
  };
}

/** Where the keyboard stands when `gone` has left the list: behind it, or else before it. */
function neighbourOf(gone: readonly PageRow[], rows: readonly PageRow[]): string {
  const leaving = new Set(gone);
  const last = rows.findLastIndex((row) => leaving.has(row));
  const behind = rows.slice(last + 1).find((row) => !leaving.has(row));
  return (behind ?? rows.findLast((row) => !leaving.has(row)))?.id ?? '';
}
