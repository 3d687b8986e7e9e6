/**
 * The page record: the one shape that every layer shares. `propose` makes it, the editor's document
 * converts to it and back without loss, the store keeps its document, exporters read it.
 *
 * Two coordinate systems meet in it. `source` counts UTF-16 code units of the raw text as decoded (a leading
 * byte-order mark not counted); `from`/`to` of a mark count UTF-16 code units of its block's own, edited text.
 * `alignment` maps one to the other.
 */

import type { SignName } from './signs';

/** Half-open range `[from, to)` of UTF-16 code units in the raw text. */
export type Range = readonly [from: number, to: number];

/** Raw ranges in reading order, disjoint, none empty. One range a printed line is usual. */
export type Source = readonly Range[];

/** What a block is in print, in the order of the interface's Alt+1 … 9. */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'paragraph',
  'subhead',
  'caption',
  'jumpline',
  'furniture',
] as const;
export type Role = (typeof ROLES)[number];

export const ENTITY_TYPES = ['person', 'place', 'organisation'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span of a block's text that carries meaning: a tagged name, a credited person, the dateline. */
export interface Mark {
  readonly id: string;
  readonly type: EntityType | 'byline' | 'dateline';
  /** Half-open, in UTF-16 code units of the block's text. */
  readonly from: number;
  readonly to: number;
  /** For a byline: the role printed for this person (记者, 通讯员 …), '' if none. */
  readonly role?: string;
}

/**
 * Something that was decided about a block without an editor: its role; where it begins and ends; the article it
 * stands in. `runnerUp` is what it would be otherwise.
 */
export type Decision = {
  /** Probability that it is right. */
  readonly confidence: number;
  /** What spoke for it, the strongest first; three at most. */
  readonly reasons: readonly Reason[];
} & (
  | { readonly kind: 'role'; readonly runnerUp: Role }
  /** 'join': it would go on from the block before it; a number: a new block would begin at that raw offset. */
  | { readonly kind: 'extent'; readonly runnerUp: 'join' | number }
  /** The id of an article, '' for one of its own. */
  | { readonly kind: 'article'; readonly runnerUp: string }
);

/** A sign that spoke for a decision, by its name, with the words or figures that it was seen in. */
export interface Reason {
  readonly sign: SignName;
  readonly seen?: readonly string[];
}

export interface Block {
  readonly id: string;
  readonly role: Role;
  readonly source: Source;
  /** The edited text; '\n' is a line break that the print made on purpose (the lines of a headline). */
  readonly text: string;
  /** In the order of `compareMarks`; marks may overlap, but two that are equal but for their span never touch. */
  readonly marks: readonly Mark[];
  /** What was proposed about it and no editor has settled yet: none once it was looked at, left out where nothing was. */
  readonly decisions?: readonly Decision[];
}

/** A block in the discard tray, with the place it came from so that it can go back. */
export interface DiscardedBlock extends Block {
  readonly origin: {
    /** Id of the article it stood in; '' for furniture. */
    readonly article: string;
    /** Id of the block it followed there; '' if it came first. */
    readonly after: string;
  };
}

export interface Byline {
  readonly name: string;
  readonly role: string;
}

export interface Entity {
  readonly type: EntityType;
  readonly text: string;
  /** The raw characters behind the name; empty where an editor typed it. */
  readonly source: Source;
}

/** Where an article goes on, or comes from: 下转第3版, 上接第1版. */
export interface Jump {
  readonly direction: 'to' | 'from';
  /** As printed, without 第 and 版: 3, A5, 三. */
  readonly page: string;
}

/** What an article is among those of a newspaper, in the order in which an editor is offered them. */
export const ARTICLE_TYPES = [
  'news',
  'feature',
  'commentary',
  'letter',
  'literature',
  'photo',
  'notice',
  'advertisement',
  'other',
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** What an editor knows of an article and its text does not say. What is not known is left out, never empty. */
export interface ArticleDetails {
  readonly type?: ArticleType;
  /** The standing column that it appeared in: 读者来信, 今日关注. */
  readonly column?: string;
  /** The page as numbered in print, where that is not the file's: A05. */
  readonly printedPage?: string;
  /** The editor's remarks; may have several lines. */
  readonly notes?: string;
}

export interface Article extends ArticleDetails {
  readonly id: string;
  readonly blocks: readonly Block[];
  /** Derived from the blocks' marks, as are `dateline` and `entities`: see `deriveFields`. */
  readonly bylines: readonly Byline[];
  /** The tag printed before the text (本报讯, 新华社巴黎2月25日电), '' if none. */
  readonly dateline: string;
  readonly entities: readonly Entity[];
  /** Read from its jump lines. */
  readonly jumps: readonly Jump[];
}

export interface PageRecord {
  /** The page's name: the file's name without its extension. */
  readonly page: string;
  readonly articles: readonly Article[];
  /** Folio, date line, editors, hotlines: what belongs to the page and to no article. Role `furniture`. */
  readonly furniture: readonly Block[];
  /** The tray: what an editor took out of the text. */
  readonly discarded: readonly DiscardedBlock[];
}

/** Every block of a page that stands in its text, articles first. */
export function blocksOf(record: PageRecord): Block[] {
  return [...record.articles.flatMap((article) => article.blocks), ...record.furniture];
}

/** Characters that are not white space, in the text of all blocks. */
export function charactersOf(record: PageRecord): number {
  let count = 0;
  for (const { text } of blocksOf(record)) {
    for (const character of text) if (character.trim() !== '') count++;
  }
  return count;
}

/** Details as a form or a document has them, which may be empty. */
export type PossibleDetails = {
  readonly [K in keyof ArticleDetails]: ArticleDetails[K] | '' | null | undefined;
};

/** The details alone, of an article or of something like one; what is empty is left out. */
export function detailsOf({ type, column, printedPage, notes }: PossibleDetails): ArticleDetails {
  return {
    ...(type && { type }),
    ...(column && { column }),
    ...(printedPage && { printedPage }),
    ...(notes && { notes }),
  };
}

/** The order in which a block keeps its marks: by start, longest first, then by type and id. */
export function compareMarks(a: Mark, b: Mark): number {
  return a.from - b.from || b.to - a.to || compare(a.type, b.type) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
