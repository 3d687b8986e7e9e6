/** What the rest of the house may use of the formats, in the order a newcomer meets it. */
import { json } from './export/json';
import { tei } from './export/tei';
import { text } from './export/text';
import type { Format, FormatId } from './format';

export { FORMAT_IDS, NO_META, type Format, type FormatId, type PageExport, type PageMeta } from './format';

/** `FORMATS.tei.write({ record, meta })` is the whole file. */
export const FORMATS: Readonly<Record<FormatId, Format>> = { tei, json, text };

export { jsonLine } from './export/json';
export { archivePages, MAX_ARCHIVE_FILES, type ArchiveOptions } from './export/archive';
export { distinctFileNames, safeFileName } from './export/fileNames';
export { MAX_RECORD_CHARS, readRecord, type RecordReading } from './import/record';
export { RECORD_FAILURES, type RecordFailure } from './import/failure';
