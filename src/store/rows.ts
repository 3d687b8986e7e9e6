/** What the tables hold. A published shape is never edited, only followed by another version with a migration. */

/** ProofreadPage's levels: 0 without text, 1 not proofread, 2 problematic, 3 proofread, 4 validated. */
export type PageStatus = 0 | 1 | 2 | 3 | 4;

/** Where the cursor stands, in positions of the editor's document. */
export interface Cursor {
  readonly anchor: number;
  readonly head: number;
}

/** A page as an import hands it over. */
export interface NewPage {
  /** The file's name. */
  readonly name: string;
  readonly title: string;
  /** `YYYY-MM-DD`, or '' if unknown. */
  readonly date: string;
  /** The page's number as printed, or ''. */
  readonly number: string;
  readonly encoding: string;
  readonly raw: string;
  /** Hex SHA-256 by which the importer knows the same page again; the store only compares it. */
  readonly sha256: string;
  /** The editor's document as JSON, and the version of its schema. */
  readonly document: string;
  readonly documentVersion: number;
  readonly articles: number;
  readonly characters: number;
}

/** The light row of a page: all that the library lists. */
export interface PageRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly number: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly status: PageStatus;
  /** As of the newest snapshot. */
  readonly articles: number;
  readonly characters: number;
  /** Milliseconds. */
  readonly importedAt: number;
  readonly changedAt: number;
  /** Number of the last edit in the journal. */
  readonly headSeq: number;
  /** Number of the last edit in the newest snapshot that read back well. */
  readonly snapSeq: number;
  /** Where the cursor stood at `headSeq`. */
  readonly cursor: Cursor | null;
  /** 1 while the page waits to be restored or purged. A number, since IndexedDB indexes no booleans. */
  readonly deleted: 0 | 1;
  /** Milliseconds; 0 if not deleted. */
  readonly deletedAt: number;
}

/** The import as it was, never written again. */
export interface RawRow {
  readonly pageId: string;
  readonly text: string;
  readonly hash: string;
}

/** The whole document after edit number `seq` (0: as imported). */
export interface SnapshotRow {
  readonly pageId: string;
  readonly seq: number;
  /** A string, since strings are stored up to twice as fast as objects and are hashed as they are. */
  readonly json: string;
  readonly version: number;
  readonly articles: number;
  readonly characters: number;
  readonly at: number;
  /** Chain hash of the journal at `seq`: the next edit continues it. */
  readonly chain: string;
  readonly hash: string;
}

/** The undo history that belongs to a snapshot. Apart from it, since a page opens without its history too. */
export interface HistoryRow {
  readonly pageId: string;
  readonly seq: number;
  /** In the editor's own words, bounded in size. */
  readonly json: string;
  /** Of the schema of the document that its steps fit. */
  readonly version: number;
  /** The snapshot's own: a history left over from another line of edits is told by it. */
  readonly chain: string;
  readonly hash: string;
}

/** One edit in the journal. */
export interface StepRow {
  readonly pageId: string;
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** JSON array of the edit's steps. */
  readonly steps: string;
  /** What the edit is to the undo history, in the editor's own words; missing in rows of the first versions. */
  readonly history?: string;
  readonly selection: Cursor | null;
  /** Id of the tab's session, so that equal edits of two tabs differ. */
  readonly actor: string;
  readonly at: number;
  /** Chain hash: of this edit and of all before it. */
  readonly hash: string;
}

/** An edit that a closing tab had no time to put into the journal. */
export interface TailRow {
  /** Page id, number and chain hash, joined by slashes. */
  readonly key: string;
  /** JSON of a `StepRow`. */
  readonly text: string;
}

/** A stored thing that recovery could not use, kept as it was. */
export interface QuarantineRow {
  readonly id: string;
  readonly pageId: string;
  readonly kind: 'snapshot' | 'history' | 'step' | 'tail';
  readonly seq: number;
  readonly stored: unknown;
  readonly at: number;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}
