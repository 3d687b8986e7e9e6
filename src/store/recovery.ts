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
  /** Empty when all was well. */
  readonly notices: readonly RecoveryNotice[];
  /** Where the cursor last stood; it may lie beyond a document that lost edits. */
  readonly selection: Cursor | null;
  /** For `createSaver` alone. */
  readonly resume: Resume;
}

/** What recovery met, in figures; the words are the interface's. Nothing of it has been thrown away. */
export type RecoveryNotice =
  /** A snapshot's bytes were damaged, or its document does not fit the schema. */
  | { readonly code: 'snapshotDamaged' | 'snapshotUnfit'; readonly seq: number }
  /** The journal breaks after edit `seq`; `edits` behind it could not be replayed. */
  | { readonly code: 'journalBroken'; readonly seq: number; readonly edits: number }
  /** The page counts more edits than the journal holds. */
  | { readonly code: 'editsMissing'; readonly edits: number }
  /** Edits that had not reached the database before the last session ended are back. */
  | { readonly code: 'tailReplayed'; readonly edits: number }
  /** Unwritten edits of another session do not continue the page as it now stands. */
  | { readonly code: 'tailUnusable'; readonly edits: number }
  /** No snapshot could be used; the page starts again from its raw text. `edits` are in quarantine. */
  | { readonly code: 'fromRaw'; readonly edits: number }
  /** The raw text is gone or its bytes are damaged. */
  | { readonly code: 'rawDamaged' };

/** Where the saver takes over from opening, and what it must put right before anything else. */
export interface Resume {
  /** Number and chain hash of the last edit that the database holds and `doc` contains. */
  readonly seq: number;
  readonly chain: string;
  /** Edits after `seq` that are in `doc` but, so far, only in the tail. */
  readonly pending: readonly StepRow[];
  readonly damaged: readonly Omit<QuarantineRow, 'id' | 'at'>[];
  /** The document came from the raw text or an older schema: a snapshot goes before any edit. */
  readonly needsSnapshot: boolean;
}
