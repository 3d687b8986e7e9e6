/** What an editor does about a proposal: lets it stand, or takes what it would be otherwise. */
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import type { Decision } from '../../core';
import type { PlacedArticle, PlacedBlock } from '../queries/blocks';
import {
  articlesIn,
  findArticle,
  findBlock,
  idOf,
  isHeading,
  roleOf,
  selectedBlocks,
} from '../queries/blocks';
import type { DecisionKind } from '../queries/decisions';
import { articleQuestionOf, decisionsOf, withoutDecision } from '../queries/decisions';
import { positionOfRaw } from '../queries/raw';
import { dropArticleDecisions } from './articleDecisions';
import { joinArticleAt, joinAt } from './join';
import { moveBlocks } from './move';
import { giveRole } from './role';
import { structural } from './structural';

const impossible: Command = () => false;

/** Lets one proposal about a block stand; that a heading belongs to its article, for all lines of its group. */
export function accept(id: string, kind: DecisionKind): Command {
  return ({ doc, tr }, dispatch) => {
    const block = findBlock(doc, id);
    const accepted = block && decisionsOf(block.node)?.find((decision) => decision.kind === kind);
    if (!block || !accepted) return false;
    if (dispatch) {
      for (const other of kind === 'article' ? headingGroup(block) : [id]) acceptOne(tr, other, accepted);
      dispatch(closeHistory(tr));
    }
    return true;
  };
}

/** The same choice, made of another block perhaps. */
function acceptOne(tr: Transaction, id: string, { kind, runnerUp }: Decision): void {
  const block = findBlock(tr.doc, id);
  const decisions = block && decisionsOf(block.node);
  const isMade = decisions?.some((decision) => decision.kind === kind && decision.runnerUp === runnerUp);
  if (!block || !decisions || !isMade) return;
  tr.setNodeAttribute(block.pos, 'decisions', withoutDecision(decisions, kind));
}

/** Lets everything stand that was proposed of the selected blocks: they have been looked at. */
export const acceptSelection: Command = (state, dispatch) => {
  const open = selectedBlocks(state).filter(({ node }) => decisionsOf(node)?.length !== 0);
  if (open.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    for (const { pos } of open) tr.setNodeAttribute(pos, 'decisions', []);
    dispatch(closeHistory(tr));
  }
  return true;
};

/**
 * Makes a block what it would be otherwise. Impossible where that is no longer there: a block to join, an article.
 *
 * @param raw the page's raw text
 */
export function takeRunnerUp(raw: string, id: string, kind: DecisionKind): Command {
  return (state, dispatch) => {
    const block = findBlock(state.doc, id);
    const decision = block && decisionsOf(block.node)?.find((each) => each.kind === kind);
    if (!block || !decision) return false;
    const command = commandFor(state, block, decision, raw);
    return command(state, dispatch && ((tr) => dispatch(closeHistory(tr))));
  };
}

function commandFor(state: EditorState, block: PlacedBlock, decision: Decision, raw: string): Command {
  switch (decision.kind) {
    case 'role':
      return giveRole([block], decision.runnerUp);
    case 'extent':
      return decision.runnerUp === 'join' ? joinLike(block) : cutAt(state, block, raw, decision.runnerUp);
    case 'article':
      return sendTo(state, block, decision.runnerUp);
  }
}

/** A paragraph goes on from a paragraph, not from the headline over it. */
function joinLike(block: PlacedBlock): Command {
  const previous = block.index > 0 ? block.parent.child(block.index - 1) : undefined;
  return previous && roleOf(previous) === roleOf(block.node)
    ? (state, dispatch) => joinAt(state, block, dispatch)
    : impossible;
}

function cutAt({ doc }: EditorState, { node, pos }: PlacedBlock, raw: string, offset: number): Command {
  const position = positionOfRaw(doc, raw, offset);
  if (position === undefined || position <= pos + 1 || position >= pos + node.nodeSize - 1) return impossible;
  return ({ tr }, dispatch) => {
    dispatch?.(structural(tr.split(position)));
    return true;
  };
}

/** @param article '' for one of its own */
function sendTo({ doc }: EditorState, block: PlacedBlock, article: string): Command {
  if (articleQuestionOf(block) !== 'whose') return sendText(doc, block, article);
  return moveBlocks(headingGroup(block), article === '' ? 'new article' : { article });
}

/** A heading goes with the lines of its group that stand about it; what is none goes alone. */
function headingGroup({ node, parent, index }: PlacedBlock): string[] {
  let from = index;
  let to = index + 1;
  while (from > 0 && isHeading(node) && isHeading(parent.child(from - 1))) from--;
  while (to < parent.childCount && isHeading(node) && isHeading(parent.child(to))) to++;
  return parent.children.slice(from, to).map(idOf);
}

/** Text goes with all that follows it in its article, and with the headings over it if the article begins with it. */
function sendText(doc: Node, block: PlacedBlock, article: string): Command {
  const { parent, parentPos, pos, index } = block;
  const begins = articleQuestionOf(block) === 'begins';
  if (article === '') return begins ? impossible : beginArticleAt(pos);
  const target = findArticle(doc, article);
  if (!target || target.node === parent) return impossible;
  if (begins && isBefore(doc, target, block))
    return (state, dispatch) => joinArticleAt(state, parentPos, dispatch);
  const ids = parent.children.slice(begins ? 0 : index).map(idOf);
  const last = target.node.lastChild;
  return last ? moveBlocks(ids, { after: idOf(last) }) : impossible;
}

function beginArticleAt(pos: number): Command {
  return ({ tr }, dispatch) => {
    if (dispatch) {
      dropArticleDecisions(tr, pos);
      dispatch(structural(tr.split(pos, 1)));
    }
    return true;
  };
}

function isBefore(doc: Node, article: PlacedArticle, { parent }: PlacedBlock): boolean {
  return articlesIn(doc)[article.index + 1]?.node === parent;
}
