import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, divideSource, sourceWithin } from './alignment';
import { areDisjoint, inkOffsets } from './ranges';
import type { Range } from './record';

const RAW = '市委书记陈\n\n建册在会上强调';
const SOURCE: Range[] = [
  [0, 5],
  [7, 14],
];

const slices = (source: readonly Range[]) => source.map(([from, to]) => RAW.slice(from, to));

describe('align', () => {
  it('finds every character of an untouched text at its raw offset', () => {
    const { toRaw, kept } = align(RAW, SOURCE, '市委书记陈建册在会上强调');
    expect([...toRaw]).toEqual([0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13]);
    expect(kept).toBe(12);
  });

  it('holds a corrected character for typed and its neighbours for kept', () => {
    const { toRaw, kept } = align(RAW, SOURCE, '市委书记陈建明在会上强调');
    expect(toRaw[6]).toBe(-1);
    expect(toRaw[7]).toBe(9);
    expect(kept).toBe(11);
  });

  it('does not count white space on either side', () => {
    expect(align(RAW, SOURCE, '市 委　书\n记陈建册在会上强调').kept).toBe(12);
  });

  it('never pairs half a surrogate pair', () => {
    const { toRaw, kept } = align('𠮷', [[0, 2]], '𠮶');
    expect([...toRaw]).toEqual([-1, -1]);
    expect(kept).toBe(0);
  });

  it('finds the raw characters of a name that was corrected and ran over a line end', () => {
    const text = '市委书记陈建明在会上强调';
    expect(slices(sourceWithin(align(RAW, SOURCE, text), SOURCE, 4, 7))).toEqual(['陈', '建册']);
  });

  it('leads from raw to text and back', () => {
    const alignment = align(RAW, SOURCE, '（新）市委书记陈建明在会上强调');
    for (let count = 0; count <= 12; count++) {
      expect(alignment.inkBefore(alignment.textOffsetOf(count))).toBe(count);
    }
  });
});

describe('divideSource', () => {
  it('gives each half of a split its own raw characters', () => {
    const halves = divideSource(RAW, SOURCE, ['市委书记陈建明', '在会上强调']);
    expect(halves.map(slices)).toEqual([['市委书记陈', '建册'], ['在会上强调']]);
  });

  it('gives a half that was typed anew nothing', () => {
    expect(divideSource(RAW, SOURCE, ['', '市委书记陈建册在会上强调'])[0]).toEqual([]);
  });

  it('loses and doubles nothing, whatever the texts', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'市委书记陈建册在 \n𠮷x') }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'市委书记陈建册在 \n𠮷') }), texts, (raw, parts) => {
        const source: Range[] = raw.length > 0 ? [[0, raw.length]] : [];
        const divided = divideSource(raw, source, parts).flat();
        expect(areDisjoint(divided)).toBe(true);
        expect(inkOffsets(raw, divided)).toEqual(inkOffsets(raw, source));
      }),
    );
  });
});
