import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from './assignment';

/** The greatest sum, by trying everything. */
function bestSum(
  gains: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const own = gains[row];
  if (!own) return 0;
  let best = bestSum(gains, row + 1, taken);
  own.forEach((gain, column) => {
    if (!taken.has(column))
      best = Math.max(best, gain + bestSum(gains, row + 1, new Set([...taken, column])));
  });
  return best;
}

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('an assignment', () => {
  it('has the greatest sum there is, uses no column twice and no pair that gains nothing', () => {
    fc.assert(
      fc.property(matrix, (gains) => {
        const columns = gains[0]?.length ?? 0;
        const assigned = [...assign(Float64Array.from(gains.flat()), gains.length, columns)];
        const pairs = assigned.flatMap((column, row) => (column < 0 ? [] : [gains[row]?.[column] ?? 0]));
        expect(pairs.reduce((sum, gain) => sum + gain, 0)).toBe(bestSum(gains));
        expect(pairs.every((gain) => gain > 0)).toBe(true);
        const used = assigned.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect([...assign(new Float64Array(0), 0, 3)]).toEqual([]);
    expect([...assign(new Float64Array(0), 2, 0)]).toEqual([-1, -1]);
  });
});
