import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Folding } from './index';
import { changesBetween, findAll, fold, loadSimplified, patternOf, replacementFor, passageOf } from './index';

const NO_FOLDING: Folding = { width: false };
let all: Folding;
beforeAll(async () => {
  all = { width: true, simplified: await loadSimplified() };
});

/** The words hit, as they stand in the text. */
function hits(text: string, query: string, folding = NO_FOLDING, isExpression = false): string[] {
  const pattern = patternOf({ text: query, isExpression, folding });
  if (!(pattern instanceof RegExp)) return [pattern.fault];
  const folded = fold(text, folding);
  const found = findAll([folded.text], pattern).found[0] ?? [];
  return found.map(([from = 0, to = 0]) => text.slice(folded.offsets[from], folded.offsets[to]));
}

const anyText = fc.string({
  unit: fc.constantFrom(...'仙降街道國国後后ＡAａa１1（(，,　 ｶカ𠮷㑮.*\\[x'),
  maxLength: 30,
});

describe('folding', () => {
  it('takes full-width and half-width forms for the same', () => {
    expect(hits('ＧＤＰ与GDP，（１）', 'GDP', { width: true })).toEqual(['ＧＤＰ', 'GDP']);
    expect(hits('ＧＤＰ与GDP，（１）', '(1)', { width: true })).toEqual(['（１）']);
    expect(hits('ＧＤＰ与GDP', 'GDP')).toEqual(['GDP']);
  });

  it('takes traditional and simplified characters for the same', () => {
    expect(hits('中國國務院与中国国务院', '国务', all)).toEqual(['國務', '国务']);
    expect(hits('中國國務院与中国国务院', '國務', all)).toEqual(['國務', '国务']);
    expect(hits('中國與中国', '國')).toEqual(['國']);
  });

  it('leads every folded unit back to the character it was made from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = fold(text, all);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        let at = 0;
        for (const character of text) {
          const own = fold(character, all).text;
          expect(folded.startsWith(own, at)).toBe(true);
          const start = offsets[at] ?? -1;
          expect(text.slice(start, offsets[at + own.length])).toBe(character);
          at += own.length;
        }
        expect(at).toBe(folded.length);
      }),
    );
  });

  it('changes nothing of what is folded already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded } = fold(text, all);
        expect(fold(folded, all).text).toBe(folded);
      }),
    );
  });
});

describe('a pattern', () => {
  it('finds plain text wherever it stands, whatever signs it is made of', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, query, after) => {
        fc.pre(query !== '');
        expect(hits(before + query + after, query).length).toBeGreaterThan(0);
        expect(hits(before + query + after, query, all).length).toBeGreaterThan(0);
        expect(hits(before + query + after, query).every((hit) => hit === query)).toBe(true);
      }),
    );
  });

  it('finds expressions, which are folded too', () => {
    expect(hits('2013年12月14日', String.raw`\d+月`, NO_FOLDING, true)).toEqual(['12月']);
    expect(hits('（記者 王伟）', '（记者.', all, true)).toEqual(['（記者 ']);
    expect(hits('(记者)', '[（]记.', all, true)).toEqual(['(记者']);
    expect(hits('國', '[一-龥]', all, true)).toEqual(['國']);
    expect(hits('𠮷', '.', NO_FOLDING, true)).toEqual(['𠮷']);
  });

  it('leaves out hits of no length', () => {
    expect(hits('仙降', 'x*', NO_FOLDING, true)).toEqual([]);
  });

  it.each([
    ['(记者', 'unclosed group'],
    ['记者)', 'unopened group'],
    ['[记者', 'unclosed class'],
    ['*记者', 'nothing to repeat'],
    ['记{者', 'bare bracket'],
    ['记者]', 'bare bracket'],
    ['记者\\', 'escape'],
    ['记\\者', 'escape'],
    ['[记-者]', 'other'],
  ])('says what is wrong with %s', (query, fault) => {
    expect(hits('记者', query, NO_FOLDING, true)).toEqual([fault]);
  });

  it('names some fault of whatever the browser refuses', () => {
    const source = fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?|\\^$1,-:=<!'), maxLength: 12 });
    fc.assert(
      fc.property(source, (text) => {
        const pattern = patternOf({ text, isExpression: true, folding: NO_FOLDING });
        if (!(pattern instanceof RegExp)) expect(pattern.fault).toMatch(/\w/);
      }),
    );
  });

  it('stops listing at five thousand hits', () => {
    const pattern = patternOf({ text: '一', isExpression: false, folding: NO_FOLDING });
    if (!(pattern instanceof RegExp)) throw new Error('a pattern');
    const { found, isCut } = findAll(['一'.repeat(3000), '一'.repeat(3000)], pattern);
    expect(found.map((each) => each.length)).toEqual([3000, 2000]);
    expect(isCut).toBe(true);
  });
});

describe('a passage', () => {
  it('runs through line ends, with a space only between words that want one', () => {
    const { text, places } = passageOf([
      { text: '坚持党要', at: 10 },
      { text: '管党', at: 20 },
      { text: 'the county', at: 30 },
      { text: 'archive', at: 50 },
    ]);
    expect(text).toBe('坚持党要管党the county archive');
    expect(Array.from(places.slice(2, 6))).toEqual([12, 13, 20, 21]);
    expect(places[text.indexOf(' archive')]).toBe(-1);
    expect(places).toHaveLength(text.length);
  });
});

describe('a replacement', () => {
  it('writes groups where an expression asks for them', () => {
    const groups = ['2013年12月', '2013', '12'];
    expect(replacementFor('$2月$1年', groups)).toBe('12月2013年');
    expect(replacementFor('[$&]$$1', groups)).toBe('[2013年12月]$1');
    expect(replacementFor('$12 $3 $0', groups)).toBe('20132 $3 $0');
    expect(replacementFor('$1', undefined)).toBe('$1');
  });

  it('changes as little as can be', () => {
    expect(changesBetween('仙降', '仙降街道')).toEqual([{ from: 2, to: 2, text: '街道' }]);
    expect(changesBetween('陈建民说', '陈建明说')).toEqual([{ from: 2, to: 3, text: '明' }]);
    expect(changesBetween('𠮷田', '吉田')).toEqual([{ from: 0, to: 2, text: '吉' }]);
    expect(changesBetween('仙降', '')).toEqual([{ from: 0, to: 2, text: '' }]);
  });

  it('gives the new text from the old one', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = changesBetween(before, after);
        let result = before;
        for (const { from, to, text } of changes.toReversed()) {
          result = result.slice(0, from) + text + result.slice(to);
        }
        expect(result).toBe(after);
        expect(changes.every(({ from, to, text }) => from < to || text !== '')).toBe(true);
      }),
    );
  });

  it('of every hit leaves none behind, unless it holds one itself', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('仙', '降街', 'ＡA', '国', '(', '.'), (text, query) => {
        const pattern = patternOf({ text: query, isExpression: false, folding: all });
        if (!(pattern instanceof RegExp)) throw new Error('a pattern');
        const folded = fold(text, all);
        let result = text;
        const found = findAll([folded.text], pattern).found[0] ?? [];
        for (const [from = 0, to = 0] of found.toReversed()) {
          result = result.slice(0, folded.offsets[from]) + '校' + result.slice(folded.offsets[to]);
        }
        expect(hits(result, query, all)).toEqual([]);
        expect(result.split('校')).toHaveLength(found.length + 1);
      }),
    );
  });
});
