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

  // one after the other, so that a deletion can be undone while it is still being written
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    state,
    async setStatus(rows, status) {
      index.put(rows.map((row) => ({ ...row, status })));
      const result = await inTurn(() => store.setStatus(idsOf(rows), status));
      if (result.ok) return;
      index.put(rows);
      state.setState({ failure: result.code });
    },
    async remove(rows) {
      if (rows.length === 0) return;
      index.remove(idsOf(rows));
      state.setState({ removed: rows, failure: null });
      const result = await inTurn(() => store.deletePages(idsOf(rows)));
      if (result.ok) return;
      index.put(rows);
      state.setState({ removed: [], failure: result.code });
    },
    async undoRemoval() {
      const { removed } = state.getState();
      if (removed.length === 0) return;
      index.put(removed);
      state.setState(QUIET);
      const result = await inTurn(() => store.restorePages(idsOf(removed)));
      if (result.ok) return;
      index.remove(idsOf(removed));
      state.setState({ removed, failure: result.code });
    },
    dismiss: () => state.setState(QUIET),
  };
}
