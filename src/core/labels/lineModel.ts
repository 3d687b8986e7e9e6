/** The line model: a linear-chain conditional random field over the labels of a page's lines. */
import { Ending } from './evidence';
import { CAPTION, CAPTION_MORE, FIRST, LABEL_COUNT, LAST, MIDDLE } from './label';
import type { SeenLines } from './lineFacts';
import { LINE_FEATURES, lineFeatures, type LineFeatures } from './lineFeatures';
import type { Line } from '../lines/lines';
import type { Setting } from './setting';
import { numbered } from '../model/template';

/** What two neighbouring lines say about their two labels together. */
export const STEP_FEATURES = numbered([
  { name: 'any', size: 1 },
  { name: 'blanks', size: 12 },
  { name: 'ending', size: 12 },
  { name: 'width', size: 7 },
]);

export const PAIRS = LABEL_COUNT * LABEL_COUNT;

/** Whether label `to` may follow label `from`. */
export function mayFollow(from: number, to: number): boolean {
  const open = from === FIRST || from === MIDDLE;
  if (to === MIDDLE || to === LAST) return open;
  if (open) return false;
  return to !== CAPTION_MORE || from === CAPTION || from === CAPTION_MORE;
}

/** Weights of the model, feature by feature: for each label, and for each pair of labels (`from × labels + to`). */
export interface LineWeights {
  readonly looks: Float64Array;
  readonly steps: Float64Array;
}

export function emptyLineWeights(): LineWeights {
  return {
    looks: new Float64Array(LINE_FEATURES.count * LABEL_COUNT),
    steps: new Float64Array(STEP_FEATURES.count * PAIRS),
  };
}

/** A page as the model takes it: the features of its lines and of its pairs of neighbours. */
export interface Observed extends LineFeatures {
  readonly count: number;
  readonly steps: Int16Array;
}

export function observe(page: SeenLines): Observed {
  const { lines, evidence, setting } = page;
  const templates = STEP_FEATURES.templates.length;
  const steps = new Int16Array(lines.length * templates);
  for (let i = 1; i < lines.length; i++) {
    const before = evidence[i - 1];
    const values = [
      0,
      blankValue(lines[i], setting),
      (before?.ending ?? Ending.Plain) * 2 + (before?.photoCredit ? 1 : 0),
      widthValue((lines[i]?.width ?? 0) - (lines[i - 1]?.width ?? 0)),
    ];
    values.forEach((value, t) => (steps[i * templates + t] = (STEP_FEATURES.offsets[t] ?? 0) + value));
  }
  return { count: lines.length, steps, ...lineFeatures(page) };
}

const BLANKS = { every: 0, blocks: 1, none: 2 };

function blankValue(line: Line | undefined, setting: Setting): number {
  if (!line) return 0;
  return BLANKS[setting.blanks] * 4 + (line.continuesRawLine ? 3 : Math.min(2, line.blanksBefore));
}

function widthValue(over: number): number {
  if (over < -4) return 0;
  if (over < -1.2) return 1;
  if (over < 1.2) return 2;
  if (over < 1.8) return 3;
  if (over < 2.8) return 4;
  return over < 6 ? 5 : 6;
}

/** How well labels go with the lines of a page, as factors that multiply: likelier ones are greater. */
export interface LineOdds {
  readonly count: number;
  /** For each label on each line, 1 for the best; index `line × labels + label`. */
  readonly looks: Float64Array;
  /** For each line, for each pair of labels on it and the one before; the first line's mean nothing. */
  readonly steps: readonly Float64Array[];
}

/** Beyond this, in logs, a factor only threatens to overflow. */
const MOST_LOG = 60;

/** `known` keeps the odds of steps; weights that still change need one of their own. */
export function oddsOf(
  observed: Observed,
  weights: LineWeights,
  known: KnownSteps = knownSteps(weights),
): LineOdds {
  const { count } = observed;
  const looks = new Float64Array(count * LABEL_COUNT);
  const steps: Float64Array[] = [];
  for (let i = 0; i < count; i++) {
    const own = looks.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT);
    addRows(
      own,
      weights.looks,
      observed.looks,
      i * LINE_FEATURES.templates.length,
      LINE_FEATURES.templates.length,
    );
    const best = Math.max(...own);
    for (let label = 0; label < LABEL_COUNT; label++) own[label] = Math.exp((own[label] ?? 0) - best);
    steps.push(stepOdds(observed.steps, i * STEP_FEATURES.templates.length, weights, known));
  }
  return { count, looks, steps };
}

/** Lines follow each other in few ways, so the odds of each are worked out once for a model. */
export type KnownSteps = Map<number, Float64Array>;
const KNOWN = new WeakMap<LineWeights, KnownSteps>();

function knownSteps(weights: LineWeights): KnownSteps {
  let known = KNOWN.get(weights);
  if (!known) KNOWN.set(weights, (known = new Map()));
  return known;
}

function stepOdds(features: Int16Array, at: number, weights: LineWeights, known: KnownSteps): Float64Array {
  let key = 0;
  for (let t = 0; t < STEP_FEATURES.templates.length; t++)
    key = key * STEP_FEATURES.count + (features[at + t] ?? 0);
  let odds = known.get(key);
  if (!odds) {
    odds = new Float64Array(PAIRS);
    addRows(odds, weights.steps, features, at, STEP_FEATURES.templates.length);
    for (const pair of ALLOWED) odds[pair] = Math.exp(Math.min(MOST_LOG, odds[pair] ?? 0));
    known.set(key, odds);
  }
  return odds;
}

