import { undo } from '@tiptap/pm/history';
import type { Command, EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../core';
import { parseDocument, recordOf } from '../load';
import { blocksIn, findBlock, idOf } from '../queries/blocks';
import { decisionsOf, doubtsIn, nextDoubt, reviewOf } from '../queries/decisions';
import type { Page } from '../testing';
import { article, asked, at, headline, kicker, outline, p, page, rawOf, run, stateOf } from '../testing';
import { accept, acceptSelection, takeRunnerUp } from './decide';
import { joinArticleWithPrevious, joinAtStart } from './join';
import { moveSelection } from './move';
import { setRole } from './role';
import { splitArticle, splitBlock } from './split';
import { discardSelection, restore } from './tray';

const role = (confidence: number, runnerUp: 'headline' | 'caption'): Decision => ({
  kind: 'role',
  confidence,
  runnerUp,
  reasons: [{ sign: 'short line' }],
});
const extent = (confidence: number, runnerUp: 'join' | number): Decision => ({
  kind: 'extent',
  confidence,
  runnerUp,
  reasons: [],
});
const belongs = (confidence: number, runnerUp: string): Decision => ({
  kind: 'article',
  confidence,
  runnerUp,
  reasons: [{ sign: 'shared words', seen: ['巡逻'] }],
});

/** b1 headline, b2 and b3 text; b4 kicker, b5 headline, b6 text. Raw lines are five long, with two line ends each. */
const doubtful = () =>
  page(
    article(
      headline('坚持党要管'),
      asked(p('本报讯陈建', '明在会强调'), role(0.9, 'caption'), extent(0.6, 16)),
      asked(p('各地部门要'), extent(0.5, 'join'), belongs(0.7, '')),
    ),
    article(
      asked(kicker('群防群治后'), role(0.4, 'headline'), belongs(0.95, 'a1')),
      asked(headline('我们很安全'), belongs(0.6, 'a1')),
      asked(p('巡逻人员上'), belongs(0.55, 'a1')),
    ),
  );

const kinds = (state: EditorState, id: string) => {
  const block = findBlock(state.doc, id);
  return block && (decisionsOf(block.node)?.map(({ kind }) => kind) ?? null);
};

const review = (state: EditorState, id: string) => {
  const block = findBlock(state.doc, id);
  return block && reviewOf(block.node);
};

/** Runs a command, and proves that one undo takes all of it back. */
const runOnce = (before: EditorState, command: Command, sample: Page): EditorState => {
  const after = run(before, command, sample);
  let back = after;
  undo(after, (tr) => (back = after.apply(tr)));
  expect(back.doc.eq(before.doc), 'one undo').toBe(true);
  return after;
};

describe('looking', () => {
  it('goes from the least sure to the surest, round and round, both ways', () => {
    const { doc } = stateOf(doubtful());
    const walk = [doubtsIn(doc)[0]];
    for (let i = 0; i < 6; i++) walk.push(nextDoubt(doc, walk.at(-1), 1));
    expect(walk.map((doubt) => `${doubt?.id} ${doubt?.decision.kind}`)).toEqual([
      'b4 role',
      'b3 extent',
      'b6 article',
      'b2 extent',
      'b5 article',
      'b3 article',
      'b4 role',
    ]);
    expect(nextDoubt(doc, walk[0], -1)).toBe(walk[5]);
    expect(nextDoubt(doc, undefined, 1)).toBe(walk[0]);
  });

  it('goes on where it was when the doubt is decided', () => {
    const sample = doubtful();
    const state = stateOf(sample);
    const second = nextDoubt(state.doc, doubtsIn(state.doc)[0], 1);
    const after = run(state, accept('b3', 'extent'), sample);
    expect(nextDoubt(after.doc, second, 1)?.id).toBe('b6');
  });
});

describe('accepting', () => {
  it('settles one doubt, and with the last one the block has been looked at', () => {
    const sample = doubtful();
    let state = runOnce(stateOf(sample), accept('b3', 'extent'), sample);
    expect(kinds(state, 'b3')).toEqual(['article']);
    expect(review(state, 'b3')).toBe('unsure');
    state = runOnce(state, accept('b3', 'article'), sample);
    expect(kinds(state, 'b3')).toEqual([]);
    expect(review(state, 'b3')).toBe('looked at');
    expect(accept('b3', 'article')(state)).toBe(false);
  });

  it('takes the rest, of which nobody doubted, along', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), accept('b2', 'extent'), sample);
    expect(kinds(state, 'b2')).toEqual([]);
  });

  it('settles where a heading belongs for all lines of its group', () => {
    const group = (runnerUp: string) => asked(kicker('引'), belongs(0.5, runnerUp));
    const sample = page(article(group(''), group(''), group('a2'), p('文')), article(p('乙')));
    const state = runOnce(stateOf(sample), accept('b1', 'article'), sample);
    expect(['b1', 'b2', 'b3'].map((id) => kinds(state, id))).toEqual([[], [], ['article']]);
  });

  it('is remembered in the page record', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), accept('b2', 'extent'), sample);
    const blocks = recordOf(state.doc, sample.raw, '').articles[0]?.blocks;
    expect(blocks?.map(({ decisions }) => decisions?.length)).toEqual([undefined, 0, 2]);
  });

  it('takes all that is selected, also what nothing was proposed of', () => {
    const sample = doubtful();
    const state = runOnce(at(stateOf(sample), 'b1', 1), acceptSelection, sample);
    expect(review(state, 'b1')).toBe('looked at');
    expect(acceptSelection(state)).toBe(false);
  });
});

