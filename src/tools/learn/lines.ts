/** Learns the line model: the likelihood of the editor's labels, climbed page by page (AdaGrad). */
import { LABEL_COUNT } from '../../core/labels/label';
import {
  ALLOWED,
  beliefsOf,
  emptyLineWeights,
  oddsOf,
  PAIRS,
  STEP_FEATURES,
  type LineWeights,
  type Observed,
} from '../../core/labels/lineModel';
import { LINE_FEATURES } from '../../core/labels/lineFeatures';
import type { Random } from './random';

export interface LabelledPage {
  readonly observed: Observed;
  readonly labels: Int8Array;
}

const ROUNDS = 12;
const RATE = 0.15;
/** Pulls weights to nothing, so that rare features say little. */
const DECAY = 1e-3;

export function learnLines(pages: readonly LabelledPage[], random: Random, rounds = ROUNDS): LineWeights {
  const weights = emptyLineWeights();
  const sum = emptyLineWeights();
  const squares = emptyLineWeights();
  const gradient = emptyLineWeights();
  let summed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const page of random.shuffled(pages)) {
      addGradient(page, weights, gradient);
      for (const part of ['looks', 'steps'] as const) climb(weights[part], gradient[part], squares[part]);
    }
    if (round >= rounds / 2) {
      for (const part of ['looks', 'steps'] as const)
        for (let k = 0; k < sum[part].length; k++) sum[part][k]! += weights[part][k]!;
      summed++;
    }
  }
  for (const part of ['looks', 'steps'] as const)
    for (let k = 0; k < sum[part].length; k++) sum[part][k]! /= summed;
  return sum;
}

function climb(weights: Float64Array, gradient: Float64Array, squares: Float64Array): void {
  for (let k = 0; k < weights.length; k++) {
    const slope = gradient[k]!;
    if (slope === 0) continue;
    const pulled = slope - DECAY * weights[k]!;
    squares[k]! += pulled * pulled;
    weights[k]! += (RATE * pulled) / (1 + Math.sqrt(squares[k]!));
    gradient[k] = 0;
  }
}

/** Adds the slope of the page's log-likelihood to `gradient`: what the editor chose less what the model expects. */
function addGradient({ observed, labels }: LabelledPage, weights: LineWeights, gradient: LineWeights): void {
  const odds = oddsOf(observed, weights, new Map());
  const { forward, backward, labels: beliefs } = beliefsOf(odds);
  const own = LINE_FEATURES.templates.length;
  const shared = STEP_FEATURES.templates.length;
  for (let i = 0; i < observed.count; i++) {
    const label = labels[i] ?? -1;
    if (label < 0) continue;
    const at = i * LABEL_COUNT;
    beliefs[at + label]! -= 1;
    for (let t = i * own; t < (i + 1) * own; t++) {
      const row = observed.looks[t]! * LABEL_COUNT;
      if (row < 0) continue;
      for (let l = 0; l < LABEL_COUNT; l++) gradient.looks[row + l]! -= beliefs[at + l]!;
    }
    const before = labels[i - 1] ?? -1;
    if (before < 0) continue;
    const joint = ALLOWED.map((pair) => {
      const [from, to] = [Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT];
      return (
        forward[at - LABEL_COUNT + from]! * odds.steps[i]![pair]! * odds.looks[at + to]! * backward[at + to]!
      );
    });
    const all = joint.reduce((sum, each) => sum + each, 0) || 1;
    ALLOWED.forEach((pair, k) => {
      const slope = (pair === before * LABEL_COUNT + label ? 1 : 0) - joint[k]! / all;
      if (Math.abs(slope) < NOTHING) return;
      for (let t = i * shared; t < (i + 1) * shared; t++)
        gradient.steps[observed.steps[t]! * PAIRS + pair]! += slope;
    });
  }
}

/** A slope that is not worth a step. */
const NOTHING = 1e-5;
