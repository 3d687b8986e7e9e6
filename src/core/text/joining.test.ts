import { describe, expect, it } from 'vitest';
import { joinLines } from './joining';
import type { Range, Role } from '../record';

/** The text of a block whose printed lines these are. */
function joined(lines: readonly string[], role: Role = 'paragraph'): string {
  const raw = lines.join('\n');
  let at = 0;
  const source = lines.map((line): Range => [at, (at += line.length + 1) - 1]);
  return joinLines(raw, source, role);
}

describe('the lines of a paragraph', () => {
  it('run on without a space in Chinese, also beside Latin letters and figures', () => {
    expect(joined(['市委书记陈', '建明在会上强调，引进', '4G', '网络'])).toBe(
      '市委书记陈建明在会上强调，引进4G网络',
    );
  });

  it('keep a number whole that was broken', () => {
    expect(joined(['热线：0', '576-85110368'])).toBe('热线：0576-85110368');
  });

  it('are parted by one space between Latin words', () => {
    expect(joined(['the town council', 'voted on Monday,', 'the mayor said'])).toBe(
      'the town council voted on Monday, the mayor said',
    );
  });

  it('give a hyphenated word back whole, but leave a compound its hyphen', () => {
    expect(joined(['an end-', 'ing of Anglo-', 'American talks'])).toBe('an ending of Anglo-American talks');
  });

  it('lose their letter-spacing, while printed blanks stay', () => {
    expect(joined(['本 报 讯 （ 记 者 　 陈 凌 ）', '昨 天 上 午 ，'])).toBe(
      '本报讯（记者　陈凌）昨天上午，',
    );
  });
});

describe('a hyphen at a line end', () => {
  it.each([
    ['the news-', 'paper said', 'the newspaper said'],
    ['a well-', 'known painter', 'a well-known painter'],
    ['state-of-the-', 'art works', 'state-of-the-art works'],
    ['an inter\u00ad', 'esting case', 'an interesting case'],
    ['his self-', 'respect', 'his self-respect'],
    ['in 1914-', '18 they', 'in 1914-18 they'],
  ])('%s %s', (first, second, whole) => {
    expect(joined([first, second])).toBe(whole);
  });
});

describe('letter-spaced text', () => {
  it('is closed up to the last short line', () => {
    expect(joined(['公 司 拒 不 支 付 劳 动 报', '酬 。'])).toBe('公司拒不支付劳动报酬。');
  });

  it('is closed up in a heading of two characters, while a name keeps its blank', () => {
    expect(joined(['声 明'], 'headline')).toBe('声明');
    expect(joined(['马 平'], 'byline')).toBe('马 平');
  });
});

describe('the lines of a heading', () => {
  it.each(['kicker', 'headline', 'deck'] as const)('stay lines in a %s', (role) => {
    expect(joined(['坚持党要管党从严治党', '推进组织工作改革创新'], role)).toBe(
      '坚持党要管党从严治党\n推进组织工作改革创新',
    );
  });
});
