/** Questions about where blocks and articles stand in a document. Positions are ProseMirror's. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Block, Role, Source } from '../../core';
import { jsonToBlock } from '../convert';
import type { BlockJson } from '../documentJson';

export interface PlacedBlock {
  readonly node: Node;
  /** Position before the block. */
  readonly pos: number;
  /** The article or the furniture it stands in, and the position before that. */
  readonly parent: Node;
  readonly parentPos: number;
  /** Its place among the parent's blocks. */
  readonly index: number;
}

export interface PlacedArticle {
  readonly node: Node;
  readonly pos: number;
  /** 0-based place on the page. */
  readonly index: number;
}

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];

export const idOf = (node: Node): string => String(node.attrs.id ?? '');
export const roleOf = (node: Node): Role => node.attrs.role as Role;
/** Whether a block belongs to the heading group over an article. */
export const isHeading = (node: Node): boolean => isHeadingRole(roleOf(node));
export const isHeadingRole = (role: Role): boolean => HEADINGS.includes(role);
export const sourceOf = (node: Node): Source => node.attrs.source as Source;

const texts = new WeakMap<Node, string>();

/** A block's text; offset n of it stands at position `pos + 1 + n`. */
export function textOf(node: Node): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = node.textBetween(0, node.content.size, undefined, '\n');
  texts.set(node, text);
  return text;
}

/** The block as the page record has it. */
export const blockOf = (node: Node): Block => jsonToBlock(node.toJSON() as BlockJson);

export function articlesIn(doc: Node): PlacedArticle[] {
  const articles: PlacedArticle[] = [];
  doc.forEach((node, pos, index) => {
    if (node.type.name === 'article') articles.push({ node, pos, index });
  });
  return articles;
}

/** The last document asked about: many questions are asked of one before it changes. */
let known: { readonly doc: Node; readonly blocks: readonly PlacedBlock[] } | undefined;

/** All blocks that stand in the text, articles first, furniture last. */
export function blocksIn(doc: Node): readonly PlacedBlock[] {
  if (known?.doc === doc) return known.blocks;
  const blocks: PlacedBlock[] = [];
  doc.forEach((parent, parentPos) => {
    if (parent.type.name === 'tray') return;
    parent.forEach((node, offset, index) => {
      blocks.push({ node, pos: parentPos + 1 + offset, parent, parentPos, index });
    });
  });
  known = { doc, blocks };
  return blocks;
}

export function findBlock(doc: Node, id: string): PlacedBlock | undefined {
  return blocksIn(doc).find(({ node }) => idOf(node) === id);
}

export function findArticle(doc: Node, id: string): PlacedArticle | undefined {
  return articlesIn(doc).find(({ node }) => idOf(node) === id);
}

/** The article's number on its page, from 1; 0 for what is no article of it. */
export function findArticleNumber(doc: Node, article: Node): number {
  return articlesIn(doc).findIndex(({ node }) => node === article) + 1;
}

/** The block that holds the given position. */
export function blockAt(doc: Node, position: number): PlacedBlock | undefined {
  const $pos = doc.resolve(position);
  if ($pos.depth < 2 || $pos.node(2).type.name !== 'block') return undefined;
  return {
    node: $pos.node(2),
    pos: $pos.before(2),
    parent: $pos.node(1),
    parentPos: $pos.before(1),
    index: $pos.index(1),
  };
}

/** The blocks that the selection touches, in order; the one with the cursor if it is empty. */
export function selectedBlocks({ doc, selection }: EditorState): PlacedBlock[] {
  if (selection.empty) {
    const block = blockAt(doc, selection.head);
    return block ? [block] : [];
  }
  return blocksIn(doc).filter(
    ({ pos, node }) => pos + node.nodeSize - 1 >= selection.from && pos + 1 <= selection.to,
  );
}

/** Which paragraph of its article a block is, from 1; 0 for other roles. */
export function ordinalOf({ node, parent, index }: PlacedBlock): number {
  if (roleOf(node) !== 'paragraph') return 0;
  return parent.children.slice(0, index + 1).filter((block) => roleOf(block) === 'paragraph').length;
}

export function trayPos(doc: Node): number {
  return doc.content.size - (doc.lastChild?.nodeSize ?? 0);
}
