import type { Transaction } from '@tiptap/pm/state';

const STRUCTURAL = 'galley:structural';

/** Marks a transaction that changes where blocks begin, end or belong: the store writes it to disk at once. */
export function structural(tr: Transaction): Transaction {
  return tr.setMeta(STRUCTURAL, true).scrollIntoView();
}

export function isStructural(tr: Transaction): boolean {
  return tr.getMeta(STRUCTURAL) === true;
}
