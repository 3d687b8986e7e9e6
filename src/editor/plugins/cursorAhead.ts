import { Plugin } from '@tiptap/pm/state';

/**
 * Has the text know where the cursor stands before a key acts. Browsers move it with one key and tell of it later
 * (`selectionchange` is a task of its own); a quick hand, or a busy machine, has the next key come first, which would then
 * act where the cursor was: ← out of a selection and Enter took the selected words away.
 */
export function cursorAhead(): Plugin {
  return new Plugin({
    view(view) {
      const tell = ({ isComposing }: KeyboardEvent) => {
        if (!isComposing && view.hasFocus()) document.dispatchEvent(new Event('selectionchange'));
      };
      // before anybody else hears of the key
      window.addEventListener('keydown', tell, { capture: true });
      return { destroy: () => window.removeEventListener('keydown', tell, { capture: true }) };
    },
  });
}
