import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { findArticle, findBlock } from './queries/blocks';

/** Puts the cursor at a position of the text and brings it into view; the focus stays where it is. */
export function showPlace({ state, view }: Editor, position: number): void {
  const selection = TextSelection.near(state.doc.resolve(Math.min(position, state.doc.content.size)));
  view.dispatch(state.tr.setSelection(selection));
  // ProseMirror scrolls only to a cursor that has the focus, which a text that can only be read never has
  const { node } = view.domAtPos(selection.head);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

/** The same, and the next key is typed there. */
export function placeCursor(editor: Editor, position: number): void {
  showPlace(editor, position);
  editor.view.focus();
}

/** Shows the start of a block, or of an article's first block. */
export function showBlock(editor: Editor, id: string): void {
  const { doc } = editor.state;
  const block = findBlock(doc, id);
  const article = findArticle(doc, id);
  if (block) showPlace(editor, block.pos + 1);
  else if (article) showPlace(editor, article.pos + 2);
}
