import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';

/** Runs a command and gives the cursor back to the text. */
export function execute({ state, view }: Editor, command: Command): boolean {
  const didRun = command(state, view.dispatch, view);
  view.focus();
  return didRun;
}
