import type { MouseEvent } from 'react';
import { findArticle, showBlock } from '../../../../editor';
import { useSession } from '../../sessionContext';
import { useOpenFields } from './useOpenFields';

/** What the style sheet prints about an article, its kind and its credits, leads to the fields on a click. */
export function useFieldsClick(): (event: MouseEvent) => void {
  const { editor } = useSession();
  const openFields = useOpenFields();
  return ({ target, clientX, clientY }) => {
    if (!(target instanceof HTMLElement)) return;
    const { right, top, bottom } = target.getBoundingClientRect();
    const printed = getComputedStyle(target, '::after');
    const isArticle = target.matches('.art');
    if (isArticle && clientY < top + HEAD && clientX > right - MARGIN - parseFloat(printed.width)) {
      const { doc, selection } = editor.state;
      const id = target.dataset.id ?? '';
      const article = findArticle(doc, id);
      const isThere =
        article && selection.head > article.pos && selection.head < article.pos + article.node.nodeSize;
      if (!isThere) showBlock(editor, id);
      openFields('type');
    } else if (target.matches('.blk') && clientY > bottom - parseFloat(printed.height)) {
      if (target.dataset.bylines !== undefined) openFields('byline');
      else if (target.dataset.dateline !== undefined) openFields('dateline');
    }
  };
}

/** Height of an article's head, and what is left free at its right, in CSS pixels: see the sheet's styles. */
const HEAD = 34;
const MARGIN = 26;
