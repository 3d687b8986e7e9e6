import type { EditorView } from '@tiptap/pm/view';

/**
 * Milliseconds after an input method is done until its text has been read from the page: ProseMirror takes 20. A
 * transaction in between would draw the block anew, over what was not yet read.
 */
const READ = 50;

/** Acts each time that an input method's text has arrived in the document. Returns how to stop that. */
export function afterComposition(view: EditorView, act: () => void): () => void {
  const wait = () =>
    setTimeout(() => {
      if (!view.isDestroyed && !view.composing) act();
    }, READ);
  view.dom.addEventListener('compositionend', wait);
  return () => view.dom.removeEventListener('compositionend', wait);
}
