import type { EditorState } from '@tiptap/pm/state';
import { undo, undoDepth } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, fold, patternOf } from '../../core';
import { toggleTag } from '../commands/tag';
import { recordOf } from '../load';
import { blocksIn, textOf } from '../queries/blocks';
import { discardsIn } from '../queries/tray';
import {
  anyPage,
  article,
  at,
  furniture,
  headline,
  newId,
  outline,
  p,
  page,
  rawOf,
  run,
  stateOf,
} from '../testing';
import { editsFor } from './edits';
import type { Hit } from './hits';
import { hitIn } from './hits';
import { passagesIn } from './passages';
import { replaceHits } from './replaceHits';

const FOLDING = { width: true };

function find({ doc }: EditorState, text: string, { isCrossing = true, isExpression = false } = {}): Hit[] {
  const pattern = patternOf({ text, isExpression, folding: FOLDING });
  if (!(pattern instanceof RegExp)) throw new Error(`fault: ${pattern.fault}`);
  return passagesIn(doc, isCrossing).flatMap((placed) => {
    const folded = fold(placed.passage.text, FOLDING);
    const [found = []] = findAll([folded.text], pattern).found;
    return found.map((each) => hitIn(placed, folded, each, isExpression));
  });
}

const all = (hits: readonly Hit[], text: string) => replaceHits(hits.map((hit) => ({ hit, text })));

const patrol = () =>
  page(
    article(headline('仙降加强', '群防群治'), p('昨日，在仙降街道的大街小巷，平安仙'), p('降是重中之重')),
    article(p('平安仙降')),
    furniture('仙降新闻'),
  );

describe('finding in a page', () => {
  it('runs through line ends of a block and from one block into the next of its article', () => {
    const state = stateOf(patrol());
    expect(find(state, '加强群防')).toHaveLength(1);
    expect(find(state, '仙降').map(({ article: number }) => number)).toEqual([1, 1, 1, 2, 0]);
    expect(find(state, '之重平安')).toEqual([]);
  });

  it('stays within a line where that is wanted', () => {
    const state = stateOf(patrol());
    expect(find(state, '加强群防', { isCrossing: false })).toEqual([]);
    expect(find(state, '仙降', { isCrossing: false })).toHaveLength(4);
    const ends = find(state, '治$|^降', { isCrossing: false, isExpression: true });
    expect(ends.map(({ text }) => text)).toEqual(['治', '降']);
  });

  it('says where hits stand, and what stands around them', () => {
    const state = stateOf(patrol());
    const [, second] = find(state, '仙降');
    expect(second).toMatchObject({ before: '仙降加强群防群治昨日，在'.slice(-12), text: '仙降', article: 1 });
    expect(state.doc.textBetween(second?.from ?? 0, second?.to ?? 0)).toBe('仙降');
    expect(second?.after.startsWith('街道的大街小巷')).toBe(true);
  });

  it('finds each hit at its place, whatever the page', () => {
    fc.assert(
      fc.property(anyPage, fc.constantFrom('市', '委书', '，', 'a', '𠮷', '明，'), (sample, text) => {
        const state = stateOf(sample);
        for (const hit of find(state, text)) {
          expect(state.doc.textBetween(hit.from, hit.to, '', '')).toBe(hit.text);
          expect(hit.text).toBe(text);
        }
      }),
    );
  });
});

