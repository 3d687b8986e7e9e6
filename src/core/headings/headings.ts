/** The lines of one article's heading: which is kicker, headline, deck. */
import {
  HEADING_ROLES,
  observeHeading,
  readingsOf,
  type HeadingRole,
  type HeadingWeights,
} from './headingModel';
import type { Line } from '../lines/lines';
import type { Setting } from '../labels/setting';

export interface HeadingParse {
  /** How well these lines go together as one heading, in whatever way it is made up, as a log. */
  readonly score: number;
  /** The likeliest reading. */
  readonly roles: readonly HeadingRole[];
  /** For each line the probability of each role. */
  readonly beliefs: readonly Readonly<Record<HeadingRole, number>>[];
}

/** Reads lines as one heading; `cut` if it begins in the middle of a printed line. */
export function parseHeading(
  lines: readonly Line[],
  setting: Setting,
  cut: boolean,
  weights: HeadingWeights,
): HeadingParse {
  const readings = readingsOf(observeHeading(lines, setting, cut), weights);
  const [first] = readings;
  if (!first) return { score: NO_HEADING, roles: lines.map(() => 'headline'), beliefs: [] };
  const best = readings.reduce((best, reading) => (reading.score > best.score ? reading : best), first);
  const beliefs = lines.map(() => ({ kicker: 0, headline: 0, deck: 0 }));
  let sum = 0;
  for (const { roles, score } of readings) {
    const odds = Math.exp(score - best.score);
    sum += odds;
    roles.forEach((role, i) => {
      const own = beliefs[i];
      if (own) own[HEADING_ROLES[role] ?? 'headline'] += odds;
    });
  }
  for (const own of beliefs) for (const role of HEADING_ROLES) own[role] /= sum;
  return {
    score: best.score + Math.log(sum),
    roles: best.roles.map((role) => HEADING_ROLES[role] ?? 'headline'),
    beliefs,
  };
}

/** Of more lines than headings have. */
const NO_HEADING = -30;
