/**
 * All light rows of the library in memory (some 400 bytes a page), so that sorting and filtering never wait for the
 * database. Kept up to date by a window on the pages changed last; when that does not explain what the database
 * counts (another tab deleted pages, or changed more than the window holds), everything is read again.
 */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { PageRow, Store } from '../../store';

export interface Pages {
  readonly rows: readonly PageRow[];
  /** False until every page has been read once. */
  readonly complete: boolean;
}

export interface PageIndex {
  readonly pages: Pick<StoreApi<Pages>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Shows rows as the store has them, or is about to. */
  put(rows: readonly PageRow[]): void;
  remove(ids: readonly string[]): void;
  close(): void;
}

/** The first screen, then what costs the database about a tenth of a second. */
const FIRST_CHUNK = 100;
const CHUNK = 2000;
const WINDOW = 200;

type RowSource = Pick<Store, 'listPages' | 'countPages' | 'subscribePages'>;

export function createPageIndex(store: RowSource): PageIndex {
  const pages = createStore<Pages>(() => ({ rows: [], complete: false }));
  let rows = new Map<string, PageRow>();
  let latest: readonly PageRow[] = [];
  let busy = false;
  let stale = true;
  const closing = new AbortController();

  const publish = (complete: boolean) => pages.setState({ rows: [...rows.values()], complete });

  async function readAll(): Promise<void> {
    const read = new Map<string, PageRow>();
    let chunk: PageRow[] = [];
    let limit = FIRST_CHUNK;
    do {
      const after = chunk.at(-1);
      chunk = await store.listPages({ sort: 'date', descending: true, limit, ...(after && { after }) });
      for (const row of chunk) read.set(row.id, row);
      if (!pages.getState().complete) {
        rows = read;
        publish(false);
      }
      limit = CHUNK;
    } while (chunk.length > 0 && !closing.signal.aborted);
    rows = read;
  }

  /** Brings the rows up to date with the window and the count; at most one at a time. */
  async function settle(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      while (stale && !closing.signal.aborted) {
        stale = false;
        const overflow = latest.length === WINDOW && latest.every((row) => differs(row, rows.get(row.id)));
        if (overflow || !pages.getState().complete) await readAll();
        for (const row of latest) rows.set(row.id, row);
        if ((await store.countPages()) !== rows.size) await readAll();
        if (!closing.signal.aborted) publish(true);
      }
    } catch (error) {
      // reading rejects when the database is closed, which the store reports by itself
      if (!closing.signal.aborted) console.warn(error);
    } finally {
      busy = false;
    }
  }

  const unsubscribe = store.subscribePages(
    { sort: 'changedAt', descending: true, limit: WINDOW },
    (window) => {
      latest = window;
      stale = true;
      void settle();
    },
  );

  return {
    pages,
    put(changed) {
      for (const row of changed) rows.set(row.id, row);
      publish(pages.getState().complete);
    },
    remove(ids) {
      for (const id of ids) rows.delete(id);
      publish(pages.getState().complete);
    },
    close() {
      closing.abort();
      unsubscribe();
    },
  };
}

function differs(row: PageRow, known: PageRow | undefined): boolean {
  return known === undefined || known.changedAt !== row.changedAt || known.headSeq !== row.headSeq;
}