describe('replacing', () => {
  it('replaces the given hits in one step, which one undo takes back', () => {
    const sample = patrol();
    const before = stateOf(sample);
    const hits = find(before, '仙降', { isCrossing: false });
    let state = run(before, all(hits.slice(1, 3), '仙降镇'), sample);
    expect(outline(state.doc)).toEqual([
      'headline 仙降加强\n群防群治',
      'paragraph 昨日，在仙降镇街道的大街小巷，平安仙',
      'paragraph 降是重中之重',
      '',
      'paragraph 平安仙降镇',
      '',
      'furniture 仙降新闻',
    ]);
    expect(undoDepth(state)).toBe(1);
    undo(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.eq(before.doc)).toBe(true);
  });

  it('gives each replacement an undo step of its own', () => {
    const sample = patrol();
    let state = stateOf(sample);
    state = run(state, all(find(state, '新闻'), '报道'), sample);
    state = run(state, all(find(state, '报道'), '消息'), sample);
    expect(undoDepth(state)).toBe(2);
  });

  it('keeps line ends inside a hit', () => {
    const sample = patrol();
    const state = stateOf(sample);
    expect(outline(run(state, all(find(state, '加强群防'), '严抓联防'), sample).doc)[0]).toBe(
      'headline 仙降严抓\n联防群治',
    );
    expect(outline(run(state, all(find(state, '强群'), '大'), sample).doc)[0]).toBe(
      'headline 仙降加大\n防群治',
    );
  });

  it('replaces over the end of a block only where it can be told what belongs where', () => {
    const sample = patrol();
    const state = stateOf(sample);
    const [hit] = find(state, '安仙降是');
    if (!hit) throw new Error('no hit');
    expect(outline(run(state, all([hit], '安先降是'), sample).doc).slice(1, 3)).toEqual([
      'paragraph 昨日，在仙降街道的大街小巷，平安先',
      'paragraph 降是重中之重',
    ]);
    expect(outline(run(state, all([hit], '安县城是'), sample).doc).slice(1, 3)).toEqual([
      'paragraph 昨日，在仙降街道的大街小巷，平安县',
      'paragraph 城是重中之重',
    ]);
    expect(editsFor(state.doc, hit, '安瑞安市是')).toBeUndefined();
    expect(all([hit], '安瑞安市是')(state)).toBe(false);
  });

  it('keeps tags over a hit and over a part of it', () => {
    const sample = page(article(p('记者陈建民报道，陈建民说')));
    let state = run(at(stateOf(sample), 'b1', 2, 5), toggleTag('person', newId), sample);
    state = run(at(state, 'b1', 9, 11), toggleTag('person', newId), sample);
    const tagged = (now: EditorState) =>
      recordOf(now.doc, sample.raw, '').articles[0]?.entities.map(({ text }) => text);
    expect(tagged(state)).toEqual(['陈建民', '建民']);
    expect(tagged(run(state, all(find(state, '陈建民'), '陈建明'), sample))).toEqual(['陈建明', '建明']);
    expect(tagged(run(state, all(find(state, '陈建民'), '陈建民同志'), sample))).toEqual([
      '陈建民同志',
      '建民',
    ]);
    expect(tagged(run(state, all(find(state, '陈建民'), '老陈建民'), sample))).toEqual(['老陈建民', '建民']);
  });

  it('leaves what stays equal with its raw characters, and a correction with what it corrects', () => {
    const sample = patrol();
    const state = run(stateOf(sample), all(find(stateOf(sample), '仙降街道'), '仙隆街道办事处'), sample);
    expect(rawOf(state.doc, 'b2', sample)).toBe('昨日，在仙降街道的大街小巷，平安仙');
    expect(discardsIn(state.doc)).toEqual([]);
  });

  it('writes the groups of an expression as they stand in the text', () => {
    const sample = page(article(p('２０１３年12月')));
    const before = stateOf(sample);
    const hits = find(before, String.raw`(\d+)年(\d+)月`, { isExpression: true });
    expect(hits[0]?.groups).toEqual(['２０１３年12月', '２０１３', '12']);
  });

  it('accounts for every raw character, and replaces the ticked hits only', () => {
    const texts = fc.constantFrom('市', '委书', '，。', 'a1', '𠮷', '陈建明');
    const subset = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(
        anyPage,
        texts,
        fc.constantFrom('', '校', '校样本', 'a'),
        subset,
        (sample, text, by, ticks) => {
          const before = stateOf(sample);
          const hits = find(before, text);
          const ticked = hits.filter((hit, i) => ticks[i % 40] && editsFor(before.doc, hit, by));
          const state = run(before, all(ticked, by), sample);
          const left = hits.length - ticked.length;
          // what comes together where something was taken out may be a new hit
          if (by !== '' && !text.includes(by)) expect(find(state, text)).toHaveLength(left);
          const length = (now: EditorState) =>
            blocksIn(now.doc).reduce((sum, { node }) => sum + textOf(node).length, 0);
          expect(length(state)).toBe(length(before) + ticked.length * (by.length - text.length));
        },
      ),
    );
  });
});
