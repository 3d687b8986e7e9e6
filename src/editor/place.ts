import type { Editor } from '@tiptap/core';
import type { Selection } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { blocksIn, findArticle, findBlock } from './queries/blocks';
import type { Doubt } from './queries/decisions';
import { reviewOf } from './queries/decisions';
import type { Stretch } from './queries/raw';
import { positionOfRaw } from './queries/raw';

/** Puts the cursor at a position of the text and brings it into view; the focus stays where it is. */
export function showPlace(editor: Editor, position: number): void {
  const { doc } = editor.state;
  show(editor, TextSelection.near(doc.resolve(Math.min(position, doc.content.size))));
}

/** Selects a stretch of the text and brings its beginning into view; the focus stays where it is. */
export function showStretch(editor: Editor, { from, to }: Stretch): void {
  show(editor, TextSelection.create(editor.state.doc, to, from));
}

/** The same for a stretch of a block's text, in offsets into it, as far as the block still has it. */
export function showInBlock(editor: Editor, id: string, { from, to }: Stretch): void {
  const block = findBlock(editor.state.doc, id);
  if (!block) return;
  const place = (offset: number) => block.pos + 1 + Math.min(offset, block.node.content.size);
  showStretch(editor, { from: place(from), to: place(to) });
}

/** Selects a stretch of the text, brings its end into view, and the next key is typed over it. */
export function selectStretch(editor: Editor, { from, to }: Stretch): void {
  const { doc } = editor.state;
  show(editor, TextSelection.between(doc.resolve(from), doc.resolve(to)));
  editor.view.focus();
}

function show({ state, view }: Editor, selection: Selection): void {
  view.dispatch(state.tr.setSelection(selection));
  // ProseMirror scrolls only to a cursor that has the focus, which a text that can only be read never has
  const { node } = view.domAtPos(selection.head, 1);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'nearest' });
}

/** The same as `showPlace`, and the next key is typed there. */
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

/** Puts the cursor where a doubt is: at the block's start, or at the raw character where it would be cut. */
export function showDoubt(editor: Editor, raw: string, { id, decision }: Doubt): void {
  const { doc } = editor.state;
  const block = findBlock(doc, id);
  if (!block) return;
  const isCut = decision.kind === 'extent' && decision.runnerUp !== 'join';
  const cut = isCut ? positionOfRaw(doc, raw, Number(decision.runnerUp)) : undefined;
  bringIntoSight(editor, block.pos);
  const isWithin = cut !== undefined && cut > block.pos && cut < block.pos + block.node.nodeSize;
  placeCursor(editor, isWithin ? cut : block.pos + 1);
  // a block can be longer than the window
  editor.view.dispatch(editor.state.tr.scrollIntoView());
}

/** A block that is out of sight comes to the middle, with what stands before and after it. */
function bringIntoSight({ view }: Editor, pos: number): void {
  const element = view.nodeDOM(pos);
  if (!(element instanceof Element)) return;
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) element.scrollIntoView({ block: 'center' });
}

/** Goes to the next block that nobody has looked at, round and round. */
export function showNextUnread(editor: Editor): void {
  const { doc, selection } = editor.state;
  const unread = blocksIn(doc).filter(({ node }) => reviewOf(node) !== 'looked at');
  const next = unread.find(({ pos }) => pos > selection.head) ?? unread[0];
  if (!next) return;
  bringIntoSight(editor, next.pos);
  placeCursor(editor, next.pos + 1);
}
