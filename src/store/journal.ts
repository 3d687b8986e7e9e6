/** The journal's chain: every edit carries a hash of itself and of all before it. */
import { hash64 } from './hash';
import type { Cursor, StepRow } from './rows';

/** A place in a page's journal: the number of an edit and the chain hash after it. */
export interface Head {
  readonly seq: number;
  readonly chain: string;
}

export interface Edit {
  readonly pageId: string;
  /** JSON array. */
  readonly steps: string;
  readonly history?: string;
  readonly selection: Cursor | null;
  readonly actor: string;
  readonly at: number;
}

/** The row of the edit that follows `head`. */
export function chained(head: Head, edit: Edit): StepRow {
  const row = { ...edit, seq: head.seq + 1 };
  return { ...row, hash: hashAfter(head.chain, row) };
}

/** Whether `row` follows `head` directly and is as it was when written. */
export function continues(head: Head, row: StepRow): boolean {
  return row.seq === head.seq + 1 && row.hash === hashAfter(head.chain, row);
}

export function headAt(row: StepRow): Head {
  return { seq: row.seq, chain: row.hash };
}

function hashAfter(chain: string, row: Omit<StepRow, 'hash'>): string {
  const { pageId, seq, steps, history, selection, actor, at } = row;
  const content = [chain, pageId, seq, selection, actor, at, steps];
  return hash64(JSON.stringify(history === undefined ? content : [...content, history]));
}
