/** How an import stands, for the interface. */
import type { DecodeFailure } from '../../core';
import type { FoundFile } from './foundFile';

/**
 * Why a file did not become a page, beside what decoding says:
 * - `unreadable`: it has gone, or may not be read;
 * - `broken`: a bug of ours met it;
 * - `unsaved`: the store would not take it.
 */
export type ImportFailure = DecodeFailure | 'unreadable' | 'broken' | 'unsaved';

export interface FailedFile {
  readonly path: string;
  readonly reason: ImportFailure;
}

/** A file whose text the library has already, or that came twice. */
export interface Duplicate {
  readonly file: FoundFile;
  /** Name of the page, or path of the file, that came first. */
  readonly first: string;
}

export interface ImportProgress {
  /**
   * - `idle`: nothing has been imported, or its report was closed;
   * - `finished`: all files had their turn;
   * - `stopped`: by the reader;
   * - `full`: no room for another page;
   * - `closed`: the database is gone from under us.
   */
  readonly phase: 'idle' | 'running' | 'finished' | 'stopped' | 'full' | 'closed';
  /** Whether folders are still being searched, so that `found` will grow. */
  readonly searching: boolean;
  readonly found: number;
  readonly added: number;
  /** Files in folders that are no .txt files. */
  readonly passed: number;
  /** Path of the file begun last. */
  readonly current: string;
  readonly failures: readonly FailedFile[];
  readonly duplicates: readonly Duplicate[];
}

export const IDLE: ImportProgress = {
  phase: 'idle',
  searching: false,
  found: 0,
  added: 0,
  passed: 0,
  current: '',
  failures: [],
  duplicates: [],
};

/** Files that had their turn. */
export function doneOf({ added, failures, duplicates }: ImportProgress): number {
  return added + failures.length + duplicates.length;
}

/** Whether there is something to report that the list of pages does not show by itself. */
export function hasNews(progress: ImportProgress): boolean {
  const { phase, found, passed, failures, duplicates } = progress;
  if (phase === 'idle' || phase === 'running') return false;
  return phase !== 'finished' || failures.length + duplicates.length + passed > 0 || found === 0;
}
