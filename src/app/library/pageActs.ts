/** What the library does to pages, shown at once and taken back if the store would not have it. */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { FailureCode, PageRow, PageStatus, Store } from '../../store';
import type { PageIndex } from './pageIndex';

export interface PageActsState {
  /** The pages deleted last, until that is undone or its notice closed. */
  readonly removed: readonly PageRow[];
  /** Why the last act was not kept. */
  readonly failure: FailureCode | null;
}

export interface PageActs {
  readonly state: Pick<StoreApi<PageActsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  setStatus(rows: readonly PageRow[], status: PageStatus): Promise<void>;
  remove(rows: readonly PageRow[]): Promise<void>;
  undoRemoval(): Promise<void>;
  dismiss(): void;
}

const QUIET: PageActsState = { removed: [], failure: null };

export function createPageActs(
  store: Pick<Store, 'setStatus' | 'deletePages' | 'restorePages'>,
  index: Pick<PageIndex, 'put' | 'remove'>,
): PageActs {
  const state = createStore<PageActsState>(() => QUIET);
  const idsOf = (rows: readonly PageRow[]) => rows.map(({ id }) => id);

  return {
    state,
    async setStatus(rows, status) {
      index.put(rows.map((row) => ({ ...row, status })));
      const result = await store.setStatus(idsOf(rows), status);
      if (result.ok) return;
      index.put(rows);
      state.setState({ failure: result.code });
    },
    async remove(rows) {
      if (rows.length === 0) return;
      index.remove(idsOf(rows));
      const result = await store.deletePages(idsOf(rows));
      if (result.ok) return state.setState({ removed: rows, failure: null });
      index.put(rows);
      state.setState({ failure: result.code });
    },
    async undoRemoval() {
      const { removed } = state.getState();
      if (removed.length === 0) return;
      state.setState(QUIET);
      const result = await store.restorePages(idsOf(removed));
      if (result.ok) index.put(removed);
      else state.setState({ removed, failure: result.code });
    },
    dismiss: () => state.setState(QUIET),
  };
}
