/** Headings that stand apart from their texts, and the texts that may own them, ranked. */
import { assign } from '../articles/assignment';
import { kinshipOf } from '../articles/kinship';
import { indexWords } from '../articles/words';
import { MODEL } from '../model/model';
import type { Example } from './examples';
import { examplesOf } from './examples';
import type { SharedWord } from './sharedWords';
import { sharedWords } from './sharedWords';

/** A heading group: kicker, headline and deck, as one text. */
export interface LooseHeading {
  readonly id: string;
  readonly text: string;
}

export interface PossibleHome {
  readonly id: string;
  readonly paragraphs: readonly string[];
  /** Whether it has a heading already. */
  readonly hasHeading: boolean;
}

export interface RankedHome {
  readonly id: string;
  /** Probability among those ranked that the heading is its. */
  readonly confidence: number;
  readonly hasHeading: boolean;
  readonly words: readonly SharedWord[];
  readonly examples: readonly Example[];
}

const WEIGHTS = {
  /** A text that has a heading seldom wants another: as much as two rare words. */
  hasHeading: -1.5,
  /** The weight of shared words from which one text is twice as likely as another: they are told apart by a few. */
  scale: 0.8,
} as const;

/**
 * Ranks the texts for one heading, the likeliest first. What is best for it is judged together with what the other loose
 * headings would then be left with.
 */
export function rankHomes(
  heading: LooseHeading,
  others: readonly LooseHeading[],
  homes: readonly PossibleHome[],
): RankedHome[] {
  const headings = [heading, ...others];
  const gains = gainsOf(headings, homes);
  const values = homes.map((_, home) => valueOf(gains, headings.length, homes.length, home));
  const most = Math.max(...values);
  const odds = values.map((value) => Math.exp((value - most) / WEIGHTS.scale));
  const sum = odds.reduce((total, each) => total + each, 0);
  return homes
    .map(({ id, hasHeading, paragraphs }, i): RankedHome => {
      const words = sharedWords(heading.text, paragraphs.join('\n'));
      return {
        id,
        hasHeading,
        confidence: (odds[i] ?? 0) / sum,
        words,
        examples: examplesOf(paragraphs, words),
      };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** For each heading and text, heading by heading, the weight of what they share. */
function gainsOf(headings: readonly LooseHeading[], homes: readonly PossibleHome[]): Float64Array {
  const paragraphs = homes.flatMap((home) => home.paragraphs);
  const words = indexWords(
    paragraphs,
    headings.map(({ text }) => text),
  );
  const kinship = kinshipOf(words, paragraphs.length, MODEL.arrangement.kinship);
  const gains = new Float64Array(headings.length * homes.length);
  for (let h = 0; h < headings.length; h++) {
    let from = 0;
    homes.forEach(({ paragraphs: own, hasHeading }, b) => {
      // long texts share more by chance
      const chance = Math.min(0.5, MODEL.arrangement.kinship.chance * (own.length - 1));
      const shared = kinship.shared(h, from, from + own.length) * (1 - chance);
      gains[h * homes.length + b] = shared + (hasHeading ? WEIGHTS.hasHeading : 0);
      from += own.length;
    });
  }
  return gains;
}

/** How good all is at best if the first heading goes to a text. */
function valueOf(gains: Float64Array, rows: number, columns: number, home: number): number {
  const rest = gains.slice(columns);
  for (let row = 0; row < rows - 1; row++) rest[row * columns + home] = 0;
  const assigned = assign(rest, rows - 1, columns);
  return assigned.reduce(
    (sum, column, row) => (column < 0 ? sum : sum + (rest[row * columns + column] ?? 0)),
    gains[home] ?? 0,
  );
}
