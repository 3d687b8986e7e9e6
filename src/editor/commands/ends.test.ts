import { describe, expect, it } from 'vitest';
import { article, at, p, page, stateOf } from '../testing';
import { goToEnd } from './ends';

describe('goToEnd', () => {
  const state = at(stateOf(page(article(p('一二')), article(p('三四'), p('五六')))), 'b2', 1);
  const after = (direction: 1 | -1, extend?: boolean) => {
    let next = state;
    goToEnd(direction, extend)(state, (tr) => (next = state.apply(tr)));
    const { from, to } = next.selection;
    return next.doc.textBetween(0, from, '|') + '^' + next.doc.textBetween(from, to, '|');
  };

  it('goes to the first and behind the last character of the page', () => {
    expect(after(-1)).toBe('^');
    expect(after(1)).toBe('一二|三四|五六^');
  });

  it('selects up to there', () => {
    expect(after(-1, true)).toBe('^一二|三');
    expect(after(1, true)).toBe('一二|三^四|五六');
  });
});
