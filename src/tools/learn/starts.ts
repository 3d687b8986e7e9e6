/** Learns where texts begin: logistic regression over the features of paragraphs (AdaGrad). */
import type { Evidence } from '../../core/articles/arrangementEvidence';
import { betweenFeature, START_FEATURES } from '../../core/articles/starts';
import type { Owners } from './arrangement';
import type { Random } from './random';

/** A paragraph that another stands before. */
export interface StartLesson {
  readonly features: readonly number[];
  /** Whether they are of two articles. */
  readonly starts: boolean;
}

/** The page as it stands to be arranged; `article` gives for each raw offset its article in the record, −1 for none. */
export function startLessons({ flow }: Evidence, { article }: Owners): StartLesson[] {
  const { drafts, paragraphs } = flow;
  const articleOf = (at: number | undefined) => article[drafts[at ?? -1]?.lines[0]?.from ?? -1] ?? -1;
  return flow.startFeatures
    .map((features, p) => {
      const between = drafts
        .slice((paragraphs[p - 1] ?? 0) + 1, paragraphs[p])
        .filter(({ role }) => role === 'headline');
      const headed = between.some(({ odds }) => (odds?.subhead ?? 0) < 0);
      return {
        features: [...features, betweenFeature(headed ? 1 : between.length > 0 ? 2 : 0)],
        starts: articleOf(paragraphs[p]) !== articleOf(paragraphs[p - 1]),
      };
    })
    .slice(1);
}

const ROUNDS = 10;
const RATE = 0.1;
const DECAY = 5e-4;

export function learnStarts(lessons: readonly StartLesson[], random: Random): Float64Array {
  const weights = new Float64Array(START_FEATURES.count);
  const squares = new Float64Array(START_FEATURES.count);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, starts } of random.shuffled(lessons)) {
      const score = features.reduce((sum, feature) => sum + weights[feature]!, 0);
      const slope = (starts ? 1 : 0) - 1 / (1 + Math.exp(-score));
      for (const feature of features) {
        const pulled = slope - DECAY * weights[feature]!;
        squares[feature]! += pulled * pulled;
        weights[feature]! += (RATE * pulled) / (0.5 + Math.sqrt(squares[feature]!));
      }
    }
  }
  return weights;
}
