import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { Role } from '../../core';
import { detailsOf, joinerBetween } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { blockAt, isHeadingRole, roleOf, textOf } from '../queries/blocks';
import { joinedDecisions } from '../queries/decisions';
import { dropArticleDecisions } from './articleDecisions';
import { writeDetails, mergedDetails } from './details';
import { structural } from './structural';

/** Joins the block with the cursor to the one before it in the same article. */
export const joinWithPrevious: Command = (state, dispatch) => {
  const block = blockAt(state.doc, state.selection.head);
  return block !== undefined && joinAt(state, block, dispatch);
};

/** Joins the block behind the one with the cursor to it. */
export const joinWithNext: Command = (state, dispatch) => {
  const block = blockAt(state.doc, state.selection.head);
  const next = block && blockAfter(state.doc, block);
  return next !== undefined && joinAt(state, next, dispatch);
};

/** Backspace: joins when the cursor stands at the block's start. */
export const joinAtStart: Command = (state, dispatch) => {
  const block = cursorBlock(state);
  if (!block || state.selection.head !== block.pos + 1) return false;
  // at an article's start there is nothing to delete and nothing to join: articles are joined by a command of their own
  return block.index === 0 || joinAt(state, block, dispatch);
};

/** Delete: joins the next block when the cursor stands at the block's end. */
export const joinAtEnd: Command = (state, dispatch) => {
  const block = cursorBlock(state);
  if (!block || state.selection.head !== block.pos + block.node.nodeSize - 1) return false;
  const next = blockAfter(state.doc, block);
  return !next || joinAt(state, next, dispatch);
};

/** Joins the article with the cursor to the one before it. */
export const joinArticleWithPrevious: Command = (state, dispatch) => {
  const block = blockAt(state.doc, state.selection.head);
  if (!block || block.parent.type.name !== 'article') return false;
  return joinArticleAt(state, block.parentPos, dispatch);
};

/** Joins the article behind the one with the cursor to it. */
export const joinArticleWithNext: Command = (state, dispatch) => {
  const block = blockAt(state.doc, state.selection.head);
  if (!block || block.parent.type.name !== 'article') return false;
  const end = block.parentPos + block.parent.nodeSize;
  return state.doc.nodeAt(end)?.type.name === 'article' && joinArticleAt(state, end, dispatch);
};

/** Joins the article at a position to the one before it. */
export function joinArticleAt(
  { doc, tr }: EditorState,
  pos: number,
  dispatch?: (tr: Transaction) => void,
): boolean {
  const { nodeBefore: earlier, nodeAfter: later } = doc.resolve(pos);
  if (!earlier || !later) return false;
  if (dispatch) {
    dropArticleDecisions(tr, pos + 1);
    tr.join(pos);
    const details = mergedDetails(detailsOf(earlier.attrs), detailsOf(later.attrs));
    writeDetails(tr, pos - earlier.nodeSize, earlier, details);
    dispatch(structural(tr));
  }
  return true;
}

/** Joins a block to the one before it in its article. */
export function joinAt(
  state: EditorState,
  block: PlacedBlock,
  dispatch?: (tr: Transaction) => void,
): boolean {
  if (block.index === 0) return false;
  const previous = block.parent.child(block.index - 1);
  if (dispatch) {
    const tr = state.tr;
    const end = block.pos - 1;
    const joiner = joinerOf(state, previous, block.node);
    tr.join(block.pos);
    if (joiner) tr.insert(end, joiner);
    setJoined(tr, block.pos - previous.nodeSize, [previous, block.node]);
    const at = end + (joiner?.nodeSize ?? 0);
    dispatch(structural(tr.setSelection(TextSelection.create(tr.doc, at))));
  }
  return true;
}

/** Gives the block made of several, which stands at a position with the first one's attributes, what is true of all. */
export function setJoined(tr: Transaction, pos: number, blocks: readonly Node[]): void {
  const [first, ...others] = blocks;
  if (!first) return;
  tr.setNodeAttribute(pos, 'role', joinedRole(blocks.map(roleOf)));
  tr.setNodeAttribute(pos, 'decisions', joinedDecisions(first, others));
}

/** That of the first, but the lines of a headline stay one, whichever of its heading's lines came first. */
function joinedRole(roles: readonly Role[]): Role {
  const isHeadline = roles.includes('headline') && roles.every(isHeadingRole);
  return isHeadline ? 'headline' : (roles[0] ?? 'paragraph');
}

/** What the printed line end between two blocks stood for, now that they are one. */
export function joinerOf({ schema }: EditorState, a: Node, b: Node): Node | undefined {
  const joiner = joinerBetween(textOf(a), textOf(b), roleOf(a));
  if (joiner === '') return undefined;
  return joiner === '\n' ? schema.nodes.lineBreak?.create() : schema.text(joiner);
}

function cursorBlock({ doc, selection }: EditorState): PlacedBlock | undefined {
  return selection.empty ? blockAt(doc, selection.head) : undefined;
}

function blockAfter(doc: Node, { pos, node, parent, index }: PlacedBlock): PlacedBlock | undefined {
  return index + 1 < parent.childCount ? blockAt(doc, pos + node.nodeSize + 1) : undefined;
}
