import type { Node } from '@tiptap/pm/model';
import type { Byline, Mark } from '../../core';
import { blockOf } from './blocks';

export interface InlineFields {
  readonly bylines: readonly Byline[];
  readonly dateline: string;
}

const fields = new WeakMap<Node, InlineFields>();

/** Bylines and dateline of an article, read from the marks in its text. */
export function fieldsOf(article: Node): InlineFields {
  const own = article.children.map(fieldsOfBlock);
  return {
    bylines: own.flatMap(({ bylines }) => bylines),
    dateline: own.find(({ dateline }) => dateline !== '')?.dateline ?? '',
  };
}

function fieldsOfBlock(block: Node): InlineFields {
  const known = fields.get(block);
  if (known) return known;
  const { text, marks } = blockOf(block);
  const textOf = ({ from, to }: Mark) => text.slice(from, to).replaceAll(/\s/g, '');
  const dateline = marks.find(({ type }) => type === 'dateline');
  const found = {
    bylines: marks
      .filter(({ type }) => type === 'byline')
      .map((mark) => ({ name: textOf(mark), role: mark.role ?? '' })),
    dateline: dateline ? textOf(dateline) : '',
  };
  fields.set(block, found);
  return found;
}
