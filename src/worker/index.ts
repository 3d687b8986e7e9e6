/** What is done off the main thread: reading files, running expressions. */
export { openPageReader, type PageReader } from './reader';
export type { ReadPage, ReadFailure, ReadReply } from './messages';
export { openExpressionSearch, type ExpressionSearch } from './expressions';
