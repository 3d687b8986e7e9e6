/** From margins to probabilities: how often decisions of a kind with such a margin were right on pages not learned from. */
import type { DraftDecision } from './decisions';

/** For each kind of decision: the log-odds of being right are `base + slope × margin`. */
export type ConfidenceWeights = Readonly<
  Record<DraftDecision['kind'], { readonly base: number; readonly slope: number }>
>;

/** Probability that a decision is right. */
export function confidenceOf(
  { kind, margin }: Pick<DraftDecision, 'kind' | 'margin'>,
  weights: ConfidenceWeights,
): number {
  const { base, slope } = weights[kind];
  return Math.round(1000 / (1 + Math.exp(-(base + slope * margin)))) / 1000;
}

/** Taken at its word, until it is learned how far margins are to be believed. */
export const CONFIDENCE: ConfidenceWeights = {
  role: { base: 0, slope: 1 },
  extent: { base: 0, slope: 1 },
  article: { base: 0, slope: 1 },
};
