import { describe, expect, it } from 'vitest';
import { progressLine, progressOf, type Tally } from './progress';
import { wordsFor } from './words';

const [english, chinese] = [wordsFor({}), wordsFor({ LANG: 'zh_CN' })];
const tally = (counts: Partial<Tally>): Tally => ({
  proposed: 0,
  failed: 0,
  skipped: 0,
  total: undefined,
  ...counts,
});

describe('progressLine', () => {
  it('says how far, how fast, how long yet and what failed', () => {
    const counts = tally({ proposed: 1500, failed: 3, total: 10_000 });
    expect(progressLine(counts, 5, english)).toBe(
      '1,503 of 10,000 pages · 301 pages/s · 0:29 left · 3 failed',
    );
    expect(progressLine(counts, 5, chinese)).toBe('1,503／10,000 版 · 每秒 301 版 · 还需 0:29 · 失败 3');
  });

  it('takes no skipped page for a fast one', () => {
    const counts = tally({ proposed: 10, skipped: 5000, total: 5050 });
    expect(progressLine(counts, 10, english)).toBe('5,010 of 5,050 pages · 1.0 pages/s · 0:40 left');
  });

  it('guesses no end where there is nothing to guess from', () => {
    expect(progressLine(tally({ proposed: 40 }), 2, english)).toBe('40 pages · 20 pages/s');
    expect(progressLine(tally({ skipped: 40, total: 90 }), 2, english)).toBe('40 of 90 pages · 0.0 pages/s');
  });

  it('tells hours from minutes', () => {
    expect(progressLine(tally({ proposed: 1, total: 3602 }), 1, english)).toContain('1:00:01 left');
  });
});

describe('progressOf', () => {
  const terminal = (times: number[], status?: (line: string) => void) => ({
    words: english,
    stdin: (async function* () {})(),
    print: async () => {},
    complain: () => {},
    interruption: () => new AbortController().signal,
    now: () => times.shift() ?? 0,
    ...(status ? { status } : {}),
  });

  it('shows a line five times a second at most', () => {
    const shown: string[] = [];
    const times = [1000, 1100, 1201, 1300, 1400, 1402];
    const show = progressOf(
      tally({ proposed: 8 }),
      terminal([...times], (line) => shown.push(line)),
    );
    for (const _ of times) show();
    expect(shown).toHaveLength(2);
  });

  it('shows nothing where nobody watches', () => {
    expect(() => progressOf(tally({}), terminal([0, 1000]))()).not.toThrow();
  });
});
