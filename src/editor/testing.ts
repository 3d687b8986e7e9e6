/** Tiny builders and one assert for the editor's tests. */
import fc from 'fast-check';
import { history, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect } from 'vitest';
import type { ArticleDetails, Block, Decision, Mark, PageRecord, Range, Role } from '../core';
import {
  ARTICLE_TYPES,
  balanceOf,
  compareMarks,
  deriveFields,
  detailsOf,
  inkOffsets,
  ROLES,
  SIGN_NAMES,
} from '../core';
import { DOCUMENT_VERSION } from './documentJson';
import { documentOf, parseDocument, recordOf } from './load';
import { bursts } from './commands/bursts';
import { provenance } from './provenance/plugin';
import { findBlock } from './queries/blocks';

interface BlockSketch {
  readonly role: Role;
  readonly lines: readonly string[];
  readonly decisions?: readonly Decision[];
}

const sketch =
  (role: Role) =>
  (...lines: string[]): BlockSketch => ({ role, lines });

/** The block with something to decide. */
export const asked = (block: BlockSketch, ...decisions: Decision[]): BlockSketch => ({ ...block, decisions });

export const kicker = sketch('kicker');
export const headline = sketch('headline');
export const p = sketch('paragraph');
export const furniture = sketch('furniture');

export interface Page {
  readonly raw: string;
  readonly record: PageRecord;
}

/** A page whose raw text is the given blocks' lines, in order; its blocks are b1, b2 …, its articles a1, a2 … */
export function page(...parts: (readonly BlockSketch[] | BlockSketch)[]): Page {
  let raw = '';
  let count = 0;
  const build = ({ role, lines, decisions }: BlockSketch): Block => {
    const source = lines.map((line): Range => {
      raw += line + '\n\n';
      return [raw.length - line.length - 2, raw.length - 2];
    });
    const text = lines.join(role === 'headline' ? '\n' : '');
    return { id: `b${++count}`, role, source, text, marks: [], ...(decisions && { decisions }) };
  };
  const built = parts.map((part) => (Array.isArray(part) ? part.map(build) : build(part as BlockSketch)));
  const articles = built.filter((part): part is Block[] => Array.isArray(part));
  const record: PageRecord = {
    page: 'test',
    articles: articles.map((blocks, i) => ({ id: `a${i + 1}`, blocks, ...deriveFields(raw, blocks) })),
    furniture: built.filter((part): part is Block => !Array.isArray(part)),
    discarded: [],
  };
  return { raw, record };
}

export const article = (...blocks: BlockSketch[]): BlockSketch[] => blocks;

let lastId = 0;
export const newId = () => `n${++lastId}`;

export function stateOf({ raw, record }: Page): EditorState {
  return EditorState.create({
    doc: documentOf(record),
    plugins: [history(), bursts(), provenance(raw, newId)],
  });
}

/** The state with its cursor, or its selection, at text offsets of a block. */
export function at(state: EditorState, id: string, from: number, to = from): EditorState {
  const block = findBlock(state.doc, id);
  if (!block) throw new Error(`no block ${id}`);
  const start = block.pos + 1;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, start + from, start + to)));
}

/** Runs a command and checks what must hold after any: see `expectSound`. */
export function run(state: EditorState, command: Command, { raw }: Page): EditorState {
  let next = state;
  const isPossible = command(state);
  const didRun = command(state, (tr) => (next = state.apply(tr)));
  expect(didRun, 'a dry run says what a real one does').toBe(isPossible);
  if (!didRun) expect(next).toBe(state);
  expectSound(next, raw);
  return next;
}

/** The document fits its schema, survives JSON, and accounts for every raw character exactly once. */
export function expectSound(state: EditorState, raw: string): void {
  state.doc.check();
  expect(parseDocument(JSON.parse(JSON.stringify(state.doc.toJSON())), DOCUMENT_VERSION).eq(state.doc)).toBe(
    true,
  );
  const balance = balanceOf(raw, recordOf(state.doc, raw, 'test'));
  expect(balance).toMatchObject({ missing: 0, duplicated: 0 });
  expect(balance.kept + balance.changed + balance.discarded).toBe(balance.total);
}

export function undoAll(state: EditorState): EditorState {
  let current = state;
  while (undoDepth(current) > 0) undo(current, (tr) => (current = current.apply(tr)));
  return current;
}

/** The page as lines of «role text», articles parted by an empty one; the tray, if any, last. */
export function outline(doc: Node): string[] {
  const record = recordOf(doc, '', 'test');
  const line = ({ role, text }: Block) => `${role} ${text}`;
  const lines = record.articles.flatMap(({ blocks }, i) => [...(i > 0 ? [''] : []), ...blocks.map(line)]);
  if (record.furniture.length > 0) lines.push('', ...record.furniture.map(line));
  if (record.discarded.length > 0) lines.push('tray:', ...record.discarded.map(line));
  return lines;
}

