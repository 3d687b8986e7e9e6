import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Range } from '../../core';
import { inkOffsets } from '../../core';
import { anyPage } from '../testing';
import { leftover } from './leftover';

const raw = '陈建明在会\n上强调，要\n严字当头。';

const block = (text: string, marks: Block['marks'] = []): Block => ({
  id: 'b1',
  role: 'paragraph',
  source: [
    [0, 5],
    [6, 11],
    [12, 17],
  ],
  text,
  marks,
});

const rangeOf = (words: string): Range => [raw.indexOf(words), raw.indexOf(words) + words.length];

describe('what is left of a block', () => {
  it('keeps the edited text around what is taken', () => {
    const left = leftover(block('陈建民在会上着重强调，要严字当先。'), [rangeOf('在会\n上')], raw);
    expect(left).toMatchObject({
      text: '陈建民强调，要严字当先。',
      source: [
        [0, 3],
        [7, 11],
        [12, 17],
      ],
    });
    expect(leftover(block('（校）陈建民在会上强调'), [rangeOf('在会')], raw)?.text).toBe(
      '（校）陈建民上强调',
    );
  });

  it('keeps a tag on what is left of its words, in one', () => {
    const tag = { id: 't', type: 'person', from: 0, to: 5 } as const;
    const left = leftover(block('陈建民在会上强调，要严字当头。', [tag]), [rangeOf('明在')], raw);
    expect(left?.text).toBe('陈建会上强调，要严字当头。');
    expect(left?.marks).toEqual([{ ...tag, to: 3 }]);
    expect(leftover(block('陈建民在会上强调', [tag]), [rangeOf('陈建明在会')], raw)?.marks).toEqual([]);
  });

  it('is what was printed where the edited text has nothing for it, and nothing where all is taken', () => {
    expect(leftover(block('陈建明'), [rangeOf('陈建明')], raw)?.text).toBe('在会上强调，要严字当头。');
    expect(leftover(block('陈建明'), [[0, raw.length]], raw)).toBeUndefined();
  });

  it('holds all other raw characters, and tags within its text', () => {
    const taken = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 3 });
    fc.assert(
      fc.property(anyPage, taken, ({ raw: text, record }, spans) => {
        const ranges = spans.map(([from, length]): Range => [from, from + length]);
        const gone = new Set(inkOffsets(text, ranges));
        for (const each of record.articles.flatMap(({ blocks }) => blocks)) {
          const left = leftover(each, ranges, text);
          const ink = inkOffsets(text, each.source).filter((offset) => !gone.has(offset));
          expect(left ? inkOffsets(text, left.source) : []).toEqual(ink);
          for (const { from, to } of left?.marks ?? []) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(left?.text.length ?? 0);
          }
        }
      }),
    );
  });
});
