import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from './useVirtualRows';

const ROW = 36;

describe('spanOf', () => {
  it('holds every visible row, and few others, wherever one scrolls', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, height, share) => {
          const scrollTop = share * Math.max(0, count * ROW - height);
          const [from, to] = spanOf(scrollTop, height, ROW, count);
          expect(from).toBeLessThanOrEqual(Math.floor(scrollTop / ROW));
          expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((scrollTop + height) / ROW)));
          expect(to - from).toBeLessThanOrEqual(Math.ceil(height / ROW) + 40);
        },
      ),
    );
  });

  it('stays the same while scrolling within a few rows', () => {
    expect(spanOf(100 * ROW, 700, ROW, 10_000)).toEqual(spanOf(105 * ROW, 700, ROW, 10_000));
  });
});
