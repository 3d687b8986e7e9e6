/**
 * What stands beside the text without being text: an article's figures and its derived fields, as data attributes
 * that the style sheet prints. Kept as decorations and made anew only for articles that changed.
 */
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Byline, Role } from '../../core';
import { articlesIn, roleOf } from '../queries/blocks';
import { fieldsOf } from '../queries/fields';

const key = new PluginKey<DecorationSet>('apparatus');

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];

export function apparatus(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(
          doc,
          articlesIn(doc).flatMap(({ node, pos }) => decorate(node, pos)),
        ),
      apply(tr, set, before, { doc }) {
        if (!tr.docChanged) return set;
        const unchanged = new Set(before.doc.children);
        let next = set.map(tr.mapping, doc);
        for (const { node, pos } of articlesIn(doc)) {
          if (unchanged.has(node)) continue;
          next = next.remove(next.find(pos, pos + node.nodeSize)).add(doc, decorate(node, pos));
        }
        return next;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function decorate(article: Node, pos: number): Decoration[] {
  const { bylines, dateline } = fieldsOf(article);
  const characters = article.textContent.replaceAll(/\s/g, '').length;
  const figures = { 'data-characters': String(characters), 'data-blocks': String(article.childCount) };
  const fields = {
    ...(bylines.length > 0 && { 'data-bylines': bylines.map(credit).join('、') }),
    ...(dateline !== '' && { 'data-dateline': dateline }),
  };
  const end = pos + article.nodeSize;
  const heading = lastHeading(article, pos + 1);
  if (!heading) return [Decoration.node(pos, end, { ...figures, ...fields })];
  return [Decoration.node(pos, end, figures), Decoration.node(heading.from, heading.to, fields)];
}

function credit({ name, role }: Byline): string {
  return role === '' ? name : `${name}（${role}）`;
}

/** The last block of the heading group that an article begins with: the derived fields stand under it. */
function lastHeading(article: Node, start: number): { from: number; to: number } | undefined {
  let from = start;
  let last: { from: number; to: number } | undefined;
  for (const block of article.children) {
    if (!HEADINGS.includes(roleOf(block))) break;
    last = { from, to: from + block.nodeSize };
    from = last.to;
  }
  return last;
}
