import { describe, expect, it } from 'vitest';
import type { Block, PageRecord, Role } from '../core';
import { titleOf } from './summary';

const block = (role: Role, text: string): Block => ({
  id: `${role} ${text}`,
  role,
  text,
  source: [],
  marks: [],
});

const page = (...blocks: Block[]): PageRecord => ({
  page: 'p',
  articles: [{ id: 'a', blocks, bylines: [], dateline: '', entities: [], jumps: [] }],
  furniture: [block('furniture', '第 1 版')],
  discarded: [],
});

describe('titleOf', () => {
  it('prefers the headline to the kicker before it, and writes its lines in one', () => {
    const record = page(
      block('kicker', '引题'),
      block('headline', '坚持党要管党\n推进改革'),
      block('paragraph', '本报讯'),
    );
    expect(titleOf(record)).toBe('坚持党要管党 推进改革');
  });

  it('takes the first words of a page without headings, cut short between characters', () => {
    expect(titleOf(page(block('paragraph', '𠮷'.repeat(100))))).toBe(`${'𠮷'.repeat(60)}…`);
  });

  it('is empty for a page of furniture', () => {
    expect(titleOf({ ...page(), articles: [] })).toBe('');
  });
});
