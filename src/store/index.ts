/** The store's public API: the only place that knows Dexie. */
export { openStore, type StoreOptions } from './store';
export { saveOnLeaving } from './leaving';
export type * from './contract';
export type { StoreResult, StoreFailure, FailureCode } from './result';
export type { Cursor, NewPage, PageRow, PageStatus, QuarantineRow } from './rows';
export type { DocumentCodec, OpenedPage, RecoveryNotice } from './recovery';
export type { Timers } from './timers';
