import type { PluginView } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Milliseconds without an edit after which a hand is taken to rest. */
const REST = 250;

/**
 * Acts whenever the text was edited and the hand has come to rest: neither types nor works with an input method. What is
 * worked out then keeps no keystroke waiting, and redraws no word under the cursor.
 */
export function atRest(view: EditorView, act: () => void): PluginView {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (view.composing ? wait() : act()), REST);
  };
  return {
    update(_view, before) {
      if (view.state.doc !== before.doc) wait();
    },
    destroy: () => clearTimeout(timer),
  };
}
