/** What an editor knows of an article beyond its text: attributes of its node, so that undo covers them. */
import type { Node } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import type { ArticleDetails, PossibleDetails } from '../../core';
import { detailsOf } from '../../core';
import { findArticle } from '../queries/blocks';

/** Sets some of an article's details; what is empty is no longer known. */
export function setDetails(article: string, details: PossibleDetails): Command {
  return (state, dispatch) => {
    const found = findArticle(state.doc, article);
    if (!found) return false;
    const { tr } = state;
    writeDetails(tr, found.pos, found.node, { ...detailsOf(found.node.attrs), ...details });
    if (tr.steps.length === 0) return false;
    dispatch?.(tr);
    return true;
  };
}

/** Details of two articles that become one: the earlier's where it has any, and the notes of both. */
export function mergedDetails(earlier: ArticleDetails, later: ArticleDetails): ArticleDetails {
  const notes = [earlier.notes, later.notes].filter(Boolean).join('\n');
  return { ...later, ...earlier, ...(notes && { notes }) };
}

const DETAILS = ['type', 'column', 'printedPage', 'notes'] as const satisfies (keyof ArticleDetails)[];

/** Gives the article at `pos` these details and no others. */
export function writeDetails(tr: Transaction, pos: number, article: Node, details: PossibleDetails): void {
  for (const name of DETAILS) {
    const value = details[name] || null;
    if (value !== article.attrs[name]) tr.setNodeAttribute(pos, name, value);
  }
}
