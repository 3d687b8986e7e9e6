import type { DocumentSnapshot } from './contract';
import { hash64 } from './hash';
import type { Head } from './journal';
import type { HistoryRow, SnapshotRow } from './rows';

/** The row of a whole document as it stands at `head`. */
export function snapshotOf(pageId: string, head: Head, document: DocumentSnapshot, at: number): SnapshotRow {
  const { json, version, articles, characters } = document;
  const row = { pageId, seq: head.seq, chain: head.chain, json, version, articles, characters, at };
  return { ...row, hash: hashOf(row) };
}

/** The row of the undo history that belongs to a document; null where it has none. */
export function historyOf(pageId: string, head: Head, document: DocumentSnapshot): HistoryRow | null {
  const { history, version } = document;
  if (history === undefined) return null;
  const row = { pageId, seq: head.seq, chain: head.chain, json: history, version };
  return { ...row, hash: hashOfHistory(row) };
}

/** Whether the row is as it was when written. */
export function isIntact(row: SnapshotRow): boolean {
  return row.hash === hashOf(row);
}

export function isIntactHistory(row: HistoryRow): boolean {
  return row.hash === hashOfHistory(row);
}

function hashOfHistory({ pageId, seq, chain, version, json }: Omit<HistoryRow, 'hash'>): string {
  return hash64(JSON.stringify([pageId, seq, chain, version]) + json);
}

function hashOf(row: Omit<SnapshotRow, 'hash'>): string {
  const { pageId, seq, chain, json, version, articles, characters, at } = row;
  return hash64(JSON.stringify([pageId, seq, chain, version, articles, characters, at]) + json);
}
