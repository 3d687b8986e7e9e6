import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash64 } from './hash';

describe('hash64', () => {
  it('is 16 hex digits, the same for the same text', () => {
    expect(hash64('本报讯')).toMatch(/^[0-9a-f]{16}$/);
    expect(hash64('本报讯')).toBe(hash64('本报讯'));
  });

  it('notices any change of a single code unit', () => {
    const unit = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), fc.nat(), unit, (units, position, other) => {
        const at = position % units.length;
        fc.pre(units[at] !== other);
        const text = String.fromCharCode(...units);
        const changed = String.fromCharCode(...units.with(at, other));
        expect(hash64(changed)).not.toBe(hash64(text));
      }),
    );
  });

  it('tells 100,000 short texts apart in either half', () => {
    const hashes = Array.from({ length: 100_000 }, (_, i) => hash64(String(i)));
    expect(new Set(hashes).size).toBe(hashes.length);
    // Of 32 bits, about one pair is expected to meet.
    for (const half of [0, 8]) {
      expect(new Set(hashes.map((hash) => hash.slice(half, half + 8))).size).toBeGreaterThan(99_980);
    }
  });
});