/** The raw text behind a block. */
export function rawOf(doc: Node, id: string, { raw }: Page): string {
  const block = findBlock(doc, id);
  return inkOffsets(raw, (block?.node.attrs.source ?? []) as Range[])
    .map((offset) => raw.charAt(offset))
    .join('');
}

const anyReason = fc.record(
  { sign: fc.constantFrom(...SIGN_NAMES), seen: fc.array(fc.constantFrom('仙降', '20'), { maxLength: 2 }) },
  { requiredKeys: ['sign'] },
);

/** Sure and unsure ones; raw offsets and articles that are on the page, and some that are not. */
const anyDecisions: fc.Arbitrary<Decision[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.record({
        confidence: fc.constantFrom(0, 0.5, 0.79, 0.8, 1),
        reasons: fc.array(anyReason, { maxLength: 3 }),
      }),
      fc.oneof(
        fc.record({ kind: fc.constant('role' as const), runnerUp: fc.constantFrom(...ROLES) }),
        fc.record({
          kind: fc.constant('extent' as const),
          runnerUp: fc.oneof(fc.constant('join' as const), fc.nat(120)),
        }),
        fc.record({
          kind: fc.constant('article' as const),
          runnerUp: fc.constantFrom('', 'a0', 'a1', 'a2', 'a9'),
        }),
      ),
    )
    .map(([shared, choice]): Decision => ({ ...shared, ...choice })),
  { maxLength: 3, selector: ({ kind }) => kind },
);

const anyText = fc.constantFrom('', '读者来信', '缺角\n待查');

const anyDetails: fc.Arbitrary<ArticleDetails> = fc
  .record({
    type: fc.option(fc.constantFrom(...ARTICLE_TYPES)),
    column: anyText,
    printedPage: anyText,
    notes: anyText,
  })
  .map(detailsOf);

/** Random pages with every role, tags that overlap, texts that differ from their source, things known of articles, and a tray. */
export const anyPage: fc.Arbitrary<Page> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...ROLES),
      lines: fc.array(
        fc.string({ unit: fc.constantFrom(...'市委书记陈建明，。a1 𠮷'), minLength: 1, maxLength: 12 }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      edit: fc.option(fc.string({ unit: fc.constantFrom(...'校样\n x'), maxLength: 3 })),
      marks: fc.array(
        fc.record({
          type: fc.constantFrom('person', 'place', 'organisation', 'byline', 'dateline'),
          from: fc.nat(30),
          length: fc.integer({ min: 1, max: 5 }),
        }),
        { maxLength: 3 },
      ),
      decisions: fc.option(anyDecisions),
      place: fc.constantFrom('new', 'same', 'same', 'same', 'tray'),
      details: anyDetails,
    }),
    { maxLength: 12 },
  )
  .map((sketches) => {
    let raw = '';
    const articles: { id: string; details: ArticleDetails; blocks: Block[] }[] = [];
    const loose: Block[] = [];
    const discarded: PageRecord['discarded'][number][] = [];
    sketches.forEach(({ role, lines, edit, marks, decisions, place, details }, n) => {
      const source: Range[] = [];
      for (const text of lines) {
        if (text.trim() !== '') source.push([raw.length, raw.length + text.length]);
        raw += text + '\n';
      }
      const text = (edit ?? '') + lines.join('');
      const own = marks.flatMap(({ type, from, length }, i): Mark[] => {
        const to = Math.min(text.length, from + length);
        if (from >= to) return [];
        const mark = { id: `m${n}-${i}`, type, from, to };
        return [type === 'byline' ? { ...mark, role: '记者' } : mark] as Mark[];
      });
      const block = {
        id: `b${n}`,
        role,
        source,
        text,
        marks: own.sort(compareMarks),
        ...(decisions && { decisions }),
      };
      if (place === 'tray') discarded.push({ ...block, origin: { article: 'a0', after: `b${n - 1}` } });
      else if (role === 'furniture') loose.push(block);
      else if (place === 'new' || articles.length === 0)
        articles.push({ id: `a${articles.length}`, details, blocks: [block] });
      else articles.at(-1)?.blocks.push(block);
    });
    const record: PageRecord = {
      page: 'test',
      articles: articles.map(({ id, details, blocks }) => ({
        id,
        ...details,
        blocks,
        ...deriveFields(raw, blocks),
      })),
      furniture: loose,
      discarded,
    };
    return { raw, record };
  });
