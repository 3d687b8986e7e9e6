import { guessIssue } from '../../core';
import type { PageExport } from '../../formats';
import type { PageRow, Store, StoreResult } from '../../store';
import { readPageRecord } from '../page/readRecord';

/** A page as it was last saved, with what is known of the file it came from. */
export async function readForExport(store: Store, row: PageRow): Promise<StoreResult<PageExport>> {
  const stored = await readPageRecord(store, row.id);
  if (!stored.ok) return stored;
  const { record, raw } = stored.value;
  const { name, date, number, encoding, sha256 } = row;
  const { title } = guessIssue(name, raw);
  return { ok: true, value: { record, meta: { name, title, date, number, encoding, sha256 } } };
}
