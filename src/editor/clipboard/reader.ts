/**
 * What is pasted: blocks and tags of another Galley page as they were, anything else as plain paragraphs and
 * headlines. Looks, scripts and pictures of the web and of word processors stay outside.
 */
import type { ParseOptions, Schema, TagParseRule } from '@tiptap/pm/model';
import { DOMParser, Slice } from '@tiptap/pm/model';
import type { Source } from '../../core';
import { isEntityType, isRole } from '../schema/attributes';
import { ROLE, SOURCE, TAG } from './attributes';
import { tidy } from './tidy';

/** Reads what a copied block says of its raw characters; empty where it is another page's. */
export type ReadSource = (written: string) => Source;

export class ClipboardReader extends DOMParser {
  constructor(schema: Schema, readSource: ReadSource) {
    super(schema, rules(readSource));
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    if (isForeign(dom)) tidy(dom);
    return super.parseSlice(dom, options);
  }
}

function isForeign(dom: globalThis.Node): dom is ParentNode & globalThis.Node {
  return 'querySelector' in dom && (dom as ParentNode).querySelector(`[${ROLE}], [${TAG}]`) === null;
}

function rules(readSource: ReadSource): TagParseRule[] {
  const block = (tag: string, role = 'paragraph'): TagParseRule => ({ tag, node: 'block', attrs: { role } });
  return [
    {
      tag: `span[${TAG}][data-entity]`,
      mark: 'entity',
      getAttrs: ({ dataset: { entity, galleyTag } }) =>
        isEntityType(entity) && { type: entity, id: galleyTag },
    },
    {
      tag: `span[${TAG}][data-byline]`,
      mark: 'byline',
      getAttrs: ({ dataset: { byline, galleyTag } }) => ({ role: byline, id: galleyTag }),
    },
    {
      tag: `span[${TAG}][data-dateline]`,
      mark: 'dateline',
      getAttrs: ({ dataset: { galleyTag } }) => ({ id: galleyTag }),
    },
    { tag: `article:has([${ROLE}])`, node: 'article' },
    { tag: `section:has([${ROLE}])`, node: 'furniture' },
    {
      tag: `[${ROLE}]`,
      node: 'block',
      getAttrs: (element) => {
        const role = element.getAttribute(ROLE);
        return isRole(role) && { role, source: readSource(element.getAttribute(SOURCE) ?? '') };
      },
    },
    ...['h1', 'h2', 'h3'].map((tag) => block(tag, 'headline')),
    ...['p', 'li', 'h4', 'h5', 'h6', 'figcaption', 'dt', 'dd', 'pre'].map((tag) => block(tag)),
    { tag: 'br', node: 'lineBreak' },
  ];
}
