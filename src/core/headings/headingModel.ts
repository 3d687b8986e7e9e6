/** The heading model: how well lines go together as one article's heading, and which of them is kicker, headline, deck. */
import {
  HEADING_LINE_FEATURES,
  HEADING_STEP_FEATURES,
  headingLineFeatures,
  headingStepFeatures,
} from './headingFeatures';
import type { Line } from '../lines/lines';
import type { Setting } from '../labels/setting';

export const HEADING_ROLES = ['kicker', 'headline', 'deck'] as const;
export type HeadingRole = (typeof HEADING_ROLES)[number];
export const ROLE_COUNT = HEADING_ROLES.length;

/** How many lines of kicker, headline and deck a heading may have. */
export const SHAPES: readonly (readonly [kicker: number, headline: number, deck: number])[] = [
  0, 1, 2, 3,
].flatMap((kicker) =>
  [1, 2, 3, 4].flatMap((headline) =>
    [0, 1, 2, 3].map((deck): [number, number, number] => [kicker, headline, deck]),
  ),
);
export const MOST_HEADING_LINES = 6;
const SHAPES_OF = Array.from({ length: MOST_HEADING_LINES + 1 }, (_, lines) =>
  SHAPES.flatMap(([kicker, headline, deck], shape) =>
    kicker + headline + deck === lines ? [{ shape, roles: rolesOf(kicker, headline, lines) }] : [],
  ),
);

function rolesOf(kicker: number, headline: number, lines: number): readonly number[] {
  return Array.from({ length: lines }, (_, i) => (i < kicker ? 0 : i < kicker + headline ? 1 : 2));
}

/** Weights, feature by feature: for each role, for each pair of roles, and one for each shape. */
export interface HeadingWeights {
  readonly lines: Float64Array;
  readonly steps: Float64Array;
  readonly shapes: Float64Array;
  /** That a heading begins in the middle of a printed line, at a blank. */
  readonly cut: Float64Array;
}

export function emptyHeadingWeights(): HeadingWeights {
  return {
    lines: new Float64Array(HEADING_LINE_FEATURES.count * ROLE_COUNT),
    steps: new Float64Array(HEADING_STEP_FEATURES.count * ROLE_COUNT * ROLE_COUNT),
    shapes: new Float64Array(SHAPES.length),
    cut: new Float64Array(1),
  };
}

/** A way to read lines as a heading. */
export interface HeadingReading {
  readonly shape: number;
  /** For each line the number of its role. */
  readonly roles: readonly number[];
  readonly score: number;
}

/** The lines of a heading as the model takes them. */
export interface ObservedHeading {
  readonly lines: readonly (readonly number[])[];
  /** For each line but the first, its features with the one before. */
  readonly steps: readonly (readonly number[])[];
  /** Whether it begins in the middle of a printed line. */
  readonly cut: boolean;
}

export function observeHeading(lines: readonly Line[], setting: Setting, cut: boolean): ObservedHeading {
  return {
    lines: lines.map((line) => headingLineFeatures(line, lines)),
    steps: lines.slice(1).map((line, i) => headingStepFeatures(lines[i] ?? line, line, setting)),
    cut,
  };
}

/** All readings of a heading with their scores; none where it has too many lines. */
export function readingsOf(
  { lines, steps, cut }: ObservedHeading,
  weights: HeadingWeights,
): HeadingReading[] {
  const own = lines.map((features) => {
    const scores = [0, 0, 0];
    for (const feature of features)
      for (let role = 0; role < ROLE_COUNT; role++)
        scores[role]! += weights.lines[feature * ROLE_COUNT + role]!;
    return scores;
  });
  const pairs = steps.map((features) => {
    const scores = new Float64Array(ROLE_COUNT * ROLE_COUNT);
    for (const feature of features)
      for (let pair = 0; pair < scores.length; pair++)
        scores[pair]! += weights.steps[feature * scores.length + pair]!;
    return scores;
  });
  return (SHAPES_OF[lines.length] ?? []).map(({ shape, roles }) => {
    let score = (weights.shapes[shape] ?? 0) + (cut ? (weights.cut[0] ?? 0) : 0);
    roles.forEach((role, i) => {
      score += own[i]?.[role] ?? 0;
      if (i > 0) score += pairs[i - 1]?.[(roles[i - 1] ?? 0) * ROLE_COUNT + role] ?? 0;
    });
    return { shape, roles, score };
  });
}
