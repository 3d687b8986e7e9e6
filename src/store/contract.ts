/** The store as the rest of the house sees it. No type here is Dexie's or ProseMirror's. */
import type { FailureCode, StoreResult } from './result';
import type { Cursor, NewPage, PageRow, PageStatus, QuarantineRow } from './rows';
import type { DocumentCodec, OpenedPage } from './recovery';

export interface Store {
  /** Imports a page: its raw text, its row and its first snapshot, in one strict transaction. */
  addPage(input: NewPage): Promise<StoreResult<PageRow>>;
  /** Imports many in one transaction, all or none: faster by far than one by one, so pass a few dozen at a time. */
  addPages(inputs: readonly NewPage[]): Promise<StoreResult<PageRow[]>>;

  /** Pages not deleted, a window at a time. Rejects when the database is closed. */
  listPages(query: PageQuery): Promise<PageRow[]>;
  countPages(): Promise<number>;
  getPage(id: string): Promise<PageRow | undefined>;
  /** The raw text as imported, without opening the page. */
  getRaw(id: string): Promise<string | undefined>;
  /** The page, not deleted, that was imported from the same text. */
  findByHash(sha256: string): Promise<PageRow | undefined>;
  /** Calls back with the window now and whenever it changes, in any tab. Never a sign that something is saved. */
  subscribePages(query: PageQuery, listener: (rows: PageRow[]) => void): Unsubscribe;

  setStatus(ids: readonly string[], status: PageStatus): Promise<StoreResult<void>>;
  /** Puts pages out of sight; `restorePages` undoes it until `purgePages` has passed. */
  deletePages(ids: readonly string[]): Promise<StoreResult<void>>;
  restorePages(ids: readonly string[]): Promise<StoreResult<void>>;
  /** Removes for good what was deleted at or before `deletedBefore` (ms). Returns how many pages. */
  purgePages(deletedBefore: number): Promise<StoreResult<number>>;

  getSetting(key: string): Promise<unknown>;
  setSetting(key: string, value: unknown): Promise<StoreResult<void>>;

  /** Reads a page back, down the ladder of recovery if need be. Writes nothing. */
  openPage<D>(id: string, codec: DocumentCodec<D>): Promise<StoreResult<OpenedPage<D>>>;
  /** The only writer of a page. First puts right what opening found damaged. */
  createSaver<D>(page: OpenedPage<D>, options: SaverOptions): Saver;
  /** What recovery took out of the way, as stored. */
  listQuarantine(pageId: string): Promise<QuarantineRow[]>;

  /** Asks for the right to write a page; a second tab gets `read`. */
  holdPage(id: string): Promise<PageHold>;

  /** Tells once why the database closed by itself; never after `close`. */
  onClosed(listener: (reason: CloseReason) => void): Unsubscribe;
  close(): void;
}

export type Unsubscribe = () => void;

/** `upgraded` and `deleted`: by another tab. `lost`: by the browser (site data cleared, disk failure). */
export type CloseReason = 'upgraded' | 'deleted' | 'lost';

export interface PageQuery {
  readonly sort: PageSort;
  readonly descending?: boolean;
  /** The last row of the window before; the next starts behind it, however rows have come and gone. */
  readonly after?: PageRow;
  readonly limit: number;
}

/** Text sorts by UTF-16 code unit, as IndexedDB does; equal values sort by id. */
export type PageSort = 'name' | 'title' | 'date' | 'status' | 'importedAt' | 'changedAt';

export interface SaverOptions {
  readonly hold: PageHold;
  /** The document with every step given to `record` in it; asked for about every 200 edits and on closing. */
  readonly snapshot: () => DocumentSnapshot;
}

export interface EditFacts {
  readonly structural: boolean;
  readonly selection: Cursor | null;
  /** What the edit is to the undo history; comes back in `OpenedPage.past`. */
  readonly history?: string;
}

export interface DocumentSnapshot {
  readonly json: string;
  /** The undo history that leads to the document, bounded in size; comes back in `OpenedPage.past`. */
  readonly history?: string;
  /** Of the document's schema: `DocumentCodec.version`. */
  readonly version: number;
  readonly articles: number;
  readonly characters: number;
}

export interface Saver {
  /**
   * Takes the steps of one edit, in the same turn in which the editor's document takes them. They are mirrored in
   * the tail at once and written within 250 ms; a structural edit is written at once and strictly.
   * False: not taken, since this tab may no longer write (`status` says why).
   */
  record(steps: readonly unknown[], edit: EditFacts): boolean;
  /** Remembers where the cursor stands; costs one small synchronous write outside the database. */
  moveCursor(selection: Cursor | null): void;
  /** Resolves when all that was recorded before is written (on disk, if strict) or writing has failed. */
  flush(options?: { strict: boolean }): Promise<SaveStatus>;
  /** The last chance, synchronous: for `pagehide`. The saver stays usable, should the tab come back. */
  leave(): void;
  readonly status: SaveState;
  /** Writes all, takes a snapshot if there is something new, and stops. The hold is the caller's to release. */
  close(): Promise<SaveStatus>;
}

export interface SaveState {
  get(): SaveStatus;
  subscribe(listener: (status: SaveStatus) => void): Unsubscribe;
}

export interface SaveStatus {
  /**
   * - `saved`: the database has acknowledged everything.
   * - `saving`: something is on its way.
   * - `unsaved`: writing failed (`error`); it is tried again, and the tail holds the edits.
   * - `readonly`: this tab must not write (`error`); show it and stop editing.
   * - `closed`: the saver was closed, or the database was (`error` is then `closed`).
   */
  readonly state: 'saved' | 'saving' | 'unsaved' | 'readonly' | 'closed';
  /** How safe the last acknowledged edit is: `relaxed` survives a crash of the browser, `strict` a power cut. */
  readonly durability: 'relaxed' | 'strict';
  /** Time (ms) of the last acknowledgement; null before the first. */
  readonly at: number | null;
  /** Edits not yet acknowledged. */
  readonly pending: number;
  readonly error?: SaveError;
  /** The browser's own words for the error, for a report. */
  readonly detail?: string;
}

/**
 * - `lockLost`: another tab took the page over, or holds it.
 * - `conflict`: somebody else has written this page, or it is another database by the same name.
 * - `missing`: the page has been removed for good.
 * - `unreadable`: a snapshot did not read back as it was written; the edits themselves are saved.
 */
export type SaveError = FailureCode | 'lockLost' | 'conflict';

export interface PageHold {
  /** `read`: another tab writes this page. */
  readonly mode: 'write' | 'read';
  /** Takes the page from the tab that has it, which is told; open the page again afterwards. */
  takeOver(): Promise<void>;
  /** Called when another tab has taken the page over. */
  onLost(listener: () => void): Unsubscribe;
  release(): void;
}
