import type { EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../load';
import { blocksIn, findBlock, idOf, selectedBlocks } from '../queries/blocks';
import type { Page } from '../testing';
import {
  article,
  at,
  furniture,
  headline,
  kicker,
  newId,
  outline,
  p,
  page,
  rawOf,
  run,
  stateOf,
  undoAll,
} from '../testing';
import { cutAtLines, cutAtSentences } from './cut';
import { joinArticleWithNext } from './join';
import { makeHeadline } from './makeHeadline';
import { mergeSelection } from './merge';
import { moveSelection } from './move';
import { moveArticleDown, moveArticleUp } from './moveArticle';
import { setRole } from './role';
import { swapHeadings } from './swapHeadings';
import { toggleTag } from './tag';
import { discardSelection, restoreLast } from './tray';

const sample = page(
  article(kicker('市委召开会议'), headline('坚持党要管党'), p('陈建明强调。要', '严字当头。')),
  article(headline('群防群治'), p('“每天看到巡逻人员。”', '村民说。'), p('今年以来')),
  article(p('江水涨了。')),
  furniture('第3版'),
);

/** From an offset of one block to an offset of another. */
function between(state: EditorState, from: [id: string, offset: number], to: [id: string, offset: number]) {
  const place = ([id, offset]: [string, number]) => (findBlock(state.doc, id)?.pos ?? -1) + 1 + offset;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place(from), place(to))));
}

const selectedText = ({ doc, selection }: EditorState) =>
  doc.textBetween(selection.from, selection.to, '|', '/');

const isUndoneWhole = (state: EditorState, before: EditorState, { raw }: Page) =>
  expect(recordOf(undoAll(state).doc, raw, '')).toEqual(recordOf(before.doc, raw, ''));

const rawBehind = (state: EditorState) =>
  blocksIn(state.doc).map(({ node }) => rawOf(state.doc, idOf(node), sample));

describe('making a headline', () => {
  it('cuts the selected characters out of their block, raw characters and tags with them', () => {
    const before = run(at(stateOf(sample), 'b3', 0, 3), toggleTag('person', newId), sample);
    const state = run(at(before, 'b3', 0, 6), makeHeadline(sample.raw), sample);
    expect(outline(state.doc).slice(0, 4)).toEqual([
      'kicker 市委召开会议',
      'headline 坚持党要管党',
      'headline 陈建明强调。',
      'paragraph 要严字当头。',
    ]);
    expect(rawBehind(state).slice(2, 4)).toEqual(['陈建明强调。', '要严字当头。']);
    expect(selectedText(state)).toBe('陈建明强调。');
    expect(recordOf(state.doc, sample.raw, '').articles[0]?.entities.map(({ text }) => text)).toEqual([
      '陈建明',
    ]);
    isUndoneWhole(state, stateOf(sample), sample);
  });

  it('leaves what stood before and after the selection one block', () => {
    const state = run(at(stateOf(sample), 'b3', 3, 7), makeHeadline(sample.raw), sample);
    expect(outline(state.doc).slice(2, 4)).toEqual(['headline 强调。要', 'paragraph 陈建明严字当头。']);
    expect(rawBehind(state).slice(2, 4)).toEqual(['强调。要', '陈建明严字当头。']);
  });

  it('makes one of several blocks, a line of each', () => {
    const before = between(stateOf(sample), ['b5', 11], ['b6', 4]);
    const state = run(before, makeHeadline(sample.raw), sample);
    expect(outline(state.doc).slice(4, 7)).toEqual([
      'headline 群防群治',
      'headline 村民说。\n今年以来',
      'paragraph “每天看到巡逻人员。”',
    ]);
    expect(rawBehind(state).slice(4, 6)).toEqual(['村民说。今年以来', '“每天看到巡逻人员。”']);
    isUndoneWhole(state, before, sample);
  });

  it('takes the whole block at a cursor, and knows when there is nothing to do', () => {
    const state = run(at(stateOf(sample), 'b6', 2), makeHeadline(sample.raw), sample);
    expect(outline(state.doc).slice(4, 6)).toEqual(['headline 群防群治', 'headline 今年以来']);
    expect(makeHeadline(sample.raw)(at(state, 'b6', 2))).toBe(false);
    expect(makeHeadline(sample.raw)(at(state, 'b8', 1))).toBe(false);
    expect(makeHeadline(sample.raw)(between(state, ['b3', 1], ['b6', 1]))).toBe(false);
  });
});

describe('swapping kicker and headline', () => {
  it('gives each the place and the role of the other, the cursor staying with its words', () => {
    const before = at(stateOf(sample), 'b1', 2, 4);
    const state = run(before, swapHeadings, sample);
    expect(outline(state.doc).slice(0, 2)).toEqual(['kicker 坚持党要管党', 'headline 市委召开会议']);
    expect(selectedText(state)).toBe('召开');
    expect(outline(run(state, swapHeadings, sample).doc)).toEqual(outline(before.doc));
    isUndoneWhole(state, before, sample);
  });

  it('needs both', () => {
    expect(swapHeadings(at(stateOf(sample), 'b5', 0))).toBe(false);
  });
});

