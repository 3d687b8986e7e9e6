import { getSchema } from '@tiptap/core';
import { BylineMark, DatelineMark, EntityMark } from './marks';
import { ArticleNode, BlockNode, DiscardNode, Doc, FurnitureNode, LineBreak, Text, TrayNode } from './nodes';

/** The document's schema as extensions, for an editor. */
export const schemaExtensions = [
  Doc,
  ArticleNode,
  BlockNode,
  Text,
  LineBreak,
  FurnitureNode,
  TrayNode,
  DiscardNode,
  EntityMark,
  BylineMark,
  DatelineMark,
];

/** The same schema without an editor: for opening, checking and replaying documents. */
export const schema = getSchema(schemaExtensions);
