import { Plugin } from '@tiptap/pm/state';

/**
 * Types over a selection that runs through several blocks. Left to itself the browser would do so where no key stands
 * behind the text (punctuation of an input method, an emoji picker), and would keep looks with inline styles, which
 * the security policy refuses.
 */
export function typeOverBlocks(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const { tr, selection } = view.state;
          const isWithinBlock = selection.$from.sameParent(selection.$to);
          if (isWithinBlock || event.inputType !== 'insertText' || event.data === null) return false;
          event.preventDefault();
          view.dispatch(tr.insertText(event.data).scrollIntoView());
          return true;
        },
      },
    },
  });
}
