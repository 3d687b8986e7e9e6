import { describe, expect, it } from 'vitest';
import { joinLines } from './joining';
import type { Range, Role } from './record';

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

describe('the lines of a heading', () => {
  it.each(['kicker', 'headline', 'deck'] as const)('stay lines in a %s', (role) => {
    expect(joined(['坚持党要管党从严治党', '推进组织工作改革创新'], role)).toBe(
      '坚持党要管党从严治党\n推进组织工作改革创新',
    );
  });
});
