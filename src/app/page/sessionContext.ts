import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { Command, Editor, EditorState } from '../../editor';
import { execute } from '../../editor';
import type { PageSession } from './session';

const SessionContext = createContext<PageSession | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): PageSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A pane outside of SessionProvider');
  return session;
}

/** A value read from the editor's state, a frame after each transaction; renders anew only when it differs. */
export function useEditorValue<T>(
  select: (state: EditorState) => T,
  isSame: (a: T, b: T | null) => boolean = Object.is,
): T {
  const { shown } = useSession();
  const last = useRef<{ readonly value: T }>(null);
  return useStore(shown, (state) => {
    const value = select(state);
    if (last.current && isSame(value, last.current.value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

/** Runs commands of the editor and gives the cursor back to the text. */
export function useExecute(): (command: Command) => void {
  const { editor } = useSession();
  return (command) => executeFromAnywhere(editor, command);
}

/** Runs a command, and gives the cursor back to the text if that has not got it. */
export function executeFromAnywhere(editor: Editor, command: Command): void {
  if (editor.view.hasFocus()) execute(editor, command);
  // from a menu, once it has closed: without the focus the text would lose its selection to what the command changes
  else setTimeout(() => editor.isDestroyed || execute(editor, command));
}
