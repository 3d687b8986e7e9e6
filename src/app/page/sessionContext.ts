import { useEditorState } from '@tiptap/react';
import { createContext, useContext } from 'react';
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

/** A value read from the editor's state after each transaction; renders anew only when it differs. */
export function useEditorValue<T>(
  select: (state: EditorState) => T,
  isSame: (a: T, b: T | null) => boolean = Object.is,
): T {
  const { editor } = useSession();
  return useEditorState({
    editor,
    selector: ({ editor: current }) => select(current.state),
    equalityFn: isSame,
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
