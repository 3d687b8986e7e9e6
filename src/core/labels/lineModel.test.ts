import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST, HEADING, LABEL_COUNT, MIDDLE, SINGLE } from './label';
import { ALLOWED, beliefsOf, likelihoodOf, likeliest, mayFollow, PAIRS, type LineOdds } from './lineModel';

const MOST_LINES = 4;

const odds: fc.Arbitrary<LineOdds> = fc.integer({ min: 1, max: MOST_LINES }).chain((count) =>
  fc
    .record({
      looks: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
        minLength: count * LABEL_COUNT,
        maxLength: count * LABEL_COUNT,
      }),
      steps: fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: PAIRS, maxLength: PAIRS }),
    })
    .map(({ looks, steps }) => ({
      count,
      looks: Float64Array.from(looks),
      steps: Array.from({ length: count }, () => Float64Array.from(steps)),
    })),
);

/** Every sequence of labels that may be, with its weight. */
function sequences({ count, looks, steps }: LineOdds): { labels: number[]; weight: number }[] {
  let found = Array.from({ length: LABEL_COUNT }, (_, label) => ({
    labels: [label],
    weight: looks[label] ?? 0,
  }));
  for (let i = 1; i < count; i++) {
    found = found.flatMap(({ labels, weight }) =>
      Array.from({ length: LABEL_COUNT }, (_, to) => to).flatMap((to) => {
        const from = labels.at(-1) ?? 0;
        if (!mayFollow(from, to)) return [];
        const step = steps[i]?.[from * LABEL_COUNT + to] ?? 0;
        return [{ labels: [...labels, to], weight: weight * step * (looks[i * LABEL_COUNT + to] ?? 0) }];
      }),
    );
  }
  return found;
}

describe('the line model', () => {
  it('finds the likeliest of all sequences of labels', () => {
    fc.assert(
      fc.property(odds, (page) => {
        const all = sequences(page);
        const best = Math.max(...all.map(({ weight }) => weight));
        const labels = [...likeliest(page)];
        const found = all.find((sequence) => sequence.labels.join() === labels.join());
        expect(found?.weight).toBeCloseTo(best, 10);
        expect(likelihoodOf(page, Uint8Array.from(labels))).toBeCloseTo(Math.log(best), 8);
      }),
      { numRuns: 40 },
    );
  });

  it('believes in a label as much as in all sequences that have it', () => {
    fc.assert(
      fc.property(odds, (page) => {
        const all = sequences(page);
        const sum = all.reduce((total, { weight }) => total + weight, 0);
        const { labels } = beliefsOf(page);
        for (let i = 0; i < page.count; i++) {
          for (let label = 0; label < LABEL_COUNT; label++) {
            const own = all.filter((sequence) => sequence.labels[i] === label);
            const share = own.reduce((total, { weight }) => total + weight, 0) / sum;
            expect(labels[i * LABEL_COUNT + label]).toBeCloseTo(share, 8);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('lets no paragraph go on that has not begun', () => {
    const follows = (from: number, to: number) => ALLOWED.includes(from * LABEL_COUNT + to);
    expect(follows(FIRST, MIDDLE)).toBe(true);
    expect(follows(SINGLE, MIDDLE)).toBe(false);
    expect(follows(FIRST, HEADING)).toBe(false);
  });
});
