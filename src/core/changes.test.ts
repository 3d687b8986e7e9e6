import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from './alignment';
import { changesIn } from './changes';
import { inkOffsets } from './ranges';
import { joinLines } from './text/joining';
import type { Range } from './record';

const changesOf = (raw: string, text: string, source: Range[] = [[0, raw.length]]) =>
  changesIn(raw, align(raw, source, text), text);

describe('changesIn', () => {
  it('says what was there before, what is there now, and where', () => {
    expect(changesOf('市委书记陈建册在会上', '市委书记陈建明在会上')).toEqual([
      { from: 6, to: 7, before: '册', after: '明', offset: 6 },
    ]);
  });

  it('finds what was added and what was removed', () => {
    expect(changesOf('巡逻人员上路', '巡逻的人员上')).toEqual([
      { from: 2, to: 3, before: '', after: '的', offset: 1 },
      { from: 6, to: 6, before: '路', after: '', offset: 5 },
    ]);
  });

  it('does not hold joins of printed lines for changes, nor the hyphen that broke a word', () => {
    const raw = '新居民为仙\n\n降街道\nevery morn-\ning';
    expect(
      changesOf(
        raw,
        joinLines(
          raw,
          [
            [0, 5],
            [7, 10],
            [11, 22],
            [23, 26],
          ],
          'paragraph',
        ),
      ),
    ).toEqual([]);
  });

  it('counts a text that was typed anew as one addition', () => {
    expect(changesOf('', '编者按', [])).toEqual([
      { from: 0, to: 3, before: '', after: '编者按', offset: -1 },
    ]);
  });

  it('with every change taken back, the text is the raw one but for white space', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'市委书记 a1𠮷\n'), maxLength: 20 });
    const bare = (text: string) =>
      inkOffsets(text, [[0, text.length]])
        .map((i) => text.charAt(i))
        .join('');
    fc.assert(
      fc.property(letters, letters, (raw, text) => {
        const reverted = changesOf(raw, text).reduceRight(
          (all, { from, to, before }) => all.slice(0, from) + before + all.slice(to),
          text,
        );
        expect(bare(reverted)).toBe(bare(raw));
      }),
    );
  });
});
