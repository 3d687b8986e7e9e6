/** The proposer: raw text of a page in, page record out. Pure, deterministic, and never at a loss for an answer. */
import { arrangeArticles, type DraftPage } from './articles';
import { draftBlocks } from './blocks';
import { cutsOn } from './cuts';
import { deriveFields, findFields } from './fields';
import { joinLines } from './joining';
import { labelLines } from './labels';
import { writingOf } from './language';
import { rangesOfLine, readLines, type Line } from './lines';
import { readPlainPage, type PlainBlock } from './plainPages';
import { trimRanges } from './ranges';
import { compareMarks, type Block, type Mark, type PageRecord } from './record';

/** Proposes the articles of a page. `page` is its name. Never throws; every character of ink stands in one block. */
export function propose(raw: string, page: string): PageRecord {
  const lines = readLines(raw, cutsOn(raw));
  const writing = writingOf(lines);
  const { articles, furniture } = writing === 'chinese' ? arrange(raw, lines) : readPlainPage(lines, writing);
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

function arrange(raw: string, lines: readonly Line[]): DraftPage {
  const { labels, evidence, setting } = labelLines(lines);
  return arrangeArticles(draftBlocks(raw, lines, labels, evidence), setting);
}

function blockOf(raw: string, { role, lines }: PlainBlock, nextId: (kind: 'b' | 'm') => string): Block {
  const id = nextId('b');
  const source = trimRanges(
    raw,
    lines.flatMap((line) => rangesOfLine(raw, line)),
  );
  const text = joinLines(raw, source, role);
  const marks = findFields(role, text).map((mark): Mark => ({ id: nextId('m'), ...mark }));
  return { id, role, source, text, marks: marks.sort(compareMarks) };
}
