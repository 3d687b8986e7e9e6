import type { Head } from './journal';
import type { Cursor, PageRow, QuarantineRow, StepRow } from './rows';

/** How the store reads a document it knows nothing about. */
export interface DocumentCodec<D> {
  /** Of the schema in use; a stored document with a higher one is left alone. */
  readonly version: number;
  /** Migrates from `version` and checks. Throws when the JSON does not fit. */
  parse(json: unknown, version: number): D;
  /** The document after one step; `doc` itself stays as it is. Throws when the step does not fit. */
  apply(doc: D, step: unknown): D;
  /** The document for a page of which nothing but the raw text is left. */
  fromRaw(raw: string): D;
  stringify(doc: D): string;
}

export interface OpenedPage<D> {
  readonly row: PageRow;
  /** The raw text; '' if it is lost (a notice says so). */
  readonly raw: string;
  readonly doc: D;
  /** Number of the last edit in `doc`. */
  readonly headSeq: number;
  readonly past: Past<D>;
  /** Empty when all was well. */
  readonly notices: readonly RecoveryNotice[];
  /** Where the cursor last stood; it may lie beyond a document that lost edits. */
  readonly selection: Cursor | null;
  /** For the saver alone. */
  readonly resume: Resume;
}

/** How `doc` came to be, for an editor that can go back. */
export interface Past<D> {
  /** The document of the snapshot that the journal was replayed on. */
  readonly base: D;
  /** The undo history stored with it; null if there is none that can be used. */
  readonly history: string | null;
  /** The edits that lead from there to `doc`. */
  readonly edits: readonly Pick<StepRow, 'steps' | 'history'>[];
}

/** What recovery met, in figures; the words are the interface's. Nothing of it has been thrown away. */
export type RecoveryNotice =
  /** A snapshot's bytes were damaged, or its document does not fit the schema. */
  | { readonly code: 'snapshotDamaged' | 'snapshotUnfit'; readonly seq: number }
  /** The undo history's bytes were damaged: older edits can no longer be undone. */
  | { readonly code: 'historyDamaged' }
  /** The journal breaks after edit `seq`; `edits` behind it could not be replayed. */
  | { readonly code: 'journalBroken'; readonly seq: number; readonly edits: number }
  /** The page counts more edits than the journal holds. */
  | { readonly code: 'editsMissing'; readonly edits: number }
  /** Edits that had not reached the database before the last session ended are back. */
  | { readonly code: 'tailReplayed'; readonly edits: number }
  /** Unwritten edits of another session do not continue the page as it now stands. */
  | { readonly code: 'tailUnusable'; readonly edits: number }
  /** No snapshot could be used; the page starts again from its raw text, without the `edits` made since its import. */
  | { readonly code: 'fromRaw'; readonly edits: number }
  /** The raw text is gone or its bytes are damaged. */
  | { readonly code: 'rawDamaged' };

/** Where the saver takes over from opening, and what it must put right before anything else. */
export interface Resume {
  /** The last edit that the database holds and `doc` contains. */
  readonly head: Head;
  /** The last edit in the journal as read, usable or not; null if the journal is empty. */
  readonly tip: Head | null;
  /** Edits behind `head` that are in `doc` but, so far, only in the tail. */
  readonly pending: readonly StepRow[];
  readonly cursor: Cursor | null;
  /** Number of the last edit in the snapshot that `doc` was built on. */
  readonly snapSeq: number;
  /** That snapshot is of an older schema: the next edit is to be followed by a new one. */
  readonly migrated: boolean;
  /** What cannot be used, to be moved to quarantine. */
  readonly damaged: readonly Damaged[];
  /** Entries of the tail to be forgotten: written long since, or moved to quarantine. */
  readonly spentTail: readonly string[];
  /** The document made from the raw text, in want of any snapshot. */
  readonly baseline: { readonly json: string; readonly version: number } | null;
}

export type Damaged = Pick<QuarantineRow, 'kind' | 'seq' | 'stored'>;