describe('merging', () => {
  it('makes one block of the selected ones, and keeps them selected', () => {
    const before = between(stateOf(sample), ['b4', 0], ['b6', 4]);
    const state = run(before, mergeSelection, sample);
    expect(outline(state.doc)[4]).toBe('headline 群防群治\n“每天看到巡逻人员。”村民说。今年以来');
    expect(rawOf(state.doc, 'b4', sample)).toBe('群防群治“每天看到巡逻人员。”村民说。今年以来');
    expect(selectedText(state)).toBe('群防群治/“每天看到巡逻人员。”村民说。今年以来');
    isUndoneWhole(state, before, sample);
  });

  it('makes one line of the lines of a block', () => {
    const broken = page(article(headline('坚持党要', '管党治党', 'in the', 'county'), p('文')));
    const state = run(at(stateOf(broken), 'b1', 3), mergeSelection, broken);
    expect(outline(state.doc)[0]).toBe('headline 坚持党要管党治党in the county');
    expect(mergeSelection(state)).toBe(false);
  });

  it('does not reach over the edge of an article', () => {
    expect(mergeSelection(between(stateOf(sample), ['b3', 1], ['b5', 1]))).toBe(false);
  });
});

describe('cutting', () => {
  it('makes every sentence a block, the closing quotation mark with it', () => {
    const before = between(stateOf(sample), ['b5', 0], ['b6', 4]);
    const state = run(before, cutAtSentences, sample);
    expect(outline(state.doc).slice(4, 8)).toEqual([
      'headline 群防群治',
      'paragraph “每天看到巡逻人员。”',
      'paragraph 村民说。',
      'paragraph 今年以来',
    ]);
    expect(selectedBlocks(state)).toHaveLength(3);
    expect(rawBehind(state).slice(4, 7)).toEqual(['“每天看到巡逻人员。”', '村民说。', '今年以来']);
    expect(cutAtSentences(state)).toBe(false);
    isUndoneWhole(state, before, sample);
  });

  it('knows English sentences from abbreviations within them', () => {
    const english = page(article(p('He came at 5 p.m. to Ruian. Nobody', 'saw him! Then it rained.')));
    const state = run(at(stateOf(english), 'b1', 3), cutAtSentences, english);
    expect(outline(state.doc)).toEqual([
      'paragraph He came at 5 p.m. to Ruian.',
      'paragraph Nobodysaw him!',
      'paragraph Then it rained.',
    ]);
  });

  it('makes every printed line a block, and merging is the way back', () => {
    const before = at(stateOf(sample), 'b3', 0, 12);
    const state = run(before, cutAtLines(sample.raw), sample);
    expect(outline(state.doc).slice(2, 4)).toEqual(['paragraph 陈建明强调。要', 'paragraph 严字当头。']);
    expect(rawBehind(state).slice(2, 4)).toEqual(['陈建明强调。要', '严字当头。']);
    const back = run(state, mergeSelection, sample);
    expect(recordOf(back.doc, sample.raw, '')).toEqual(recordOf(before.doc, sample.raw, ''));
    expect(cutAtLines(sample.raw)(state)).toBe(false);
  });

  it('takes the line breaks of a headline with its lines', () => {
    const broken = page(article(headline('坚持党要', '管党治党'), p('文')));
    const state = run(at(stateOf(broken), 'b1', 3), cutAtLines(broken.raw), broken);
    expect(outline(state.doc)).toEqual(['headline 坚持党要', 'headline 管党治党', 'paragraph 文']);
  });
});

describe('articles', () => {
  it('move up and down with all their blocks, and the selection goes along', () => {
    const before = at(stateOf(sample), 'b5', 1, 5);
    const state = run(before, moveArticleUp, sample);
    expect(outline(state.doc)[0]).toBe('headline 群防群治');
    expect(selectedText(state)).toBe('每天看到');
    expect(moveArticleUp(state)).toBe(false);
    expect(outline(run(state, moveArticleDown, sample).doc)).toEqual(outline(before.doc));
    isUndoneWhole(state, before, sample);
  });

  it('move together where several are selected', () => {
    const before = between(stateOf(sample), ['b3', 2], ['b4', 2]);
    const state = run(before, moveArticleDown, sample);
    expect(outline(state.doc)[0]).toBe('paragraph 江水涨了。');
    expect(selectedText(state)).toBe(selectedText(before));
    expect(moveArticleDown(state)).toBe(false);
  });

  it('are joined with the next one', () => {
    const state = run(at(stateOf(sample), 'b5', 1), joinArticleWithNext, sample);
    expect(outline(state.doc).slice(4, 8)).toEqual([
      'headline 群防群治',
      'paragraph “每天看到巡逻人员。”村民说。',
      'paragraph 今年以来',
      'paragraph 江水涨了。',
    ]);
    expect(joinArticleWithNext(state)).toBe(false);
  });
});

describe('a selection over several blocks', () => {
  const before = between(stateOf(sample), ['b5', 3], ['b6', 2]);

  it('stays on them when they move, also to an article of their own', () => {
    for (const destination of [{ article: 'a1' }, { article: 'a3' }, 'new article', 'furniture'] as const) {
      const state = run(before, moveSelection(destination), sample);
      expect(selectedText(state)).toBe(selectedText(before));
      expect(selectedBlocks(state).map(({ node }) => idOf(node))).toEqual(['b5', 'b6']);
    }
  });

  it('gives all of them a role', () => {
    const state = run(before, setRole('caption'), sample);
    expect(selectedText(state)).toBe(selectedText(before));
    expect(
      outline(state.doc)
        .slice(5, 7)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['caption', 'caption']);
  });

  it('is discarded whole, and the last one discarded comes back first', () => {
    const state = run(before, discardSelection, sample);
    expect(outline(state.doc).slice(-3)).toEqual([
      'tray:',
      'paragraph “每天看到巡逻人员。”村民说。',
      'paragraph 今年以来',
    ]);
    const back = run(state, restoreLast, sample);
    expect(outline(back.doc)).toContain('paragraph 今年以来');
    expect(outline(run(back, restoreLast, sample).doc)).toContain('paragraph “每天看到巡逻人员。”村民说。');
  });
});
