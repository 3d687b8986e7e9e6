import type { DocumentSnapshot } from './contract';
import { hash64 } from './hash';
import type { Head } from './journal';
import type { SnapshotRow } from './rows';

/** The row of a whole document as it stands at `head`. */
export function snapshotOf(pageId: string, head: Head, document: DocumentSnapshot, at: number): SnapshotRow {
  const { json, version, articles, characters } = document;
  const row = { pageId, seq: head.seq, chain: head.chain, json, version, articles, characters, at };
  return { ...row, hash: hashOf(row) };
}

/** Whether the row is as it was when written. */
export function isIntact(row: SnapshotRow): boolean {
  return row.hash === hashOf(row);
}

function hashOf(row: Omit<SnapshotRow, 'hash'>): string {
  const { pageId, seq, chain, json, version, articles, characters, at } = row;
  return hash64(JSON.stringify([pageId, seq, chain, version, articles, characters, at]) + json);
}
