import type { Command, Transaction } from '@tiptap/pm/state';

const ACT = 'galley:act';

/** A command whose edits bear the name of the act, so that undo can say what it takes back. */
export function named(act: string, command: Command): Command {
  return (state, dispatch, view) =>
    command(state, dispatch && ((tr) => dispatch(tr.setMeta(ACT, act))), view);
}

/** The act that a transaction belongs to; undefined for typing and all else without a name. */
export function actOf(tr: Transaction): string | undefined {
  const act: unknown = tr.getMeta(ACT);
  return typeof act === 'string' ? act : undefined;
}
