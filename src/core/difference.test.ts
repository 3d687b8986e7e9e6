import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSequences } from './difference';

/** Length of the longest common subsequence, by the textbook table. */
function longestCommon(a: readonly number[], b: readonly number[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const item of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++) {
      next.push(item === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('matchSequences', () => {
  it('pairs equal items in order, as many as there can be', () => {
    const letters = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const pairs = [...matchSequences(a, b)].flatMap((i, j) => (i < 0 ? [] : [[i, j] as const]));
        expect(pairs.every(([i, j]) => a[i] === b[j])).toBe(true);
        expect(pairs.every(([i], n) => n === 0 || (pairs[n - 1]?.[0] ?? 0) < i)).toBe(true);
        expect(pairs.length).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  it('gives up on the middle of two long texts without anything in common, and keeps their ends', () => {
    const a = [1, ...Array.from({ length: 5000 }, () => 2), 9];
    const b = [1, ...Array.from({ length: 5000 }, () => 3), 9];
    const matches = matchSequences(a, b);
    expect([matches[0], matches[2500], matches[5001]]).toEqual([0, -1, 5001]);
  });
});
