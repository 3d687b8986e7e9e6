/** Page-record JSON, ours or another tool's → a page record that every layer can trust. */
import * as v from 'valibot';
import { compareMarks, detailsOf, type Block, type PageRecord } from '../../core';
import { RECORD_VERSION } from '../export/json';
import type { PageMeta } from '../format';
import { contradictionIn } from './contradictions';
import { RECORD_FAILURES, type RecordFailure } from './failure';
import { recordShape, type BlockShape, type RecordShape } from './shape';

export const MAX_RECORD_CHARS = 100_000_000;
/** A record is seven deep; more leaves room for other tools' fields, which are skipped. */
const MAX_DEPTH = 64;

export type RecordReading =
  { readonly record: PageRecord; readonly meta: PageMeta } | { readonly failure: RecordFailure };

/** Takes the text of a JSON document, or the value it parsed to. */
export function readRecord(json: unknown): RecordReading {
  const parsed = typeof json === 'string' ? parse(json) : { value: json };
  if ('failure' in parsed) return parsed;
  const danger = dangerIn(parsed.value);
  if (danger) return fail('', danger);
  if (versionOf(parsed.value) > RECORD_VERSION) return fail('version', 'newer-version');
  const result = v.safeParse(recordShape, parsed.value, { abortEarly: true });
  if (!result.success) return { failure: failureOf(result.issues[0]) };
  const failure = contradictionIn(result.output);
  return failure ? { failure } : { record: recordOf(result.output), meta: result.output.meta };
}

function fail(path: string, reason: RecordFailure['reason']): { failure: RecordFailure } {
  return { failure: { path, reason } };
}

function parse(text: string): { value: unknown } | { failure: RecordFailure } {
  if (text.length > MAX_RECORD_CHARS) return fail('', 'too-large');
  try {
    return { value: JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text) };
  } catch {
    return fail('', 'not-json');
  }
}

/** What later code should not have to walk into. A loop, so that depth cannot exhaust the stack. */
function dangerIn(root: unknown): 'too-deep' | 'forbidden-key' | undefined {
  const stack: [value: object, depth: number][] = isObject(root) ? [[root, 0]] : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [value, depth] = next;
    if (depth > MAX_DEPTH) return 'too-deep';
    if (Object.hasOwn(value, '__proto__')) return 'forbidden-key';
    for (const child of Object.values(value)) if (isObject(child)) stack.push([child, depth + 1]);
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Records without a version are of the first. */
function versionOf(value: unknown): number {
  return isObject(value) && 'version' in value && typeof value.version === 'number' ? value.version : 1;
}

function failureOf(issue: v.BaseIssue<unknown>): RecordFailure {
  const path = pathOf((issue.path ?? []).map((item) => item.key));
  if (issue.received === 'undefined') return { path, reason: 'missing' };
  return { path, reason: RECORD_FAILURES.find((reason) => reason === issue.message) ?? 'wrong-type' };
}

function pathOf(keys: readonly unknown[]): string {
  const steps = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '');
}

/** Ids that the document leaves out are given in order: a1, a2 … for articles, b1 … for blocks, m1 … for marks. */
function recordOf({ page, articles, furniture, discarded }: RecordShape): PageRecord {
  const blocks = [...articles.flatMap((article) => article.blocks), ...furniture, ...discarded];
  const articleId = idsBesides(articles, 'a');
  const blockId = idsBesides(blocks, 'b');
  const markId = idsBesides(
    blocks.flatMap((block) => block.marks),
    'm',
  );
  const blockOf = ({ id, role, source, text, marks, decisions }: BlockShape): Block => ({
    id: id ?? blockId(),
    role,
    source,
    text,
    marks: marks.map((mark) => ({ ...mark, id: mark.id ?? markId() })).sort(compareMarks),
    ...(decisions && { decisions }),
  });
  return {
    page,
    articles: articles.map(({ id, blocks, bylines, dateline, jumps, entities, ...details }) => ({
      id: id ?? articleId(),
      ...detailsOf(details),
      blocks: blocks.map(blockOf),
      bylines,
      dateline,
      jumps,
      entities,
    })),
    furniture: furniture.map(blockOf),
    discarded: discarded.map((block) => ({ ...blockOf(block), origin: block.origin })),
  };
}

function idsBesides(items: readonly { id?: string | undefined }[], prefix: string): () => string {
  const taken = new Set(items.map(({ id }) => id));
  let count = 0;
  return () => {
    do count++;
    while (taken.has(`${prefix}${count}`));
    return `${prefix}${count}`;
  };
}
