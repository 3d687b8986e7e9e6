import { Dexie, type Table, type Transaction } from 'dexie';
import type { CloseReason } from './contract';
import { type StoreResult, failure, success } from './result';
import { failureOf } from './errors';
import type {
  HistoryRow,
  PageRow,
  QuarantineRow,
  RawRow,
  SettingRow,
  SnapshotRow,
  StepRow,
  TailRow,
} from './rows';

/** Of the schema below, in IndexedDB's own count: Dexie multiplies its versions by ten. */
const NATIVE_VERSION = 20;

/** Key of the setting that tells one database from another by the same name. */
export const EPOCH = 'store.epoch';

/** Key of the setting that a strict transaction touches when it has nothing else to write. */
export const SYNCED = 'store.synced';

export type Durability = 'relaxed' | 'strict';

export class GalleyDatabase extends Dexie {
  declare readonly pages: Table<PageRow, string>;
  declare readonly raw: Table<RawRow, string>;
  declare readonly snapshots: Table<SnapshotRow, [string, number]>;
  declare readonly histories: Table<HistoryRow, [string, number]>;
  declare readonly steps: Table<StepRow, [string, number]>;
  declare readonly tail: Table<TailRow, string>;
  declare readonly quarantine: Table<QuarantineRow, string>;
  declare readonly settings: Table<SettingRow, string>;

  constructor(name: string, durability: Durability) {
    // No cache, for with it a live query answers before the transaction has committed.
    super(name, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: durability });
    this.version(1).stores({
      pages: [
        'id',
        'sha256',
        '[deleted+deletedAt]',
        ...['name', 'title', 'date', 'status', 'importedAt', 'changedAt'].map((by) => `[deleted+${by}+id]`),
      ].join(),
      raw: 'pageId',
      snapshots: '[pageId+seq]',
      steps: '[pageId+seq]',
      tail: 'key',
      quarantine: 'id, pageId',
      settings: 'key',
    });
    this.version(2).stores({ histories: '[pageId+seq]' });
  }
}

/**
 * The open database: two connections, since Dexie knows durability by the connection only. A strict commit puts the
 * relaxed ones before it on disk too.
 */
export interface Connection {
  readonly relaxed: GalleyDatabase;
  readonly strict: GalleyDatabase;
  /** As when the connection was opened; a write that finds another one must not go on. */
  readonly epoch: string;
  readonly now: () => number;
  close(): void;
}

export interface ConnectionOptions {
  readonly name: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly onClosed: (reason: CloseReason) => void;
}

export async function connect(options: ConnectionOptions): Promise<StoreResult<Connection>> {
  // Else Dexie closes the database on `pagehide`, and a write begun there is always lost.
  Dexie.disableBfCache = true;
  const relaxed = new GalleyDatabase(options.name, 'relaxed');
  const strict = new GalleyDatabase(options.name, 'strict');
  let open = true;
  const close = () => {
    open = false;
    for (const database of [relaxed, strict]) database.close({ disableAutoOpen: true });
  };
  const closeBy = (reason: CloseReason) => {
    if (!open) return;
    close();
    options.onClosed(reason);
  };

  for (const database of [relaxed, strict]) {
    // False keeps Dexie's own listener from closing with leave to open again.
    database.on('versionchange', (event) => {
      closeBy(event.newVersion === null ? 'deleted' : 'upgraded');
      return false;
    });
    database.on('close', () => closeBy('lost'));
    // Dexie reopens on some errors, and opens a newer database without a word; both end here.
    database.on(
      'ready',
      () => {
        if (!open) throw new Dexie.DatabaseClosedError('Closed for good');
        if (database.backendDB().version > NATIVE_VERSION) throw new Dexie.VersionError('A newer database');
      },
      true,
    );
  }

  try {
    await strict.open();
    await relaxed.open();
    const epoch = await transact(strict, [strict.settings], () => readEpoch(strict, options.newId));
    return success({ relaxed, strict, epoch, now: options.now, close });
  } catch (error) {
    close();
    const failed = failureOf(error);
    return failed.code === 'unknown' ? failure('unavailable', failed.detail) : failed;
  }
}

async function readEpoch(database: GalleyDatabase, newId: () => string): Promise<string> {
  const stored = await database.settings.get(EPOCH);
  if (typeof stored?.value === 'string') return stored.value;
  const epoch = newId();
  await database.settings.put({ key: EPOCH, value: epoch });
  return epoch;
}

/**
 * Runs `body` as one transaction that writes. Rejects with the transaction's own error if it has one: a full disk
 * shows there, while Dexie may name but a request that fell with it.
 */
export async function transact<T>(
  database: GalleyDatabase,
  tables: readonly Table[],
  body: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  let native: IDBTransaction | null = null;
  try {
    return await database.transaction('rw', tables, async (transaction) => {
      native = transaction.idbtrans;
      return body(transaction);
    });
  } catch (error) {
    throw causeOf(native) ?? error;
  }
}

function causeOf(transaction: IDBTransaction | null): DOMException | null {
  return transaction?.error ?? null;
}

/** A page's rows of a table keyed by page and number, by number. */
export function rowsOf<T>(table: Table<T, [string, number]>, pageId: string) {
  return table.where('[pageId+seq]').between([pageId, Dexie.minKey], [pageId, Dexie.maxKey]);
}
