import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../alignment';
import { joinLines } from './joining';
import { balanceOfBlock } from '../ledger';
import { repaired } from './repair';

describe('western marks in Chinese text', () => {
  it.each([
    ['昨天上午,市委书记到任;会后,他说:', '昨天上午，市委书记到任；会后，他说：'],
    ['真的吗?真的!', '真的吗？真的！'],
    ['增长4.7%,比上年高', '增长4.7%，比上年高'],
    ['本报讯(记者 王伟)昨天', '本报讯（记者 王伟）昨天'],
    ['世界卫生组织(WHO)说', '世界卫生组织（WHO）说'],
    ['他说:"好."又说:"再见."', '他说：“好。”又说：“再见。”'],
    ['"拿到了，一分没少。”', '“拿到了，一分没少。”'],
    ['今天很冷.明天更冷.', '今天很冷。明天更冷。'],
  ])('are shown as Chinese ones: %s', (raw, shown) => {
    expect(repaired(raw)).toBe(shown);
  });

  it.each([
    '共37,000元，比分3:2，10:30开赛',
    '1.加强领导',
    '一.加强领导，狠抓落实。',
    '按手印.点钱、签字，一分没少。',
    '网址www.example.com',
    'He said, "yes." (Really?)',
    '引进 Windows (Vista) 系统',
    '他只说了半句"好',
    '约翰.史密斯说，今天很冷。',
  ])('stay where they may be right: %s', (raw) => {
    expect(repaired(raw)).toBe(raw);
  });
});

describe('radicals', () => {
  it('are shown as the characters that they stand for', () => {
    expect(repaired('⼥⼦⼈⼤⽕⻓⻔⻛⻢⻰⻅⻝')).toBe('女子人大火长门风马龙见食');
  });

  it('leave no radical behind that a character looks like, save the few without one', () => {
    const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, i) => String.fromCharCode(0x2e80 + i)).join('');
    const left = repaired(all).match(/[\u2e80-\u2fd5]/g) ?? [];
    expect(left.length).toBeLessThan(30);
    expect(left.join('')).not.toMatch(/[\u2f00-\u2fd5]/);
  });
});

describe('repaired text', () => {
  const piece = fc.constantFrom(...'，。,.:;!?()（）"“”一二人女⼥⻓a1 \n');

  it('has a unit for each unit, and all but marks and radicals as they were', () => {
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const shown = repaired(text);
          expect(shown).toHaveLength(text.length);
          const others = (units: string) => units.replace(/[，。,.:：；;!！?？()（）"“”⼥⻓女长]/g, '*');
          expect(others(shown)).toBe(others(text));
        },
      ),
    );
  });

  it('still knows where each character comes from, and counts what was repaired as changed', () => {
    const raw = '⼥⼦说,好.';
    const text = joinLines(raw, [[0, 6]], 'paragraph');
    expect(text).toBe('女子说，好。');
    expect([...align(raw, [[0, 6]], text).toRaw]).toEqual([-1, -1, 2, -1, 4, -1]);
    expect(balanceOfBlock(raw, { source: [[0, 6]], text })).toEqual({ ink: 6, kept: 2 });
  });
});