describe('taking the runner-up', () => {
  it('gives the other role', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b4', 'role'), sample);
    expect(outline(state.doc)[4]).toBe('headline 群防群治后');
    expect(kinds(state, 'b4')).toEqual([]);
  });

  it('joins a paragraph to the one before', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b3', 'extent'), sample);
    expect(outline(state.doc)[1]).toBe('paragraph 本报讯陈建明在会强调各地部门要');
  });

  it('does not join a paragraph to the headline over it', () => {
    const sample = page(article(headline('坚持'), asked(p('本报讯'), extent(0.5, 'join'))));
    expect(takeRunnerUp(sample.raw, 'b2', 'extent')(stateOf(sample))).toBe(false);
  });

  it('cuts a block at the raw character, wherever that stands in the corrected text', () => {
    const sample = doubtful();
    const corrected = at(stateOf(sample), 'b2', 0);
    const state = corrected.apply(corrected.tr.insertText('（校样）'));
    const after = runOnce(state, takeRunnerUp(sample.raw, 'b2', 'extent'), sample);
    const [, first, second] = blocksIn(after.doc).map(({ node }) => idOf(node));
    expect(outline(after.doc).slice(1, 3)).toEqual(['paragraph （校样）本报讯陈建明在', 'paragraph 会强调']);
    expect(rawOf(after.doc, first ?? '', sample)).toBe('本报讯陈建明在');
    expect(kinds(after, second ?? '')).toBeNull();
  });

  it('sends a heading away with the lines of its group', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b5', 'article'), sample);
    expect(outline(state.doc)).toEqual([
      'kicker 群防群治后',
      'headline 我们很安全',
      'headline 坚持党要管',
      'paragraph 本报讯陈建明在会强调',
      'paragraph 各地部门要',
      '',
      'paragraph 巡逻人员上',
    ]);
    expect([kinds(state, 'b4'), kinds(state, 'b5')]).toEqual([['role'], []]);
  });

  it('joins articles where one would not begin', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b6', 'article'), sample);
    expect(outline(state.doc)).not.toContain('');
    expect(kinds(state, 'b6')).toEqual([]);
  });

  it('joins articles that do not stand side by side', () => {
    const sample = page(
      article(p('甲')),
      article(p('乙')),
      article(asked(p('丙'), belongs(0.5, 'a1')), p('丁')),
    );
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b3', 'article'), sample);
    expect(outline(state.doc)).toEqual(['paragraph 甲', 'paragraph 丙', 'paragraph 丁', '', 'paragraph 乙']);
  });

  it('begins an article in the middle of one', () => {
    const sample = doubtful();
    const state = runOnce(stateOf(sample), takeRunnerUp(sample.raw, 'b3', 'article'), sample);
    expect(outline(state.doc).slice(1, 4)).toEqual([
      'paragraph 本报讯陈建明在会强调',
      '',
      'paragraph 各地部门要',
    ]);
    expect(kinds(state, 'b3')).toEqual(['extent']);
  });

  it('is impossible where that is gone', () => {
    const sample = page(article(asked(p('甲'), belongs(0.5, 'a7'))), article(asked(p('乙'), extent(0.5, 1))));
    const state = stateOf(sample);
    expect(takeRunnerUp(sample.raw, 'b1', 'article')(state)).toBe(false);
    expect(takeRunnerUp(sample.raw, 'b2', 'extent')(state)).toBe(false);
  });
});

