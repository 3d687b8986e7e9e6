/** The shape of a page record's JSON. Parts that an older or simpler tool leaves out get their empty value. */
import * as v from 'valibot';
import { ARTICLE_TYPES, ENTITY_TYPES, ROLES, SIGN_NAMES, type Range } from '../../core';
import { NO_META } from '../format';

/** Messages of checks are reasons of `RecordFailure`; for a wrong type valibot's own message is not used. */
const offset = v.pipe(v.number(), v.custom<number>(isOffset, 'mark-outside'));

const source = v.array(v.custom<Range>(isRange, 'bad-range'));

const mark = v.object({
  id: v.optional(v.string()),
  type: v.picklist([...ENTITY_TYPES, 'byline', 'dateline']),
  from: offset,
  to: offset,
  role: v.exactOptional(v.string()),
});

const reasons = v.optional(
  v.pipe(
    v.array(v.object({ sign: v.picklist(SIGN_NAMES), seen: v.exactOptional(v.array(v.string())) })),
    v.maxLength(3),
  ),
  [],
);

const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const decision = v.variant('kind', [
  v.object({ kind: v.literal('role'), runnerUp: v.picklist(ROLES), confidence, reasons }),
  v.object({
    kind: v.literal('extent'),
    runnerUp: v.union([v.literal('join'), v.custom<number>(isOffset)]),
    confidence,
    reasons,
  }),
  v.object({ kind: v.literal('article'), runnerUp: v.string(), confidence, reasons }),
]);

/** At most one of a kind. */
const decisions = v.pipe(
  v.array(decision),
  v.check((each) => new Set(each.map(({ kind }) => kind)).size === each.length),
);

const block = v.object({
  id: v.optional(v.string()),
  role: v.picklist(ROLES),
  source,
  text: v.string(),
  marks: v.optional(v.array(mark), []),
  decisions: v.exactOptional(decisions),
});

const article = v.object({
  id: v.optional(v.string()),
  type: v.optional(v.picklist(ARTICLE_TYPES)),
  column: v.optional(v.string()),
  printedPage: v.optional(v.string()),
  notes: v.optional(v.string()),
  blocks: v.array(block),
  bylines: v.optional(v.array(v.object({ name: v.string(), role: v.optional(v.string(), '') })), []),
  dateline: v.optional(v.string(), ''),
  jumps: v.optional(v.array(v.object({ direction: v.picklist(['to', 'from']), page: v.string() })), []),
  entities: v.optional(
    v.array(v.object({ type: v.picklist(ENTITY_TYPES), text: v.optional(v.string(), ''), source })),
    [],
  ),
});

const discarded = v.object({
  ...block.entries,
  origin: v.optional(v.object({ article: v.optional(v.string(), ''), after: v.optional(v.string(), '') }), {
    article: '',
    after: '',
  }),
});

const meta = v.object({
  name: v.optional(v.string(), ''),
  title: v.optional(v.string(), ''),
  date: v.optional(v.string(), ''),
  number: v.optional(v.string(), ''),
  encoding: v.optional(v.string(), ''),
  sha256: v.optional(v.string(), ''),
});

export const recordShape = v.object({
  page: v.string(),
  meta: v.optional(meta, NO_META),
  articles: v.array(article),
  furniture: v.optional(v.array(block), []),
  discarded: v.optional(v.array(discarded), []),
});

export type RecordShape = v.InferOutput<typeof recordShape>;
export type BlockShape = v.InferOutput<typeof block>;

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRange(value: unknown): value is Range {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, to]: unknown[] = value;
  return isOffset(from) && isOffset(to) && from < to;
}
