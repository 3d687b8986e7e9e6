/** The page at a glance, in plain values that are compared cheaply: what outline, evidence and status line show. */
import type { Node } from '@tiptap/pm/model';
import type { ArticleType, DiscardedBlock, Role, Source } from '../../core';
import { idOf, roleOf, sourceOf, textOf } from './blocks';
import type { Review } from './decisions';
import { reviewOf } from './decisions';
import { typeOf } from './fields';
import { discardsIn } from './tray';

export interface OutlineBlock {
  readonly id: string;
  readonly role: Role;
  /** Which paragraph of its article it is, from 1; 0 for other roles. */
  readonly ordinal: number;
  readonly source: Source;
  /** The beginning of its text, on one line. */
  readonly preview: string;
  readonly review: Review;
  /** About how long it is, in UTF-16 code units: not kept up while somebody types. */
  readonly length: number;
}

export interface OutlineArticle {
  readonly id: string;
  /** From 1, in the order of the page. */
  readonly number: number;
  /** Its headline, else the beginning of its first block. */
  readonly title: string;
  /** What kind of article it is, as an editor said or its form tells. */
  readonly type?: ArticleType | undefined;
  readonly blocks: readonly OutlineBlock[];
}

export interface Outline {
  readonly articles: readonly OutlineArticle[];
  readonly furniture: readonly OutlineBlock[];
  readonly discarded: readonly DiscardedBlock[];
}

const PREVIEW_LENGTH = 40;

export function outlineOf(doc: Node): Outline {
  const articles: OutlineArticle[] = [];
  let furniture: OutlineBlock[] = [];
  doc.forEach((parent) => {
    if (parent.type.name === 'article') {
      articles.push(outlineArticle(parent, articles.length + 1));
    } else if (parent.type.name === 'furniture') furniture = outlineBlocks(parent);
  });
  return { articles, furniture, discarded: discardsIn(doc).map(({ block }) => block) };
}

/** Whether two outlines have the same blocks in the same places; what the blocks say is `previewOf`'s. */
export function isSameOutline(a: Outline, b: Outline | null): boolean {
  return (
    b !== null &&
    isSameList(
      a.articles,
      b.articles,
      (x, y) =>
        x === y || (x.id === y.id && x.type === y.type && isSameList(x.blocks, y.blocks, isSameBlock)),
    ) &&
    isSameList(a.furniture, b.furniture, isSameBlock) &&
    isSameList(a.discarded, b.discarded, (x, y) => x === y)
  );
}

/** The last document asked about, as in `blocksIn`. */
let known: { readonly doc: Node; readonly previews: ReadonlyMap<string, string> } | undefined;

/** The beginning of what a block says, or an article's headline; '' for an id that is not there. */
export function previewOf(doc: Node, id: string): string {
  if (known?.doc !== doc) {
    const { articles, furniture } = outlineOf(doc);
    const blocks = [...articles.flatMap((article) => article.blocks), ...furniture];
    const entries = articles.map((article) => [article.id, article.title] as const);
    known = {
      doc,
      previews: new Map([...entries, ...blocks.map((block) => [block.id, block.preview] as const)]),
    };
  }
  return known.previews.get(id) ?? '';
}

const outlinedArticles = new WeakMap<Node, OutlineArticle>();

/** An article that did not change, nor its number, stays the same object. */
function outlineArticle(node: Node, number: number): OutlineArticle {
  const before = outlinedArticles.get(node);
  if (before?.number === number) return before;
  const blocks = outlineBlocks(node);
  const headline = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
  const article = { id: idOf(node), number, title: headline?.preview ?? '', type: typeOf(node), blocks };
  outlinedArticles.set(node, article);
  return article;
}

function outlineBlocks(parent: Node): OutlineBlock[] {
  let paragraphs = 0;
  return parent.children.map((node) => outlineBlock(node, roleOf(node) === 'paragraph' ? ++paragraphs : 0));
}

const outlined = new WeakMap<Node, OutlineBlock>();

/** A block that did not change, nor its number, stays the same object. */
function outlineBlock(node: Node, ordinal: number): OutlineBlock {
  const before = outlined.get(node);
  if (before?.ordinal === ordinal) return before;
  const block = {
    id: idOf(node),
    role: roleOf(node),
    ordinal,
    source: sourceOf(node),
    preview: textOf(node).slice(0, PREVIEW_LENGTH).replaceAll('\n', ''),
    review: reviewOf(node),
    length: node.content.size,
  };
  outlined.set(node, block);
  return block;
}

function isSameBlock(a: OutlineBlock, b: OutlineBlock): boolean {
  if (a === b) return true;
  return (
    a.id === b.id &&
    a.ordinal === b.ordinal &&
    a.role === b.role &&
    a.preview === b.preview &&
    a.review === b.review &&
    a.source === b.source
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => b[i] !== undefined && isSame(x, b[i]));
}
