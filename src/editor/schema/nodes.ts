/**
 * `doc > article* furniture tray`, `article > block+`: one textblock with a role, since print puts roles in any
 * order. Furniture and tray always stand at the end, so that undo covers what moves in and out of them.
 */
import { Node } from '@tiptap/core';
import {
  isRole,
  validateArticleType,
  validateDecisions,
  validateDetail,
  validateDiscarded,
  validateId,
  validateLetStand,
  validateRole,
  validateSource,
} from './attributes';

export const Doc = Node.create({
  name: 'doc',
  topNode: true,
  content: 'article* furniture tray',
});

export const Text = Node.create({ name: 'text', group: 'inline' });

export const ArticleNode = Node.create({
  name: 'article',
  content: 'block+',
  isolating: true,
  selectable: false,
  addAttributes: () => ({
    id: identity,
    type: { ...unknown, validate: validateArticleType },
    column: { ...unknown, validate: validateDetail },
    printedPage: { ...unknown, validate: validateDetail },
    notes: { ...unknown, validate: validateDetail },
  }),
  parseHTML: () => [{ tag: 'article' }],
  renderHTML: ({ HTMLAttributes }) => ['article', { class: 'art', ...HTMLAttributes }, 0],
});

export const BlockNode = Node.create({
  name: 'block',
  content: 'inline*',
  defining: true,
  selectable: false,
  addAttributes: () => ({
    id: identity,
    role: {
      default: 'paragraph',
      validate: validateRole,
      parseHTML: roleOfElement,
      renderHTML: ({ role }: Record<string, unknown>) => ({ 'data-role': role }),
    },
    // never read from HTML, so that nothing can claim raw characters but what was cut on this page: see `clipboard`
    source: { default: [], rendered: false, validate: validateSource, parseHTML: () => [] },
    // what was proposed of one block says nothing of a copy
    decisions: { default: null, rendered: false, validate: validateDecisions, parseHTML: () => null },
    letStand: { default: null, rendered: false, validate: validateLetStand, parseHTML: () => null },
  }),
  parseHTML: () => ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'figcaption'].map((tag) => ({ tag })),
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs.role === 'headline' ? 'h2' : node.attrs.role === 'subhead' ? 'h3' : 'p',
    { class: 'blk', ...HTMLAttributes },
    0,
  ],
});

export const LineBreak = Node.create({
  name: 'lineBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

export const FurnitureNode = Node.create({
  name: 'furniture',
  content: 'block*',
  isolating: true,
  selectable: false,
  renderHTML: () => ['section', { class: 'furniture' }, 0],
});

export const TrayNode = Node.create({
  name: 'tray',
  content: 'discard*',
  selectable: false,
  renderHTML: () => ['div', { hidden: '', contenteditable: 'false' }, 0],
});

export const DiscardNode = Node.create({
  name: 'discard',
  atom: true,
  selectable: false,
  addAttributes: () => ({ block: { isRequired: true, rendered: false, validate: validateDiscarded } }),
  renderHTML: () => ['div'],
});

/** Stable across edits, which a later collaboration needs; a copy on the clipboard carries none. */
const identity = {
  default: '',
  validate: validateId,
  parseHTML: () => '',
  renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-id': id }),
};

/** What an editor knows of one article says nothing of a copy. */
const unknown = { default: null, rendered: false, parseHTML: () => null };

function roleOfElement(element: HTMLElement): string {
  const { role } = element.dataset;
  if (isRole(role)) return role;
  if (/^H[12]$/.test(element.tagName)) return 'headline';
  if (/^H[3-6]$/.test(element.tagName)) return 'subhead';
  return element.tagName === 'FIGCAPTION' ? 'caption' : 'paragraph';
}
