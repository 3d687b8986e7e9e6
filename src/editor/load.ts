/** From stored JSON to a document that is known to be sound. */
import type { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import type { PageRecord } from '../core';
import { missingRanges, trimRanges } from '../core';
import { documentToRecord, recordToDocument } from './convert';
import type { DocumentJson } from './documentJson';
import { DOCUMENT_VERSION } from './documentJson';
import { schema } from './schema';

/** Migrations by the version they start from; each takes a document's JSON to the next version. */
const migrations: Record<number, (json: unknown) => unknown> = {
  // blocks came without decisions, and may still
  1: (json) => json,
  // articles came without details, and may still
  2: (json) => json,
  // nothing was suspected, so nothing let stand
  3: (json) => json,
};

/** Deeper than any document of ours, shallower than what overflows the stack. */
const DEEPEST = 64;

/**
 * Reads a stored document.
 *
 * @throws {RangeError} if it comes from a newer version or does not fit the schema; nothing is ever dropped to make it fit
 */
export function parseDocument(json: unknown, version: number): Node {
  if (version > DOCUMENT_VERSION)
    throw new RangeError(`document: version ${version} is newer than this Galley`);
  let current = json;
  for (let from = version; from < DOCUMENT_VERSION; from++) {
    const migrate = migrations[from];
    if (!migrate) throw new RangeError(`document: no migration from version ${from}`);
    current = migrate(current);
  }
  if (!isShallow(current, DEEPEST)) throw new RangeError('document: nested too deeply');
  const doc = schema.nodeFromJSON(current);
  doc.check();
  if (doc.type !== schema.topNodeType) throw new RangeError('document: the top node is wanted');
  if (hasRepeatedIds(doc)) throw new RangeError('document: an id stands twice');
  return doc;
}

/** @throws {RangeError} if the step does not fit the document */
export function applyStep(doc: Node, json: unknown): Node {
  const { doc: next, failed } = Step.fromJSON(schema, json).apply(doc);
  if (!next) throw new RangeError(failed ?? 'step: does not apply');
  return next;
}

/** The document of a record that is known to be right, one that `propose` made for instance. */
export function documentOf(record: PageRecord): Node {
  return parseDocument(recordToDocument(record), DOCUMENT_VERSION);
}

export function recordOf(doc: Node, raw: string, page: string): PageRecord {
  return documentToRecord(doc.toJSON() as DocumentJson, raw, page);
}

/** A page that nothing is known of but its raw text: all of it in one article, a block for each line. */
export function documentFromRaw(raw: string): Node {
  const blocks = [...raw.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }, i) =>
    trimRanges(raw, [[index, index + line.length]]).map(([from, to]) => ({
      type: 'block',
      attrs: { id: `raw${i + 1}`, role: 'paragraph', source: [[from, to]] },
      content: [{ type: 'text', text: raw.slice(from, to) }],
    })),
  );
  const article = { type: 'article', attrs: { id: 'raw' }, content: blocks };
  const content = [...(blocks.length > 0 ? [article] : []), { type: 'furniture' }, { type: 'tray' }];
  return schema.nodeFromJSON({ type: 'doc', content });
}

/** Whether every raw character has its place in the document. */
export function isComplete(doc: Node, raw: string): boolean {
  return missingRanges(raw, recordOf(doc, raw, '')).length === 0;
}

function isShallow(json: unknown, depth: number): boolean {
  if (typeof json !== 'object' || json === null) return true;
  return depth > 0 && Object.values(json).every((value) => isShallow(value, depth - 1));
}

function hasRepeatedIds(doc: Node): boolean {
  const seen = new Set<string>();
  let repeated = false;
  doc.descendants((node) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && id !== '') {
      repeated ||= seen.has(id);
      seen.add(id);
    }
    return !node.isTextblock;
  });
  return repeated;
}
