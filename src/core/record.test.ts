import { describe, expect, it } from 'vitest';
import type { Block, PageRecord } from './record';
import { charactersOf } from './record';

const block = (text: string): Block => ({ id: text, role: 'paragraph', text, source: [], marks: [] });

describe('charactersOf', () => {
  it('counts characters, not UTF-16 units, and no white space', () => {
    const record: PageRecord = {
      page: 'p',
      articles: [
        { id: 'a', blocks: [block('　𠮷 a\n')], bylines: [], dateline: '', entities: [], jumps: [] },
      ],
      furniture: [block('第1版')],
      discarded: [],
    };
    expect(charactersOf(record)).toBe(5);
  });
});
