import type { CloseReason, Store } from './contract';
import { connect } from './db';
import { attempt } from './errors';
import { holdLock } from './lock';
import { openPage } from './opening';
import { PageJournal } from './pageJournal';
import { createPages } from './pages';
import { type StoreResult, success } from './result';
import { PageSaver } from './saver';
import { Tail, windowStorage } from './tail';
import { type Timers, realTimers } from './timers';

export interface StoreOptions {
  /** Of the database; 'galley' unless told. */
  readonly name?: string;
  readonly now?: () => number;
  readonly newId?: () => string;
  /** Where unwritten edits are mirrored; the window's `localStorage` unless told. */
  readonly tail?: Storage;
  readonly timers?: Timers;
  /** The browser's Web Locks unless told; null stands for a browser without. */
  readonly locks?: LockManager | null;
}

/** Opens the database; `unavailable` or `newer` when it cannot be used. */
export async function openStore(options: StoreOptions = {}): Promise<StoreResult<Store>> {
  const { name = 'galley', now = Date.now, newId = randomId, timers = realTimers } = options;
  const locks = options.locks === undefined ? windowLocks() : (options.locks ?? undefined);
  const closed = new Set<(reason: CloseReason) => void>();
  const actor = newId();

  const connected = await connect({
    name,
    now,
    newId,
    onClosed: (reason) => closed.forEach((listener) => listener(reason)),
  });
  if (!connected.ok) return connected;
  const connection = connected.value;
  const tail = new Tail(connection, options.tail ?? windowStorage(), name);
  const { settings, quarantine } = connection.strict;

  return success<Store>({
    ...createPages(connection, tail, newId),

    getSetting: async (key) => (await settings.get(key))?.value,
    setSetting: (key, value) =>
      attempt(async () => {
        await settings.put({ key, value });
      }),

    openPage: (id, codec) => openPage(connection, tail, id, codec),
    createSaver: (page, saverOptions) =>
      new PageSaver(page, saverOptions, {
        journal: new PageJournal(connection, page.row.id),
        tail,
        timers,
        now,
        actor,
      }),
    listQuarantine: async (pageId) => quarantine.where('pageId').equals(pageId).toArray(),

    holdPage: (id) => holdLock({ locks, timers, name: `${name}-page-${id}` }),

    onClosed(listener) {
      closed.add(listener);
      return () => closed.delete(listener);
    },
    close: () => connection.close(),
  });
}

/** 128 random bits in hex; `crypto.randomUUID` is missing on insecure origins. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Undefined on insecure origins, whatever the type says. */
function windowLocks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}
