/** The proposer: raw text of a page in, page record out. Pure, deterministic, and never at a loss for an answer. */
import { articlesOf } from './articles/articles';
import { readTwice } from './articles/secondThoughts';
import { confidenceOf } from './deciding/confidence';
import { cutsOn } from './lines/cuts';
import { ANEW, blockDecisions, type DraftDecision } from './deciding/decisions';
import { deriveFields, findFields } from './forms/fields';
import { joinLines } from './text/joining';
import { labelLines } from './labels/labels';
import { writingOf } from './text/language';
import { rangesOfLine, readLines, type Line } from './lines/lines';
import { MODEL, type Model } from './model/model';
import { readPlainPage } from './plainPages';
import type { Proposal, ProposedBlock } from './proposal';
import { trimRanges } from './ranges';
import { compareMarks, type Block, type Decision, type Mark, type PageRecord } from './record';

/** Proposes the articles of a page. `page` is its name. Never throws; every character of ink stands in one block. */
export function propose(raw: string, page: string, model: Model = MODEL): PageRecord {
  const lines = readLines(raw, cutsOn(raw));
  const writing = writingOf(lines);
  const proposal = writing === 'chinese' ? draftPage(raw, lines, model) : readPlainPage(lines, writing);
  const ids = { b: 0, m: 0 };
  const nextId = (kind: keyof typeof ids) => `${kind}${++ids[kind]}`;
  const blockOf = (draft: ProposedBlock): Block => {
    const id = nextId('b');
    const decisions = proposal.decisionsOf(draft).map((decision) => decided(decision, model));
    const source = trimRanges(
      raw,
      draft.lines.flatMap((line) => rangesOfLine(raw, line)),
    );
    const text = joinLines(raw, source, draft.role);
    const marks = findFields(draft.role, text).map((mark): Mark => ({ id: nextId('m'), ...mark }));
    const block = { id, role: draft.role, source, text, marks: marks.sort(compareMarks) };
    return decisions.length > 0 ? { ...block, decisions } : block;
  };
  return {
    page,
    articles: proposal.articles.map((drafts, a) => {
      const blocks = drafts.map(blockOf);
      return { id: articleId(a), blocks, ...deriveFields(raw, blocks) };
    }),
    furniture: proposal.furniture.map(blockOf),
    discarded: [],
  };
}

const articleId = (number: number) => (number === ANEW ? '' : `a${number + 1}`);

function decided(decision: DraftDecision, { confidence }: Model): Decision {
  const shared = { confidence: confidenceOf(decision, confidence), reasons: decision.reasons() };
  switch (decision.kind) {
    case 'role':
      return { ...shared, kind: 'role', runnerUp: decision.runnerUp };
    case 'extent':
      return { ...shared, kind: 'extent', runnerUp: decision.runnerUp };
    case 'article':
      return { ...shared, kind: 'article', runnerUp: articleId(decision.runnerUp) };
  }
}

/** The blocks and articles of a page in Chinese, and what was decided about each block. */
export function draftPage(raw: string, lines: readonly Line[], model: Model): Proposal {
  const { labelled, arranged } = readTwice(raw, lines, labelLines(lines, model.lines), model);
  const { articles, furniture, decisions } = articlesOf(arranged, model);
  const indexOf = new Map(lines.map(({ from }, i) => [from, i]));
  const page = { lines, indexOf, labelled, weights: model.lines };
  return {
    articles,
    furniture,
    decisionsOf: (block: ProposedBlock) => blockDecisions(block, page, decisions),
  };
}
