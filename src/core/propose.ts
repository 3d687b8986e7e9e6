/** The proposer: raw text of a page in, page record out. Pure, deterministic, and never at a loss for an answer. */
import { arrangeArticles } from './articles';
import { draftBlocks, type Draft } from './blocks';
import { cutsOn } from './cuts';
import { deriveFields, findFields } from './fields';
import { joinLines } from './joining';
import { labelLines } from './labels';
import { rangesOfLine, readLines } from './lines';
import { trimRanges } from './ranges';
import { compareMarks, type Block, type Mark, type PageRecord } from './record';

/** Proposes the articles of a page. `page` is its name. Never throws; every character of ink stands in one block. */
export function propose(raw: string, page: string): PageRecord {
  const lines = readLines(raw, cutsOn(raw));
  const { labels, evidence, setting } = labelLines(lines);
  const { articles, furniture } = arrangeArticles(draftBlocks(raw, lines, labels, evidence), setting);
  const ids = { a: 0, b: 0, m: 0 };
  const nextId = (kind: keyof typeof ids) => `${kind}${++ids[kind]}`;
  return {
    page,
    articles: articles.map((drafts) => {
      const id = nextId('a');
      const blocks = drafts.map((draft) => blockOf(raw, draft, nextId));
      return { id, blocks, ...deriveFields(raw, blocks) };
    }),
    furniture: furniture.map((draft) => blockOf(raw, draft, nextId)),
    discarded: [],
  };
}

function blockOf(raw: string, { role, lines }: Draft, nextId: (kind: 'b' | 'm') => string): Block {
  const id = nextId('b');
  const source = trimRanges(
    raw,
    lines.flatMap((line) => rangesOfLine(raw, line)),
  );
  const text = joinLines(raw, source, role);
  const marks = findFields(role, text).map((mark): Mark => ({ id: nextId('m'), ...mark }));
  return { id, role, source, text, marks: marks.sort(compareMarks) };
}
