/** What the proposer weighs by: weights learned by `npm run learn` and kept in `model.json`, others set by hand. */
import type { ConfidenceWeights } from '../deciding/confidence';
import { HEADING_LINE_FEATURES, HEADING_STEP_FEATURES } from '../headings/headingFeatures';
import { emptyHeadingWeights, ROLE_COUNT, type HeadingWeights } from '../headings/headingModel';
import { LABEL_COUNT } from '../labels/label';
import { LINE_FEATURES } from '../labels/lineFeatures';
import { emptyLineWeights, PAIRS, STEP_FEATURES, type LineWeights } from '../labels/lineModel';
import stored from './model.json' with { type: 'json' };
import { START_FEATURES } from '../articles/starts';
import type { Numbered } from './template';
import { ARRANGEMENT, type ArrangementWeights } from './weights';

export interface Model {
  readonly lines: LineWeights;
  readonly headings: HeadingWeights;
  /** Of where texts begin, feature by feature. */
  readonly starts: Float64Array;
  readonly arrangement: ArrangementWeights;
  readonly confidence: ConfidenceWeights;
}

/** For each template the rows of its answers, in hundredths; null where an answer says nothing. */
export type StoredTable = Readonly<Record<string, readonly (readonly number[] | null)[]>>;

export interface StoredModel {
  readonly lines: { readonly looks: StoredTable; readonly steps: StoredTable };
  readonly headings: {
    readonly lines: StoredTable;
    readonly steps: StoredTable;
    readonly shapes: readonly number[];
    readonly cut: number;
  };
  readonly starts: StoredTable;
  readonly confidence: ConfidenceWeights;
}

const UNIT = 100;

export function readModel({ lines, headings, starts, confidence }: StoredModel): Model {
  const own = emptyLineWeights();
  const ofHeadings = emptyHeadingWeights();
  fill(own.looks, LINE_FEATURES, LABEL_COUNT, lines.looks);
  fill(own.steps, STEP_FEATURES, PAIRS, lines.steps);
  fill(ofHeadings.lines, HEADING_LINE_FEATURES, ROLE_COUNT, headings.lines);
  fill(ofHeadings.steps, HEADING_STEP_FEATURES, ROLE_COUNT * ROLE_COUNT, headings.steps);
  headings.shapes.forEach((weight, shape) => (ofHeadings.shapes[shape] = weight / UNIT));
  const ofStarts = new Float64Array(START_FEATURES.count);
  fill(ofStarts, START_FEATURES, 1, starts);
  ofHeadings.cut[0] = headings.cut / UNIT;
  return { lines: own, headings: ofHeadings, starts: ofStarts, arrangement: ARRANGEMENT, confidence };
}

export function storeModel({ lines, headings, starts, confidence }: Model): StoredModel {
  return {
    lines: {
      looks: table(lines.looks, LINE_FEATURES, LABEL_COUNT),
      steps: table(lines.steps, STEP_FEATURES, PAIRS),
    },
    headings: {
      lines: table(headings.lines, HEADING_LINE_FEATURES, ROLE_COUNT),
      steps: table(headings.steps, HEADING_STEP_FEATURES, ROLE_COUNT * ROLE_COUNT),
      shapes: Array.from(headings.shapes, (weight) => Math.round(weight * UNIT)),
      cut: Math.round((headings.cut[0] ?? 0) * UNIT),
    },
    starts: table(starts, START_FEATURES, 1),
    confidence,
  };
}

function fill(
  weights: Float64Array,
  { templates, offsets }: Numbered,
  width: number,
  stored: StoredTable,
): void {
  templates.forEach(({ name }, t) =>
    stored[name]?.forEach((row, answer) =>
      row?.forEach((weight, j) => (weights[((offsets[t] ?? 0) + answer) * width + j] = weight / UNIT)),
    ),
  );
}

function table(weights: Float64Array, { templates, offsets }: Numbered, width: number): StoredTable {
  return Object.fromEntries(
    templates.map(({ name, size }, t) => [
      name,
      Array.from({ length: size }, (_, answer) => {
        const at = ((offsets[t] ?? 0) + answer) * width;
        const row = Array.from(weights.subarray(at, at + width), (weight) => Math.round(weight * UNIT) || 0);
        return row.some((weight) => weight !== 0) ? row : null;
      }),
    ]),
  );
}

export const MODEL: Model = /* @__PURE__ */ readModel(stored as unknown as StoredModel);
