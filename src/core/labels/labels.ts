/** What each line is, found for the whole page at once by the line model. */
import { evidenceOf, type Evidence } from './evidence';
import { LABELS, LABEL_COUNT, type Label } from './label';
import type { Line } from '../lines/lines';
import {
  beliefsOf,
  likelihoodOf,
  likeliest,
  observe,
  oddsOf,
  type LineOdds,
  type LineWeights,
  type Observed,
} from './lineModel';
import { measuresOf } from './measure';
import { settingOf, type Setting } from './setting';

export interface LabelledLines {
  readonly labels: readonly Label[];
  /** Of the labels together, as a logarithm; means something beside that of other labels of the same lines. */
  readonly likelihood: number;
  readonly evidence: readonly Evidence[];
  readonly setting: Setting;
  /** What the model saw of each line. */
  readonly observed: Observed;
  /** How well labels go with lines. */
  readonly odds: LineOdds;
  /** Probability of each label on each line; index `line × labels + label`. */
  readonly beliefs: Float64Array;
  /** Lines that were labelled otherwise than they look: see `labelledAs`. */
  readonly reread: ReadonlySet<number>;
}

/** The likeliest labels of a page's lines, taken together. Cost: linear in the lines. */
export function labelLines(lines: readonly Line[], weights: LineWeights): LabelledLines {
  const evidence = lines.map((line, i) => evidenceOf(line, lines[i + 1]));
  const setting = settingOf(lines, evidence);
  const observed = observe({ lines, evidence, setting, measures: measuresOf(lines) });
  const odds = oddsOf(observed, weights);
  return {
    ...labelsBy(odds),
    evidence,
    setting,
    observed,
    odds,
    beliefs: beliefsOf(odds).labels,
    reread: new Set(),
  };
}

/** The likeliest labels where a line has one of `labels`; beliefs stay what they were. */
export function labelledAs(labelled: LabelledLines, line: number, labels: readonly number[]): LabelledLines {
  const looks = labelled.odds.looks.slice();
  for (let label = 0; label < LABEL_COUNT; label++)
    if (!labels.includes(label)) looks[line * LABEL_COUNT + label] = 0;
  const odds = { ...labelled.odds, looks };
  return { ...labelled, ...labelsBy(odds), odds, reread: new Set([...labelled.reread, line]) };
}

function labelsBy(odds: LineOdds): Pick<LabelledLines, 'labels' | 'likelihood'> {
  const found = likeliest(odds);
  return {
    labels: Array.from(found, (label) => LABELS[label] ?? 'single'),
    likelihood: likelihoodOf(odds, found),
  };
}

/** Probability that a line has one of `labels`. */
export function beliefIn(
  { beliefs }: Pick<LabelledLines, 'beliefs'>,
  line: number,
  labels: readonly number[],
): number {
  return labels.reduce((sum, label) => sum + (beliefs[line * LABEL_COUNT + label] ?? 0), 0);
}

/** How much likelier one label is than another on a line, in log-odds that no certainty makes endless. */
export function logOdds(beliefs: Float64Array, line: number, label: number, other: number): number {
  const at = line * LABEL_COUNT;
  return Math.log(((beliefs[at + label] ?? 0) + DOUBT) / ((beliefs[at + other] ?? 0) + DOUBT));
}

/** What is never ruled out. */
const DOUBT = 1e-4;
