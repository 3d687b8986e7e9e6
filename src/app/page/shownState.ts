import type { StoreApi } from 'zustand';
import { createStore } from 'zustand';
import type { Editor, EditorState } from '../../editor';

/**
 * The editor's state as the panes show it: a frame behind the text, so that what is typed is painted before any pane
 * renders, and several edits in one frame are shown at once.
 */
export function shownState(editor: Editor): Omit<StoreApi<EditorState>, 'setState'> {
  const store = createStore(() => editor.state);
  let isWaiting = false;
  const show = () => {
    isWaiting = false;
    if (!editor.isDestroyed) store.setState(editor.state, true);
  };
  editor.on('transaction', () => {
    if (isWaiting) return;
    isWaiting = true;
    afterPaint(show);
  });
  return store;
}

/** Acts when the next frame is painted; at once in a window that paints none. */
function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}
