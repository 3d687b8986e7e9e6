/** The page at a glance, in plain values that are compared cheaply: what outline, evidence and status line show. */
import type { Node } from '@tiptap/pm/model';
import type { DiscardedBlock, Role, Source } from '../../core';
import { idOf, roleOf, sourceOf, textOf } from './blocks';
import { discardsIn } from './tray';

export interface OutlineBlock {
  readonly id: string;
  readonly role: Role;
  /** Which paragraph of its article it is, from 1; 0 for other roles. */
  readonly ordinal: number;
  readonly source: Source;
  /** The beginning of its text, on one line. */
  readonly preview: string;
}

export interface OutlineArticle {
  readonly id: string;
  /** From 1, in the order of the page. */
  readonly number: number;
  /** Its headline, else the beginning of its first block. */
  readonly title: string;
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
      const blocks = outlineBlocks(parent);
      const headline = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
      articles.push({
        id: idOf(parent),
        number: articles.length + 1,
        title: headline?.preview ?? '',
        blocks,
      });
    } else if (parent.type.name === 'furniture') furniture = outlineBlocks(parent);
  });
  return { articles, furniture, discarded: discardsIn(doc).map(({ block }) => block) };
}

export function isSameOutline(a: Outline, b: Outline | null): boolean {
  return (
    b !== null &&
    isSameList(
      a.articles,
      b.articles,
      (x, y) => x.id === y.id && isSameList(x.blocks, y.blocks, isSameBlock),
    ) &&
    isSameList(a.furniture, b.furniture, isSameBlock) &&
    isSameList(a.discarded, b.discarded, (x, y) => x === y)
  );
}

function outlineBlocks(parent: Node): OutlineBlock[] {
  let paragraphs = 0;
  return parent.children.map((node) => {
    const role = roleOf(node);
    const preview = textOf(node).slice(0, PREVIEW_LENGTH).replaceAll('\n', '');
    return {
      id: idOf(node),
      role,
      ordinal: role === 'paragraph' ? ++paragraphs : 0,
      source: sourceOf(node),
      preview,
    };
  });
}

function isSameBlock(a: OutlineBlock, b: OutlineBlock): boolean {
  return a.id === b.id && a.role === b.role && a.preview === b.preview && a.source === b.source;
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => b[i] !== undefined && isSame(x, b[i]));
}
