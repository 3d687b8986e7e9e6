import type { StoreApi } from 'zustand';
import { createStore } from 'zustand';
import type { Editor, EditorState } from '../../editor';

export interface ShownState extends Omit<StoreApi<EditorState>, 'setState'> {
  /** Shows in this moment what is still a frame behind. */
  catchUp(): void;
}

/**
 * The editor's state as the panes show it. While somebody is in the text it is a frame behind, so that what is typed is
 * painted before any pane renders; what is done in a pane is shown there in the same moment.
 */
export function shownState(editor: Editor): ShownState {
  const store = createStore(() => editor.state);
  let isWaiting = false;
  const show = () => {
    isWaiting = false;
    if (!editor.isDestroyed) store.setState(editor.state, true);
  };
  editor.on('transaction', () => {
    if (!editor.view.hasFocus()) return show();
    if (isWaiting) return;
    isWaiting = true;
    afterPaint(show);
  });
  return { ...store, catchUp: () => isWaiting && show() };
}

/** Acts when the next frame is painted; at once in a window that paints none. */
function afterPaint(act: () => void): void {
  if (document.hidden) setTimeout(act);
  else requestAnimationFrame(() => setTimeout(act));
}
