import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

/**
 * Takes the cursor to the start or the end of the page. Browsers stop at what they have laid out, which is only what is
 * in sight.
 *
 * @param extend whether the selection grows to there
 */
export function goToEnd(direction: 1 | -1, extend = false): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const { $head } = TextSelection.near(doc.resolve(direction > 0 ? doc.content.size : 0), -direction);
    dispatch?.(
      tr.setSelection(new TextSelection(extend ? selection.$anchor : $head, $head)).scrollIntoView(),
    );
    return true;
  };
}
