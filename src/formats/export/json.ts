/** The page record as a JSON document: the format that reads back without loss (see `readRecord`). */
import { detailsOf, type Block, type Decision, type DiscardedBlock } from '../../core';
import type { Format, PageExport } from '../format';

/** Raised when a change of shape needs a migration in `readRecord`. */
export const RECORD_VERSION = 1;

export const json: Format = {
  id: 'json',
  extension: 'json',
  mediaType: 'application/json',
  write: (page) => `${layOut(documentOf(page), '')}\n`,
};

/** The same document in one line, as JSON Lines want it; without the line end. */
export function jsonLine(page: PageExport): string {
  return JSON.stringify(documentOf(page));
}

/** Fields in a fixed order, so that equal pages give equal bytes. */
function documentOf({ record, meta }: PageExport): unknown {
  return {
    version: RECORD_VERSION,
    page: record.page,
    meta,
    articles: record.articles.map(({ id, blocks, bylines, dateline, entities, jumps, ...details }) => ({
      id,
      ...detailsOf(details),
      blocks: blocks.map(blockOf),
      bylines: bylines.map(({ name, role }) => ({ name, role })),
      dateline,
      entities: entities.map(({ type, text, source }) => ({ type, text, source })),
      jumps: jumps.map(({ direction, page }) => ({ direction, page })),
    })),
    furniture: record.furniture.map(blockOf),
    discarded: record.discarded.map((block) => ({ ...blockOf(block), origin: originOf(block) })),
  };
}

function blockOf({ id, role, source, text, marks, decisions }: Block) {
  return {
    id,
    role,
    source,
    text,
    marks: marks.map(({ id, type, from, to, role }) => ({
      id,
      type,
      from,
      to,
      ...(role === undefined ? {} : { role }),
    })),
    ...(decisions && { decisions: decisions.map(decisionOf) }),
  };
}

function decisionOf({ kind, runnerUp, confidence, reasons }: Decision) {
  return {
    kind,
    runnerUp,
    confidence,
    reasons: reasons.map(({ sign, seen }) => ({ sign, ...(seen && { seen }) })),
  };
}

function originOf({ origin: { article, after } }: DiscardedBlock) {
  return { article, after };
}

const WIDTH = 110;

/**
 * Indented as JSON usually is, but what fits stays in one line, and so does a source, however many its ranges, and a
 * decision, however long its reasons.
 */
function layOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line;
  if ((Array.isArray(value) && !line.includes('{')) || 'reasons' in value) return line;
  const deeper = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => layOut(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${layOut(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${deeper}${lines.join(`,\n${deeper}`)}\n${indent}${close}`;
}
