import type { SaveError } from './contract';

/** What became of a write to a page's journal. */
export type WriteOutcome<T> = { readonly ok: true; readonly value: T } | WriteFailure;

export interface WriteFailure {
  readonly ok: false;
  readonly code: SaveError;
  readonly detail: string;
}

export const LOCK_LOST: WriteFailure = { ok: false, code: 'lockLost', detail: '' };

/** Whether trying again cannot mend it. */
export function isFinal({ code }: WriteFailure): boolean {
  return code === 'conflict' || code === 'missing' || code === 'closed' || code === 'lockLost';
}
