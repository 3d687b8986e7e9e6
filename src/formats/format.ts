/** What every export format is. */
import type { PageRecord } from '../core';

/** What is known of the file a page came from; each '' if unknown. */
export interface PageMeta {
  /** The file's name with its extension. */
  readonly name: string;
  /** The newspaper's title. */
  readonly title: string;
  /** ISO date of the issue. */
  readonly date: string;
  /** The page's number: '3', 'A01'. */
  readonly number: string;
  /** The file's encoding, as `decode` names it. */
  readonly encoding: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

export const NO_META: PageMeta = { name: '', title: '', date: '', number: '', encoding: '', sha256: '' };

export interface PageExport {
  readonly record: PageRecord;
  readonly meta: PageMeta;
}

export const FORMAT_IDS = ['tei', 'json', 'text'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface Format {
  readonly id: FormatId;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file, to be written as UTF-8 without a byte-order mark. */
  write(page: PageExport): string;
}
