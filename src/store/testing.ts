/** What the store's tests are built of: a toy document, a clock that stands still, a tab that can be killed. */
import { vi } from 'vitest';
import type { DocumentSnapshot, PageHold, SaveStatus, Saver, Store } from './contract';
import { GalleyDatabase, rowsOf } from './db';
import type { DocumentCodec, OpenedPage } from './recovery';
import type { StoreResult } from './result';
import type { Cursor, NewPage, PageRow } from './rows';
import { openStore } from './store';
import { leftRows } from './tail';
import type { Timers } from './timers';

/** A step of the toy document, which is a text: puts `insert` at `at`. */
export interface Insert {
  readonly at: number;
  readonly insert: string;
}

export const textCodec: DocumentCodec<string> = {
  version: 2,
  parse(json, version) {
    if (typeof json !== 'string') throw new Error('Not a text');
    // Version 1 kept its text in capitals.
    return version === 1 ? json.toLowerCase() : json;
  },
  apply(doc, step) {
    if (!isInsert(step) || step.at > doc.length) throw new Error('Does not fit');
    return doc.slice(0, step.at) + step.insert + doc.slice(step.at);
  },
  fromRaw: (raw) => `raw:${raw}`,
  stringify: (doc) => JSON.stringify(doc),
};

function isInsert(step: unknown): step is Insert {
  return typeof step === 'object' && step !== null && 'at' in step && 'insert' in step;
}

export function newPage(changes: Partial<NewPage> = {}): NewPage {
  return {
    name: 'page.txt',
    title: 'A page',
    date: '2013-12-14',
    number: '1',
    encoding: 'utf-8',
    raw: 'raw text',
    sha256: 'feed',
    document: JSON.stringify('abc'),
    documentVersion: 2,
    articles: 1,
    characters: 3,
    ...changes,
  };
}

/** The value of a result that must be one. */
export function valueOf<T>(result: StoreResult<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.value;
}

export interface ManualTimers extends Timers {
  /** Lets time pass, and runs what falls due. */
  advance(ms: number): void;
}

export function manualTimers(): ManualTimers {
  let time = 0;
  const waiting = new Set<{ due: number; run: () => void }>();
  return {
    start(run, ms) {
      const timer = { due: time + ms, run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    advance(ms) {
      time += ms;
      for (const timer of [...waiting].toSorted((a, b) => a.due - b.due)) {
        if (timer.due <= time && waiting.delete(timer)) timer.run();
      }
    },
  };
}

/** A `localStorage` with room for `capacity` entries. */
export function memoryStorage(capacity = Infinity): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem(key, value) {
      if (!entries.has(key) && entries.size >= capacity) {
        throw new DOMException('No room', 'QuotaExceededError');
      }
      entries.set(key, value);
    },
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

/** The right to write, which a test can take away. */
export function fakeHold(mode: 'write' | 'read' = 'write'): PageHold & { lose(): void } {
  const listeners = new Set<() => void>();
  return {
    mode,
    takeOver: async () => {},
    onLost(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    release() {},
    lose: () => listeners.forEach((listener) => listener()),
  };
}

/** A browser's storage: what is left when its tabs are gone. */
export interface Machine {
  readonly name: string;
  readonly storage: Storage;
  /** Opens the store as a tab that has just been loaded. */
  start(): Promise<{ store: Store; timers: ManualTimers }>;
}

let machines = 0;

export function machine(storage = memoryStorage()): Machine {
  const name = `machine-${machines++}`;
  let time = 1000;
  let ids = 0;
  return {
    name,
    storage,
    async start() {
      const timers = manualTimers();
      const store = valueOf(
        await openStore({
          name,
          tail: storage,
          timers,
          locks: null,
          now: () => time++,
          newId: () => `id-${ids++}`,
        }),
      );
      return { store, timers };
    },
  };
}

/** A tab with one page open, and the text that its editor shows. */
export interface Tab {
  readonly store: Store;
  readonly timers: ManualTimers;
  readonly page: OpenedPage<string>;
  readonly saver: Saver;
  readonly hold: ReturnType<typeof fakeHold>;
  readonly text: string;
  /** Types at the end. */
  type(insert: string, edit?: { structural?: boolean; selection?: Cursor }): boolean;
  /** The tab is gone: what was under way may or may not get through, and nothing follows. */
  kill(): void;
}

export async function openTab(
  on: Machine,
  id: string,
  hold: ReturnType<typeof fakeHold> = fakeHold(),
): Promise<Tab> {
  const { store, timers } = await on.start();
  const page = valueOf(await store.openPage(id, textCodec));
  let text = page.doc;
  const snapshot = (): DocumentSnapshot => ({
    json: textCodec.stringify(text),
    history: `up to ${text}`,
    version: textCodec.version,
    articles: 1,
    characters: text.length,
  });
  const saver = store.createSaver(page, { hold, snapshot });
  return {
    store,
    timers,
    page,
    saver,
    hold,
    get text() {
      return text;
    },
    type(insert, { structural = false, selection } = {}) {
      const step: Insert = { at: text.length, insert };
      const history = `typed ${insert}`;
      const taken = saver.record([step], { structural, selection: selection ?? null, history });
      if (taken) text = textCodec.apply(text, step);
      return taken;
    },
    kill: () => store.close(),
  };
}

/** A machine with one imported page, the text of which is `abc`. */
export async function machineWithPage(
  changes: Partial<NewPage> = {},
): Promise<{ on: Machine; row: PageRow }> {
  const on = machine();
  const { store } = await on.start();
  const row = valueOf(await store.addPage(newPage(changes)));
  store.close();
  return { on, row };
}

/** Resolves when the saver's status is as asked. */
export function until(
  { saver }: Pick<Tab, 'saver'>,
  wanted: (status: SaveStatus) => boolean,
): Promise<SaveStatus> {
  return new Promise((resolve) => {
    const settle = (status: SaveStatus) => {
      if (wanted(status)) resolve(status);
    };
    saver.status.subscribe(settle);
    settle(saver.status.get());
  });
}

/** Reads or changes the database behind the store's back. */
export async function behind<T>(on: Machine, act: (database: GalleyDatabase) => PromiseLike<T>): Promise<T> {
  const database = new GalleyDatabase(on.name, 'relaxed');
  await database.open();
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** What the database holds of a page. */
export function stored(on: Machine, id: string) {
  return behind(on, async (database) => ({
    row: await database.pages.get(id),
    steps: await rowsOf(database.steps, id).toArray(),
    snapshots: await rowsOf(database.snapshots, id).toArray(),
    histories: await rowsOf(database.histories, id).toArray(),
    left: await leftRows(database, id).count(),
  }));
}

/** The numbers of a page's edits and snapshots in the database. */
export async function numbers(on: Machine, id: string) {
  const { steps, snapshots } = await stored(on, id);
  return { steps: steps.map(({ seq }) => seq), snapshots: snapshots.map(({ seq }) => seq) };
}

/** How many edits the tail holds. */
export function tailLength({ storage }: Machine): number {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
  return keys.filter((key) => key.includes('-tail-')).length;
}

/**
 * Makes the disk full for what goes into the named table, until called: the transaction is rolled back whole, with
 * the error that browsers give.
 */
export function fullDisk(table: string): () => void {
  const spies = (['add', 'put'] as const).map((method) => {
    const original = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      const { name, transaction } = this;
      const request = original.apply(this, args);
      if (name === table)
        Reflect.apply(Reflect.get(transaction, '_abort'), transaction, ['QuotaExceededError']);
      return request;
    });
  });
  return () => spies.forEach((spy) => spy.mockRestore());
}
