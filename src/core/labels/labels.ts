/** What each line is, found for the whole page at once by the line model. */
import { evidenceOf, type Evidence } from './evidence';
import { LABELS, LABEL_COUNT, type Label } from './label';
import type { Line } from '../lines/lines';
import { beliefsOf, likeliest, observe, oddsOf, type LineWeights, type Observed } from './lineModel';
import { measuresOf } from './measure';
import { settingOf, type Setting } from './setting';

export interface LabelledLines {
  readonly labels: readonly Label[];
  readonly evidence: readonly Evidence[];
  readonly setting: Setting;
  /** What the model saw of each line. */
  readonly observed: Observed;
  /** Probability of each label on each line; index `line × labels + label`. */
  readonly beliefs: Float64Array;
}

/** The likeliest labels of a page's lines, taken together. Cost: linear in the lines. */
export function labelLines(lines: readonly Line[], weights: LineWeights): LabelledLines {
  const evidence = lines.map((line, i) => evidenceOf(line, lines[i + 1]));
  const setting = settingOf(lines, evidence);
  const observed = observe({ lines, evidence, setting, measures: measuresOf(lines) });
  const odds = oddsOf(observed, weights);
  return {
    labels: Array.from(likeliest(odds), (label) => LABELS[label] ?? 'single'),
    evidence,
    setting,
    observed,
    beliefs: beliefsOf(odds).labels,
  };
}

/** How much likelier one label is than another on a line, in log-odds that no certainty makes endless. */
export function logOdds(beliefs: Float64Array, line: number, label: number, other: number): number {
  const at = line * LABEL_COUNT;
  return Math.log(((beliefs[at + label] ?? 0) + DOUBT) / ((beliefs[at + other] ?? 0) + DOUBT));
}

/** What is never ruled out. */
const DOUBT = 1e-4;
