/** Any page that a record can hold, for property tests. */
import * as fc from 'fast-check';
import {
  ARTICLE_TYPES,
  compareMarks,
  detailsOf,
  ENTITY_TYPES,
  ROLES,
  SIGN_NAMES,
  type Block,
  type Decision,
  type DiscardedBlock,
  type Mark,
  type PageRecord,
  type Range,
  type Role,
} from '../../core';
import type { PageExport, PageMeta } from '../format';
import { META } from './pages';

const MARKUP = ['<', '&', '>', '"', "'", ']]>', '<!--', '\t', '\r', '\r\n', '\u3000', '𠮷'];
const FORBIDDEN = [...'\0\x0b\x1b\x7f\x85\u2028\ufffe\uffff\ud842', ...'\udfb7\u202e\ufeff'];

/** Text with everything in it that breaks a careless writer. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'本报讯记者严小章。，“”（） \n') },
      { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
      { weight: 1, arbitrary: fc.constantFrom(...FORBIDDEN) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const id = fc.oneof(fc.uuid(), fc.stringMatching(/^[\w.-]{1,6}$/), text);

const marksIn = (length: number) =>
  fc
    .array(
      fc.record(
        {
          id,
          type: fc.constantFrom(...ENTITY_TYPES, 'byline' as const, 'dateline' as const),
          ends: fc.tuple(fc.nat(length), fc.nat(length)),
          role: fc.oneof(fc.constantFrom('记者', '见习记者', 'our man', ''), text),
        },
        { requiredKeys: ['id', 'type', 'ends'] },
      ),
      { maxLength: length === 0 ? 0 : 5 },
    )
    .map((marks) =>
      marks
        .map(({ ends: [a, b], ...mark }): Mark => ({ ...mark, from: Math.min(a, b), to: Math.max(a, b) }))
        .filter(({ from, to }) => from < to)
        .sort(compareMarks),
    );

const anyReason = fc.record(
  { sign: fc.constantFrom(...SIGN_NAMES), seen: fc.array(text, { maxLength: 2 }) },
  { requiredKeys: ['sign'] },
);

const decision: fc.Arbitrary<Decision> = fc
  .tuple(
    fc.record({
      confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      reasons: fc.array(anyReason, { maxLength: 3 }),
    }),
    fc.oneof(
      fc.record({ kind: fc.constant('role' as const), runnerUp: fc.constantFrom(...ROLES) }),
      fc.record({
        kind: fc.constant('extent' as const),
        runnerUp: fc.oneof(fc.constant('join' as const), fc.nat()),
      }),
      fc.record({ kind: fc.constant('article' as const), runnerUp: id }),
    ),
  )
  .map(([shared, choice]) => ({ ...shared, ...choice }));

/** At most one of a kind, and often none. */
const decisions = fc.option(fc.uniqueArray(decision, { maxLength: 3, selector: ({ kind }) => kind }));

const blockWith = (roles: readonly Role[]) =>
  text
    .chain((text) =>
      fc.record({
        id,
        role: fc.constantFrom(...roles),
        source: fc.constant<Range[]>([]),
        text: fc.constant(text),
        marks: marksIn(text.length),
        decisions,
      }),
    )
    .map(({ decisions, ...block }): Block => (decisions ? { ...block, decisions } : block));

const entitySource = fc
  .boolean()
  .map((isTyped): Range[] => (isTyped ? [] : [3, 9].map((from) => [from, from + 2])));

/** Known of some articles; what came out empty is not known. */
const details = fc
  .record({
    type: fc.option(fc.constantFrom(...ARTICLE_TYPES)),
    column: fc.option(text),
    printedPage: fc.option(text),
    notes: fc.option(text),
  })
  .map(detailsOf);

const article = fc.record({
  id,
  details,
  blocks: fc.array(blockWith(ROLES), { maxLength: 8 }),
  bylines: fc.array(fc.record({ name: text, role: text }), { maxLength: 2 }),
  dateline: text,
  jumps: fc.array(fc.record({ direction: fc.constantFrom('to' as const, 'from' as const), page: text }), {
    maxLength: 1,
  }),
  entities: fc.array(fc.record({ type: fc.constantFrom(...ENTITY_TYPES), text, source: entitySource }), {
    maxLength: 2,
  }),
});

const meta: fc.Arbitrary<PageMeta> = fc.oneof(
  fc.constant(META),
  fc.record({
    name: text,
    title: text,
    date: fc.constantFrom('', '2013-12-14', '1923-02-29', 'soon'),
    number: text,
    encoding: text,
    sha256: text,
  }),
);

/** Any page: hostile texts and ids, overlapping marks, blocks in any order of roles, sources dealt out in any order. */
export const anyPage: fc.Arbitrary<PageExport> = fc
  .record({
    page: text,
    articles: fc.array(article, { maxLength: 4 }),
    furniture: fc.array(blockWith(['furniture']), { maxLength: 3 }),
    discarded: fc.array(fc.record({ block: blockWith(ROLES), article: id, after: id }), { maxLength: 2 }),
    deal: fc.infiniteStream(fc.nat(3)),
    meta,
  })
  .map(({ deal, meta, ...drawn }) => {
    const taken = new Set<string>();
    const distinct = (id: string): string => {
      while (taken.has(id)) id += '2';
      taken.add(id);
      return id;
    };
    let at = 0;
    const settle = <B extends Block>(block: B): B => {
      const source = Array.from({ length: deal.next().value ?? 0 }, (): Range => {
        const from = at + (deal.next().value ?? 0);
        return [from, (at = from + 1 + (deal.next().value ?? 0))];
      });
      return { ...block, id: distinct(`b${block.id}`), source: source.reverse() };
    };
    const record: PageRecord = {
      page: drawn.page,
      articles: drawn.articles.map(({ details, ...article }) => ({
        ...article,
        ...details,
        id: distinct(article.id),
        blocks: article.blocks.map(settle),
      })),
      furniture: drawn.furniture.map(settle),
      discarded: drawn.discarded.map(({ block, article, after }): DiscardedBlock => ({
        ...settle(block),
        origin: { article, after },
      })),
    };
    return { record, meta };
  });
