import { describe, expect, it } from 'vitest';
import { COMMANDS } from './catalogue';
import { findByName } from './quickItems';

const where = { desk: { canRun: () => true }, language: 'zh', keys: {} } as const;

/** The commands that a query finds, the best first. */
const found = (query: string) =>
  COMMANDS.flatMap(({ id }) => findByName(query, id, where) ?? [])
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ item }) => item.id);

describe('commands in the palette', () => {
  it('are found by the words that people use for them', () => {
    expect(found('合并 稿件')).toEqual(['joinArticle', 'joinNextArticle']);
    expect(found('删除')).toContain('discard');
    expect(found('放入托盘')).toEqual(['discard']);
    expect(found('恢复')[0]).toBe('restoreLast');
    expect(found('分割')).toEqual(['split', 'splitArticle']);
    expect(found('拆分')).toContain('splitArticle');
    expect(found('标题')).toContain('role.headline');
    expect(found('搜索')).toContain('find');
    expect(found('快捷键')).toEqual(['keys']);
    expect(found('merge art')).toContain('joinNextArticle');
    expect(found('delete')).toContain('discard');
    expect(found('shortcuts')).toEqual(['keys']);
  });

  it('are found by what they are called first', () => {
    expect(found('合并')[0]).toBe('merge');
    expect(found('查找 替换')).toEqual(['replace']);
    expect(found('undo')[0]).toBe('undo');
    expect(found('切分')).toEqual(['split', 'splitArticle']);
  });
});
