/**
 * What stands beside the text without being text: an article's figures and its derived fields, as data attributes
 * that the style sheet prints. What an article says is worked out anew only when it changed.
 */
import type { Node } from '@tiptap/pm/model';
import { Decoration } from '@tiptap/pm/view';
import type { Byline } from '../../core';
import { widthOf } from '../../core';
import { articlesIn, isHeading, roleOf, textOf } from '../queries/blocks';
import { reviewOf } from '../queries/decisions';
import { fieldsOf, typeOf } from '../queries/fields';
import { besideText } from './besideText';

export const apparatus = () =>
  besideText('apparatus', (doc) => articlesIn(doc).flatMap(({ node, pos }) => decorate(node, pos)));

type Attributes = Readonly<Record<string, string>>;

/** Figures stand at the article's head, fields under its heading group, or at the head where there is none. */
function decorate(article: Node, pos: number): Decoration[] {
  const { figures, fields } = attributesOf(article);
  const end = pos + article.nodeSize;
  const heading = lastHeading(article, pos + 1);
  if (!heading) return [Decoration.node(pos, end, { ...figures, ...fields })];
  return [Decoration.node(pos, end, figures), Decoration.node(heading.from, heading.to, fields)];
}

const known = new WeakMap<Node, { readonly figures: Attributes; readonly fields: Attributes }>();

function attributesOf(article: Node): { readonly figures: Attributes; readonly fields: Attributes } {
  const before = known.get(article);
  if (before) return before;
  const { bylines, dateline } = fieldsOf(article);
  const characters = article.textContent.replaceAll(/\s/g, '').length;
  const type = typeOf(article);
  const attributes = {
    figures: {
      ...(type && { 'data-type': type }),
      'data-rows': rowsOf(article).toFixed(1),
      'data-characters': String(characters),
      'data-blocks': String(article.childCount),
      'data-looked-at': String(article.children.filter((block) => reviewOf(block) === 'looked at').length),
    },
    fields: {
      ...(bylines.length > 0 && { 'data-bylines': bylines.map(credit).join('、') }),
      ...(dateline !== '' && { 'data-dateline': dateline }),
    },
  };
  known.set(article, attributes);
  return attributes;
}

/** Em of a full row, as in the style sheets. */
const MEASURE = 38;

/** What the space around a block adds to its rows. */
const SPACE = 0.73;

/** About how high the blocks of an article stand, in rows of text: told before they are laid out, for the scroll bar. */
function rowsOf(article: Node): number {
  return article.children.reduce((sum, block) => {
    const indent = roleOf(block) === 'paragraph' ? 2 : 0;
    const rows = Math.ceil((indent + widthOf(textOf(block))) / MEASURE);
    return sum + (isHeading(block) ? rows * 1.1 : rows + SPACE);
  }, 0);
}

function credit({ name, role }: Byline): string {
  return role === '' ? name : `${name}（${role}）`;
}

/** The last block of the heading group that an article begins with: the derived fields stand under it. */
function lastHeading(article: Node, start: number): { from: number; to: number } | undefined {
  let from = start;
  let last: { from: number; to: number } | undefined;
  for (const block of article.children) {
    if (!isHeading(block)) break;
    last = { from, to: from + block.nodeSize };
    from = last.to;
  }
  return last;
}
