/** What an article's fields say: headings, credits and the dateline as its text has them, and what is known besides. */
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { ArticleDetails, ArticleType, Block, Byline, TypeGuess } from '../../core';
import { detailsOf, guessArticleType, printedName } from '../../core';
import { isSameValue } from './sameValue';
import { blockAt, blockOf, findArticleNumber, idOf } from './blocks';

export interface InlineFields {
  readonly bylines: readonly Byline[];
  readonly dateline: string;
}

/** Bylines and dateline of an article, read from the marks in its text. */
export function fieldsOf(article: Node): InlineFields {
  const { bylines, datelines } = marked(article);
  return {
    bylines: bylines.map(({ text, role }) => ({ name: printedName(text), role })),
    dateline: printedName(datelines[0]?.text ?? ''),
  };
}

/** A block of the heading group; its lines are parted by '\n'. */
export interface HeadingField {
  readonly id: string;
  readonly text: string;
  /** Whether any of it was printed; if not, an editor wrote it. */
  readonly isPrinted: boolean;
}

export const HEADING_ROLES = ['kicker', 'headline', 'deck'] as const;
export type HeadingRole = (typeof HEADING_ROLES)[number];

/** A stretch of a block's text that is marked as a field. */
export interface MarkedField {
  readonly type: 'byline' | 'dateline';
  /** Id of the block. */
  readonly block: string;
  /** Which of the block's marks of this type it is, from 0. */
  readonly index: number;
  /** As it stands in the text, blanks and all. */
  readonly text: string;
  /** Of the person; '' for a dateline. */
  readonly role: string;
}

export interface ArticleFields {
  readonly id: string;
  /** On its page, from 1. */
  readonly number: number;
  readonly headings: Readonly<Record<HeadingRole, readonly HeadingField[]>>;
  readonly bylines: readonly MarkedField[];
  readonly datelines: readonly MarkedField[];
  readonly details: ArticleDetails;
  /** What its form tells of its kind, should nobody have said. */
  readonly guess: TypeGuess | undefined;
  /** Whether it has a paragraph, before which a dateline could stand. */
  readonly hasText: boolean;
}

/** Fields of the article with the cursor; null in furniture. */
export function fieldsAt({ doc, selection }: EditorState): ArticleFields | null {
  const article = blockAt(doc, selection.head)?.parent;
  if (article?.type.name !== 'article') return null;
  const blocks = article.children.map(readBlock);
  const headings = (role: HeadingRole) => blocks.filter((block) => block.role === role).map(headingField);
  return {
    id: idOf(article),
    number: findArticleNumber(doc, article),
    headings: { kicker: headings('kicker'), headline: headings('headline'), deck: headings('deck') },
    ...marked(article),
    details: detailsOf(article.attrs),
    guess: guessOf(article),
    hasText: blocks.some(({ role }) => role === 'paragraph'),
  };
}

export function isSameFields(a: ArticleFields | null, b: ArticleFields | null): boolean {
  return isSameValue(a, b);
}

/** The words of the article with the cursor that are selected, in one block; '' if none are. */
export function selectedWords({ selection }: EditorState): string {
  const { $from, $to, from, to } = selection;
  if ($from.depth < 2 || !$from.sameParent($to) || $from.node(1).type.name !== 'article') return '';
  return $from.doc.textBetween(from, to, undefined, ' ').trim();
}

/** The columns that articles of the page appeared in, each once, in order. */
export function columnsIn(doc: Node): string[] {
  const columns = doc.children.flatMap(({ attrs }) => detailsOf(attrs).column ?? []);
  return [...new Set(columns)];
}

/** What kind of article it is: as an editor said, else as its form tells. */
export function typeOf(article: Node): ArticleType | undefined {
  return detailsOf(article.attrs).type ?? guessOf(article)?.type;
}

const guesses = new WeakMap<Node, { readonly guess: TypeGuess | undefined }>();

function guessOf(article: Node): TypeGuess | undefined {
  let known = guesses.get(article);
  if (!known) {
    known = { guess: guessArticleType(article.children.map(readBlock)) };
    guesses.set(article, known);
  }
  return known.guess;
}

function headingField({ id, text, source }: Block): HeadingField {
  return { id, text, isPrinted: source.length > 0 };
}

const markedFields = new WeakMap<Node, readonly MarkedField[]>();

function marked(article: Node): Pick<ArticleFields, 'bylines' | 'datelines'> {
  const fields = article.children.flatMap(markedIn);
  return {
    bylines: fields.filter(({ type }) => type === 'byline'),
    datelines: fields.filter(({ type }) => type === 'dateline'),
  };
}

function markedIn(node: Node): readonly MarkedField[] {
  let fields = markedFields.get(node);
  if (!fields) {
    const { id, text, marks } = readBlock(node);
    const counts = { byline: 0, dateline: 0 };
    fields = marks.flatMap(({ type, from, to, role = '' }) =>
      type === 'byline' || type === 'dateline'
        ? [{ type, block: id, index: counts[type]++, text: text.slice(from, to), role }]
        : [],
    );
    markedFields.set(node, fields);
  }
  return fields;
}

/** A node never changes: each is read once. */
const read = new WeakMap<Node, Block>();

function readBlock(node: Node): Block {
  let block = read.get(node);
  if (!block) {
    block = blockOf(node);
    read.set(node, block);
  }
  return block;
}
