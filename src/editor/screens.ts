import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Of a screen stays in sight when the text moves on by one, in CSS pixels: two lines. */
const OVERLAP = 60;

/**
 * Scrolls the text by a screen and takes the cursor along, at the same height of the window as far as there is text.
 *
 * @param extend whether the selection grows to there
 */
export function moveScreen({ view, state }: Editor, direction: 1 | -1, extend = false): void {
  const { dom } = view;
  const pane = scrollerOf(dom);
  if (!pane) return;
  const { $anchor, head } = state.selection;
  const { left, top } = view.coordsAtPos(head);
  const before = pane.scrollTop;
  pane.scrollTop += direction * (pane.clientHeight - OVERLAP);
  // where there is no more to scroll the cursor goes on alone, to the end
  const isAtEnd = pane.scrollTop === before;
  const box = pane.getBoundingClientRect();
  const height = Math.min(Math.max(top, box.top + OVERLAP), box.bottom - OVERLAP);
  const found = isAtEnd ? undefined : view.posAtCoords({ left, top: height })?.pos;
  const end = direction > 0 ? state.doc.content.size : 0;
  const position = isAtEnd ? end : (found ?? head);
  const near = TextSelection.near(state.doc.resolve(position), -direction).$head;
  view.dispatch(state.tr.setSelection(new TextSelection(extend ? $anchor : near, near)));
}

function scrollerOf(element: Element): Element | undefined {
  for (let each = element.parentElement; each; each = each.parentElement) {
    if (each.scrollHeight > each.clientHeight && getComputedStyle(each).overflowY !== 'visible') return each;
  }
  return undefined;
}
