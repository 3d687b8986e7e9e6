import type { PageRecord } from '../../core';
import { pageName } from '../../core';
import type { PageRow, Store, StoreResult } from '../../store';
import { recordOf } from '../../editor';
import { documentCodec } from './codec';

export interface StoredPage {
  readonly row: PageRow;
  readonly record: PageRecord;
  readonly raw: string;
}

/** A page as it was last saved, as a page record; for exporting what is not open. */
export async function readPageRecord(store: Store, pageId: string): Promise<StoreResult<StoredPage>> {
  const opened = await store.openPage(pageId, documentCodec);
  if (!opened.ok) return opened;
  const { row, raw, doc } = opened.value;
  return { ok: true, value: { row, raw, record: recordOf(doc, raw, pageName(row.name)) } };
}