describe('what an editor decides with other commands', () => {
  it('needs no second look', () => {
    const sample = doubtful();
    const state = run(at(stateOf(sample), 'b3', 0), joinAtStart, sample);
    expect(kinds(state, 'b2')).toEqual([]);
    expect(kinds(run(at(state, 'b4', 0), setRole('deck'), sample), 'b4')).toEqual([]);
    expect(kinds(run(at(state, 'b6', 0), moveSelection({ article: 'a1' }), sample), 'b6')).toEqual([]);
    expect(kinds(run(at(state, 'b4', 0), joinArticleWithPrevious, sample), 'b6')).toEqual([]);
    expect(kinds(run(at(state, 'b6', 0), splitArticle, sample), 'b6')).toEqual([]);
  });

  it('is no look at what it was done beside', () => {
    const sure = (block: Parameters<typeof asked>[0]) => asked(block, extent(0.9, 'join'), belongs(0.9, ''));
    const sample = page(article(p('甲'), sure(p('乙'))), article(sure(p('丙')), sure(p('丁'))));
    const looked = run(at(stateOf(sample), 'b3', 0), acceptSelection, sample);
    const joined = run(at(stateOf(sample), 'b3', 0), joinArticleWithPrevious, sample);
    expect(review(joined, 'b3')).toBe('open');
    expect(review(run(at(looked, 'b4', 0), joinAtStart, sample), 'b3')).toBe('open');
    expect(review(run(at(joined, 'b3', 0), joinAtStart, sample), 'b2')).toBe('open');
    const both = run(at(looked, 'b4', 0), acceptSelection, sample);
    expect(review(run(at(both, 'b4', 0), joinAtStart, sample), 'b3')).toBe('looked at');
  });

  it('leaves the other doubts about a block', () => {
    const sample = doubtful();
    const state = run(at(stateOf(sample), 'b3', 2), splitBlock, sample);
    expect(kinds(state, 'b3')).toEqual(['article']);
    expect(kinds(state, idOf(blocksIn(state.doc)[3]?.node ?? state.doc))).toBeNull();
  });

  it('does not count correcting the text', () => {
    const sample = doubtful();
    const state = at(stateOf(sample), 'b3', 1);
    expect(kinds(state.apply(state.tr.insertText('校')), 'b3')).toEqual(['extent', 'article']);
  });

  it('keeps the doubts of what is discarded and restored', () => {
    const sample = doubtful();
    const state = run(at(stateOf(sample), 'b3', 1), discardSelection, sample);
    expect(kinds(run(state, restore('b3'), sample), 'b3')).toEqual(['extent', 'article']);
  });
});

describe('documents from before there were decisions', () => {
  it('load as they were', () => {
    const sample = page(article(headline('坚持'), p('本报讯')));
    const json = JSON.parse(
      JSON.stringify(stateOf(sample).doc, (key, value: unknown) => (key === 'decisions' ? undefined : value)),
    ) as unknown;
    expect(recordOf(parseDocument(json, 1), sample.raw, 'test')).toEqual(sample.record);
  });
});
