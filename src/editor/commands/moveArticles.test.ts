import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesIn, blockAt, idOf } from '../queries/blocks';
import {
  anyPage,
  article,
  at,
  expectSound,
  headline,
  outline,
  p,
  page,
  run,
  stateOf,
  undoAll,
} from '../testing';
import { moveArticles } from './moveArticles';

const four = () =>
  page(
    article(headline('一稿'), p('甲文')),
    article(headline('二稿'), p('乙文')),
    article(headline('三稿'), p('丙文')),
    article(headline('四稿'), p('丁文')),
  );

const order = (state: ReturnType<typeof stateOf>) => articlesIn(state.doc).map(({ node }) => idOf(node));

describe('moving whole articles', () => {
  it('takes several to one place, in the order in which they stood', () => {
    const sample = four();
    const before = stateOf(sample);
    let state = run(before, moveArticles(['a3', 'a1'], { after: 'a4' }), sample);
    expect(order(state)).toEqual(['a2', 'a4', 'a1', 'a3']);
    state = run(state, moveArticles(['a3', 'a4'], { before: 'a2' }), sample);
    expect(order(state)).toEqual(['a4', 'a3', 'a2', 'a1']);
    expect(outline(undoAll(state).doc)).toEqual(outline(before.doc));
  });

  it('takes the cursor along', () => {
    const sample = four();
    const state = run(at(stateOf(sample), 'b4', 1), moveArticles(['a2'], { after: 'a4' }), sample);
    const block = blockAt(state.doc, state.selection.head);
    expect([idOf(block?.node ?? state.doc), state.selection.head - (block?.pos ?? 0)]).toEqual(['b4', 2]);
  });

  it('is no act where the articles stand there already', () => {
    const sample = four();
    const state = stateOf(sample);
    for (const [ids, destination] of [
      [['a2'], { after: 'a1' }],
      [['a2', 'a3'], { before: 'a4' }],
      [['a2'], { before: 'a2' }],
      [[], { before: 'a1' }],
      [['a1'], { after: 'nobody' }],
    ] as const)
      expect(moveArticles(ids, destination)(state)).toBe(false);
  });

  it('changes the order of any page and nothing else', () => {
    fc.assert(
      fc.property(anyPage, fc.array(fc.nat(9)), fc.nat(9), fc.boolean(), (sample, picked, to, isBefore) => {
        const state = stateOf(sample);
        const ids = order(state);
        const moved = ids.filter((_, i) => picked.includes(i));
        const anchor = ids[to % Math.max(1, ids.length)] ?? '';
        const next = run(
          state,
          moveArticles(moved, isBefore ? { before: anchor } : { after: anchor }),
          sample,
        );
        expectSound(next, sample.raw);
        expect(order(next).toSorted()).toEqual(ids.toSorted());
        expect(order(next).filter((id) => !moved.includes(id))).toEqual(
          ids.filter((id) => !moved.includes(id)),
        );
        expect(order(next).filter((id) => moved.includes(id))).toEqual(moved);
      }),
      { numRuns: 200 },
    );
  });
});
