/** Page record ↔ document, both ways without loss and without ProseMirror. */
import type { Block, Mark, PageRecord } from '../core';
import { compareMarks, deriveFields, detailsOf } from '../core';
import type {
  ArticleJson,
  BlockJson,
  DocumentJson,
  FurnitureJson,
  InlineJson,
  MarkJson,
  TrayJson,
} from './documentJson';

export { DOCUMENT_VERSION } from './documentJson';

export function recordToDocument(record: PageRecord): DocumentJson {
  const articles = record.articles.map((article): ArticleJson => ({
    type: 'article',
    attrs: { id: article.id, ...detailsOf(article) },
    content: article.blocks.map(blockToJson),
  }));
  const furniture: FurnitureJson = { type: 'furniture' };
  if (record.furniture.length > 0) furniture.content = record.furniture.map(blockToJson);
  const tray: TrayJson = { type: 'tray' };
  if (record.discarded.length > 0) {
    tray.content = record.discarded.map((block) => ({ type: 'discard', attrs: { block } }));
  }
  return { type: 'doc', content: [...articles, furniture, tray] };
}

/** @param raw the page's raw text, to find the raw characters of tagged names in it */
export function documentToRecord(document: DocumentJson, raw: string, page: string): PageRecord {
  const record: { -readonly [K in 'articles' | 'furniture' | 'discarded']: PageRecord[K][number][] } = {
    articles: [],
    furniture: [],
    discarded: [],
  };
  for (const node of document.content) {
    if (node.type === 'article') {
      const blocks = node.content.map(jsonToBlock);
      const { id } = node.attrs;
      record.articles.push({ id, ...detailsOf(node.attrs), blocks, ...deriveFields(raw, blocks) });
    } else if (node.type === 'furniture') {
      record.furniture.push(...(node.content ?? []).map(jsonToBlock));
    } else {
      record.discarded.push(...(node.content ?? []).map((item) => item.attrs.block));
    }
  }
  return { page, ...record };
}

export function blockToJson({ id, role, source, text, marks, decisions }: Block): BlockJson {
  const block: BlockJson = { type: 'block', attrs: { id, role, source, ...(decisions && { decisions }) } };
  const content = inlineOf(text, marks);
  if (content.length > 0) block.content = content;
  return block;
}

/** Cuts a text at the ends of its marks and at its line breaks. */
function inlineOf(text: string, marks: readonly Mark[]): InlineJson[] {
  const cuts = new Set([0, text.length]);
  for (const { from, to } of marks) cuts.add(from).add(to);
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) cuts.add(i).add(i + 1);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((to, i) => {
    const from = ordered[i] ?? 0;
    const own = marks.filter((mark) => mark.from <= from && mark.to >= to).map(markToJson);
    const inline: InlineJson =
      text.charAt(from) === '\n' ? { type: 'lineBreak' } : { type: 'text', text: text.slice(from, to) };
    // grouped by type, as a schema ranks marks
    if (own.length > 0) inline.marks = own.sort((a, b) => RANK[a.type] - RANK[b.type]);
    return inline;
  });
}

const RANK = { entity: 0, byline: 1, dateline: 2 } as const;

function markToJson({ id, type, role }: Mark): MarkJson {
  if (type === 'byline') return { type, attrs: { id, role: role ?? '' } };
  if (type === 'dateline') return { type, attrs: { id } };
  return { type: 'entity', attrs: { id, type } };
}

export function jsonToBlock({ attrs, content = [] }: BlockJson): Block {
  let text = '';
  const open = new Map<string, Mark>();
  const marks: Mark[] = [];
  for (const inline of content) {
    const from = text.length;
    text += inline.type === 'lineBreak' ? '\n' : inline.text;
    for (const mark of (inline.marks ?? []).map((json) => jsonToMark(json, from, text.length))) {
      const key = `${mark.type} ${mark.id} ${mark.role ?? ''}`;
      const before = open.get(key);
      // the same mark on neighbouring text is one span
      if (before?.to === from) open.set(key, { ...before, to: mark.to });
      else {
        if (before) marks.push(before);
        open.set(key, mark);
      }
    }
  }
  marks.push(...open.values());
  const { id, role, source, decisions } = attrs;
  return { id, role, source, text, marks: marks.sort(compareMarks), ...(decisions && { decisions }) };
}

function jsonToMark(json: MarkJson, from: number, to: number): Mark {
  if (json.type === 'entity') return { id: json.attrs.id, type: json.attrs.type, from, to };
  if (json.type === 'byline') return { id: json.attrs.id, type: 'byline', from, to, role: json.attrs.role };
  return { id: json.attrs.id, type: 'dateline', from, to };
}
