import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history';
import type { Command, Transaction } from '@tiptap/pm/state';

const ACT = 'galley:act';

/**
 * A command whose edits bear the name of the act, so that undo can say what it takes back. They are an undo step of their
 * own, unless the command keeps them in one with others: see `inBurst`.
 */
export function named(act: string, command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(apart(tr).setMeta(ACT, act))), view);
}

function apart(tr: Transaction): Transaction {
  return standsAlone(tr) ? closeHistory(tr) : tr;
}

/** Whether nothing may be added to the undo step of a transaction. */
export function standsAlone(tr: Transaction): boolean {
  return tr.getMeta('composition') === undefined;
}

/** The act that a transaction belongs to; undefined for typing and all else without a name. */
export function actOf(tr: Transaction): string | undefined {
  const act: unknown = tr.getMeta(ACT);
  return typeof act === 'string' ? act : undefined;
}

/** Whether a transaction is of a hand that types or deletes, or was added to one: another may follow in no time. */
export function isTyping(tr: Transaction): boolean {
  const root = (tr.getMeta('appendedTransaction') as Transaction | undefined) ?? tr;
  return actOf(root) === undefined && root.getMeta('uiEvent') === undefined && !isHistoryTransaction(root);
}
