import { DOCUMENT_VERSION, recordToDocument } from '../../editor/convert';
import type { NewPage } from '../../store';
import type { ReadPage } from '../../worker';
import { fileName } from './foundFile';

/** What has been read, as the store takes it. */
export function toNewPage(path: string, page: ReadPage): NewPage {
  const { record, ...rest } = page;
  return {
    ...rest,
    name: fileName(path),
    document: JSON.stringify(recordToDocument(record)),
    documentVersion: DOCUMENT_VERSION,
    articles: record.articles.length,
  };
}
