/** Reading files off the main thread. */
export { openPageReader, type PageReader } from './reader';
export type { ReadPage, ReadFailure, ReadReply } from './messages';
