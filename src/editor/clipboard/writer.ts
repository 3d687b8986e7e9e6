/** What is copied as HTML: headings and paragraphs that any program understands, with role and tags for another page. */
import type { Node, Schema } from '@tiptap/pm/model';
import { DOMSerializer } from '@tiptap/pm/model';
import type { Role } from '../../core';
import { roleOf } from '../queries/blocks';
import { ROLE, SOURCE, TAG } from './attributes';

const ELEMENTS: Partial<Record<Role, string>> = { headline: 'h1', subhead: 'h2' };

/** @param sourceOf the raw characters of a copied block, as the reader of this page's clipboard takes them */
export function clipboardWriter(schema: Schema, sourceOf: (block: Node) => string): DOMSerializer {
  return new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(schema),
      article: () => ['article', 0],
      furniture: () => ['section', 0],
      block: (node) => {
        const source = sourceOf(node);
        const attributes = { [ROLE]: roleOf(node), ...(source !== '' && { [SOURCE]: source }) };
        return [ELEMENTS[roleOf(node)] ?? 'p', attributes, 0];
      },
    },
    {
      entity: ({ attrs }) => ['span', { [TAG]: String(attrs.id), 'data-entity': String(attrs.type) }, 0],
      byline: ({ attrs }) => ['span', { [TAG]: String(attrs.id), 'data-byline': String(attrs.role) }, 0],
      dateline: ({ attrs }) => ['span', { [TAG]: String(attrs.id), 'data-dateline': '' }, 0],
    },
  );
}
