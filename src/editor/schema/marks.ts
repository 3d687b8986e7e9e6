/**
 * Tags and inline fields are marks, so that they are moved by the same steps as the text. They may overlap, also with
 * their own kind; the id keeps two neighbouring tags apart.
 */
import { Mark } from '@tiptap/core';
import { validateEntityType, validateId, validatePrintedRole } from './attributes';

/**
 * Stands in the page too: while an input method writes in a tag, ProseMirror reads the tag back from there, and one
 * with another id would be another tag.
 */
const identity = {
  default: '',
  validate: validateId,
  parseHTML: (element: HTMLElement) => element.dataset.id ?? '',
  renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-id': id }),
};

export const EntityMark = Mark.create({
  name: 'entity',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    id: identity,
    type: {
      default: 'person',
      validate: validateEntityType,
      parseHTML: (element: HTMLElement) => element.dataset.entity ?? 'person',
      renderHTML: ({ type }: Record<string, unknown>) => ({ 'data-entity': type }),
    },
  }),
  parseHTML: () =>
    ['person', 'place', 'organisation'].map((type) => ({ tag: `span[data-entity="${type}"]` })),
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'entity', ...HTMLAttributes }, 0],
});

export const BylineMark = Mark.create({
  name: 'byline',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    id: identity,
    role: {
      default: '',
      validate: validatePrintedRole,
      parseHTML: (element: HTMLElement) => element.dataset.byline ?? '',
      renderHTML: ({ role }: Record<string, unknown>) => ({ 'data-byline': role }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-byline]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'field', ...HTMLAttributes }, 0],
});

export const DatelineMark = Mark.create({
  name: 'dateline',
  excludes: '',
  inclusive: false,
  addAttributes: () => ({ id: identity }),
  parseHTML: () => [{ tag: 'span[data-dateline]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'field', 'data-dateline': '', ...HTMLAttributes }, 0],
});
