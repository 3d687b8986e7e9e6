/** What a caller of the store can expect to fail, as a value; everything else is a bug and throws. */
export type StoreResult<T> = { readonly ok: true; readonly value: T } | StoreFailure;

export interface StoreFailure {
  readonly ok: false;
  readonly code: FailureCode;
  /** The browser's own words, for a report; never shown as the explanation. */
  readonly detail: string;
}

/**
 * - `quota`: no room left; the transaction was rolled back whole.
 * - `closed`: another tab upgraded or deleted the database, or the browser closed it. Only a reload helps.
 * - `newer`: the stored data were written by a newer Galley; they are left alone.
 * - `unavailable`: the browser keeps no database here (private mode, blocked storage).
 * - `missing`: there is no such page.
 * - `unreadable`: neither a snapshot nor the raw text of the page can be read.
 * - `unknown`: anything else the browser reports; `detail` has its words.
 */
export type FailureCode = 'quota' | 'closed' | 'newer' | 'unavailable' | 'missing' | 'unreadable' | 'unknown';

export function success<T>(value: T): StoreResult<T> {
  return { ok: true, value };
}

export function failure(code: FailureCode, detail = ''): StoreFailure {
  return { ok: false, code, detail };
}
