/** Headings and bylines of an article, edited from its fields as they are in the text. */
import type { Fragment } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import type { Role } from '../../core';
import { findArticle, findBlock, textOf } from '../queries/blocks';
import { emptiedBy, offsetForRole } from './move';
import { inlineContent, marksOfTyping, retype } from './retype';
import { structural } from './structural';

/** Makes a block say something else. What stays of its text keeps its tags and its raw characters. */
export function setBlockText(id: string, text: string): Command {
  return (state, dispatch) => {
    const block = findBlock(state.doc, id);
    if (!block) return false;
    const tr = retype(state.tr, block.pos + 1, textOf(block.node), text, marksOfTyping);
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Puts a block that an editor wrote where its role belongs in the article. It stands for nothing in the raw text. */
export function addBlock(article: string, role: Role, text: string): Command {
  return ({ doc, tr }, dispatch) =>
    text.trim() !== '' && insertBlock(tr, article, role, inlineContent(doc, text, []), dispatch);
}

/** Puts a new block with this content where its role belongs in the article. */
export function insertBlock(
  tr: Transaction,
  article: string,
  role: Role,
  content: Fragment,
  dispatch?: (tr: Transaction) => void,
): boolean {
  const found = findArticle(tr.doc, article);
  if (!found) return false;
  if (dispatch) {
    const pos = found.pos + 1 + offsetForRole(found.node, role);
    dispatch(structural(tr.insert(pos, tr.doc.type.schema.node('block', { role }, content))));
  }
  return true;
}

/** Takes away a block that says nothing any more; what raw characters it still held go to the tray. */
export function removeEmptyBlock(id: string): Command {
  return (state, dispatch) => {
    const block = findBlock(state.doc, id);
    if (!block || textOf(block.node).trim() !== '') return false;
    if (dispatch) {
      const { tr } = state;
      for (const [from, to] of emptiedBy([block])) tr.delete(from, to);
      dispatch(structural(tr));
    }
    return true;
  };
}
