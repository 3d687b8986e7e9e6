import type { Store } from './contract';
import type { StoreResult } from './result';

export interface StoreOptions {
  /** Of the database; 'galley' unless told. */
  readonly name?: string;
  readonly now?: () => number;
  readonly newId?: () => string;
  /** Where unwritten edits are mirrored; the window's `localStorage` unless told. */
  readonly tail?: Storage;
}

/** Opens the database; `unavailable` or `newer` when it cannot be used. */
export function openStore(_options: StoreOptions = {}): Promise<StoreResult<Store>> {
  throw new Error('Not built yet');
}
