/** What goes between the page and its worker: one request, one reply, in turn. */
import type { DecodeFailure, Encoding, PageRecord } from '../core';

export interface ReadRequest {
  /** The file's path, as far as the import knows it: folders may carry the date. */
  readonly path: string;
  /** Transferred, not copied. */
  readonly bytes: ArrayBuffer;
}

/** A file read as a page: its raw text, and everything proposed from it. */
export interface ReadPage {
  readonly raw: string;
  readonly encoding: Encoding;
  /** Hex SHA-256 of the file's bytes, as `sha256sum` prints it. */
  readonly sha256: string;
  /** `YYYY-MM-DD`, or ''. */
  readonly date: string;
  /** The page's number as printed, or ''. */
  readonly number: string;
  readonly title: string;
  readonly characters: number;
  readonly record: PageRecord;
}

/** `broken`: a bug of ours met this file; `detail` is for a report. */
export interface ReadFailure {
  readonly failure: DecodeFailure | 'broken';
  readonly detail: string;
}

export type ReadReply = ReadPage | ReadFailure;
