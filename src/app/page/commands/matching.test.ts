import { describe, expect, it } from 'vitest';
import { zh } from '../../i18n/zh';
import { pinyinInitials } from '../../i18n/zh/commands';
import { COMMANDS } from './catalogue';
import { matchInitials, matchName } from './matching';

const marked = (name: string, query: string) =>
  matchName(query, name)
    ?.marks.map((i) => name[i])
    .join('') ?? null;

describe('matchName', () => {
  it('finds words together and tells where they stand', () => {
    expect(matchName('稿件', '从此处切分稿件')?.marks).toEqual([5, 6]);
    expect(matchName('稿', '标注人名')).toBeUndefined();
  });

  it('finds scattered Chinese characters in their order', () => {
    expect(marked('从此处切分稿件', '切稿')).toBe('切稿');
    expect(marked('从此处切分稿件', '稿切')).toBeNull();
  });

  it('finds English by the beginnings of words, in either case, and by words apart', () => {
    expect(marked('Move to article…', 'mta')).toBe('Mta');
    expect(marked('Move to article…', 'ART move')).toBe('Moveart');
    expect(marked('Move to article…', 'oeo')).toBeNull();
  });

  it('finds a surrogate pair whole', () => {
    expect(matchName('𠮷', '上𠮷')?.marks).toEqual([1, 2]);
    expect(matchName('上𠮷', '上好𠮷')?.marks).toEqual([0, 2, 3]);
  });

  it('prefers what stands together, and early', () => {
    const cost = (name: string) => matchName('稿件', name)?.cost ?? Infinity;
    expect(cost('稿件上移')).toBeLessThan(cost('上移稿件'));
    expect(cost('从此处切分稿件')).toBeLessThan(cost('稿子的附件'));
  });
});

describe('matchInitials', () => {
  it('finds a run of letters anywhere, and scattered ones from the first on', () => {
    expect(matchInitials('gr', pinyinInitials.moveTo)?.marks).toEqual([0, 1]);
    expect(matchInitials('gj', pinyinInitials.splitArticle)?.marks).toEqual([5, 6]);
    expect(matchInitials('bg', pinyinInitials.joinArticle)?.marks).toEqual([0, 4]);
    expect(matchInitials('rg', pinyinInitials.joinArticle)).toBeUndefined();
  });

  it('has one letter for each character of every name', () => {
    const lengths = COMMANDS.map(({ id }) => [id, pinyinInitials[id].length]);
    expect(lengths).toEqual(COMMANDS.map(({ id }) => [id, zh.commands.names[id].length]));
  });
});
