import { Plugin } from '@tiptap/pm/state';

/**
 * Refuses every change of a text that may only be read, whoever asks for it: a menu, a field, undo. What is not saved
 * must not seem to be done.
 */
export function readOnly(isEditable: () => boolean): Plugin {
  return new Plugin({ filterTransaction: ({ docChanged }) => !docChanged || isEditable() });
}