/** Adds the rows of a table that `features[from, from + count)` number to `sum`. */
function addRows(
  sum: Float64Array,
  table: Float64Array,
  features: Int16Array,
  from: number,
  count: number,
): void {
  const width = sum.length;
  for (let k = from; k < from + count; k++) {
    const feature = features[k] ?? -1;
    if (feature < 0) continue;
    const row = feature * width;
    for (let j = 0; j < width; j++) sum[j] = (sum[j] ?? 0) + (table[row + j] ?? 0);
  }
}

/** The pairs of labels that may follow each other. */
export const ALLOWED: readonly number[] = Array.from({ length: PAIRS }, (_, pair) => pair).filter((pair) =>
  mayFollow(Math.floor(pair / LABEL_COUNT), pair % LABEL_COUNT),
);
const FROM = Uint8Array.from(ALLOWED, (pair) => Math.floor(pair / LABEL_COUNT));
const TO = Uint8Array.from(ALLOWED, (pair) => pair % LABEL_COUNT);

const NO_STEP = new Float64Array(PAIRS);

/** The likeliest sequence of labels (Viterbi). Cost: lines × labels². */
export function likeliest({ count, looks, steps }: LineOdds): Uint8Array {
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const best = looks.slice(0, LABEL_COUNT);
  const next = new Float64Array(LABEL_COUNT);
  const cameFrom = new Uint8Array(count * LABEL_COUNT);
  for (let i = 1; i < count; i++) {
    next.fill(-1);
    const step = steps[i] ?? NO_STEP;
    for (let k = 0; k < ALLOWED.length; k++) {
      const to = TO[k] ?? 0;
      const from = FROM[k] ?? 0;
      const odds = (best[from] ?? 0) * (step[ALLOWED[k] ?? 0] ?? 0);
      if (odds > (next[to] ?? 0)) [next[to], cameFrom[i * LABEL_COUNT + to]] = [odds, from];
    }
    for (let to = 0; to < LABEL_COUNT; to++) best[to] = (next[to] ?? 0) * (looks[i * LABEL_COUNT + to] ?? 0);
    normalise(best, 0);
  }
  let label = best.indexOf(Math.max(...best));
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = cameFrom[i * LABEL_COUNT + label] ?? 0;
  }
  return labels;
}

/** Logarithm of how well these labels go with the lines together; −∞ where one of them is ruled out. */
export function likelihoodOf({ count, looks, steps }: LineOdds, labels: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i] ?? 0;
    sum += Math.log(looks[i * LABEL_COUNT + label] ?? 0);
    if (i > 0) sum += Math.log(steps[i]?.[(labels[i - 1] ?? 0) * LABEL_COUNT + label] ?? 0);
  }
  return sum;
}

/** What comes in from both ends of the page (forward and backward sums), scaled line by line. */
export interface Beliefs {
  /** Of the lines up to each one, itself included. */
  readonly forward: Float64Array;
  /** Of the lines after each one. */
  readonly backward: Float64Array;
  /** Probability of each label on each line; index `line × labels + label`. */
  readonly labels: Float64Array;
}

export function beliefsOf({ count, looks, steps }: LineOdds): Beliefs {
  const forward = looks.slice();
  const backward = new Float64Array(looks.length).fill(1);
  const sums = new Float64Array(LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    const at = i * LABEL_COUNT;
    if (i > 0) {
      sums.fill(0);
      const step = steps[i] ?? NO_STEP;
      for (let k = 0; k < ALLOWED.length; k++) {
        const to = TO[k] ?? 0;
        const odds = (forward[at - LABEL_COUNT + (FROM[k] ?? 0)] ?? 0) * (step[ALLOWED[k] ?? 0] ?? 0);
        sums[to] = (sums[to] ?? 0) + odds;
      }
      for (let to = 0; to < LABEL_COUNT; to++) forward[at + to] = (forward[at + to] ?? 0) * (sums[to] ?? 0);
    }
    normalise(forward, at);
  }
  for (let i = count - 2; i >= 0; i--) {
    const next = (i + 1) * LABEL_COUNT;
    sums.fill(0);
    const step = steps[i + 1] ?? NO_STEP;
    for (let k = 0; k < ALLOWED.length; k++) {
      const to = TO[k] ?? 0;
      const from = FROM[k] ?? 0;
      const odds = (step[ALLOWED[k] ?? 0] ?? 0) * (looks[next + to] ?? 0) * (backward[next + to] ?? 0);
      sums[from] = (sums[from] ?? 0) + odds;
    }
    backward.set(sums, i * LABEL_COUNT);
    normalise(backward, i * LABEL_COUNT);
  }
  const labels = forward.map((odds, k) => odds * (backward[k] ?? 0));
  for (let i = 0; i < count; i++) normalise(labels, i * LABEL_COUNT);
  return { forward, backward, labels };
}

/** Makes the values of a line add up to 1. */
function normalise(values: Float64Array, at: number): void {
  let sum = 0;
  for (let label = 0; label < LABEL_COUNT; label++) sum += values[at + label] ?? 0;
  if (sum <= 0) return;
  for (let label = 0; label < LABEL_COUNT; label++) values[at + label] = (values[at + label] ?? 0) / sum;
}
