/** Why a line was labelled as it was: what weighed most for its label against the runner-up. */
import { Ending, type Evidence } from '../labels/evidence';
import { LABEL_COUNT } from '../labels/label';
import type { LabelledLines } from '../labels/labels';
import { LINE_FEATURES } from '../labels/lineFeatures';
import type { LineWeights } from '../labels/lineModel';
import type { Line } from '../lines/lines';
import type { Reason } from '../record';
import type { SignName } from '../signs';
import { add, strongest } from './strongest';

/** Not even worth adding up. */
const NOTHING = 0.05;

/** Why line `i` has one of `own` labels rather than one of `rivals`: the likeliest of each are compared. */
export function lineReasons(
  lines: readonly Line[],
  i: number,
  { observed, evidence, beliefs, setting }: LabelledLines,
  weights: LineWeights,
  own: readonly number[],
  rivals: readonly number[],
): Reason[] {
  const label = likeliestOf(own, beliefs, i);
  const rival = likeliestOf(rivals, beliefs, i);
  const weighed = new Map<SignName, number>();
  const templates = LINE_FEATURES.templates.length;
  for (let t = 0; t < templates; t++) {
    const feature = observed.looks[i * templates + t] ?? -1;
    if (feature < 0) continue;
    const row = feature * LABEL_COUNT;
    const weight = (weights.looks[row + label] ?? 0) - (weights.looks[row + rival] ?? 0);
    if (Math.abs(weight) < NOTHING) continue;
    add(
      weighed,
      lineSign(
        LINE_FEATURES.templates[t]?.name ?? '',
        lines,
        evidence,
        setting.keepsIndent,
        i,
        observed.fullness,
      ),
      weight,
    );
  }
  return strongest(weighed);
}

function likeliestOf(labels: readonly number[], beliefs: Float64Array, line: number): number {
  let best = labels[0] ?? 0;
  for (const label of labels)
    if ((beliefs[line * LABEL_COUNT + label] ?? 0) > (beliefs[line * LABEL_COUNT + best] ?? 0)) best = label;
  return best;
}

const FULLNESSES: readonly SignName[] = ['full line', 'head indent', 'short line', 'long line'];
const ENDINGS: Readonly<Record<Ending, SignName>> = {
  [Ending.Plain]: 'ends open',
  [Ending.FullStop]: 'ends with a stop',
  [Ending.Exclaiming]: 'question or exclamation',
  [Ending.Closed]: 'quotation',
  [Ending.Colon]: 'leads on',
  [Ending.GoesOn]: 'goes on',
};
const FORM_SIGNS: Readonly<Record<string, SignName>> = {
  lede: 'lede',
  item: 'item',
  salutation: 'salutation',
  captionLead: 'caption lead',
  photoCredit: 'photo credit',
  jump: 'jump line',
  furniture: 'furniture',
  folio: 'folio',
  bareName: 'byline',
  markedName: 'byline',
  creditedName: 'byline',
  dash: 'dash',
  label: 'label',
  date: 'date',
  'refers back': 'refers back',
};

/** What a template of the line model looks at on line `i`. */
function lineSign(
  template: string,
  lines: readonly Line[],
  evidence: readonly Evidence[],
  keepsIndent: boolean,
  i: number,
  fullness: Int8Array,
): SignName | null {
  const form = FORM_SIGNS[template];
  if (form) return form;
  const seen = evidence[i];
  const line = lines[i];
  if (!seen || !line) return null;
  switch (template) {
    case 'over the measure before':
    case 'over the measure after':
    case 'over both measures':
    case 'width':
    case 'width of the setting':
      return FULLNESSES[fullness[i] ?? 0] ?? null;
    case 'ending':
    case 'sentence alone':
      return ENDINGS[seen.ending];
    case 'before':
    case 'second before':
    case 'over the line before':
      return i === 0 ? null : fullness[i - 1] === 0 ? 'after a full line' : 'after a short line';
    case 'endings':
      return i === 0
        ? null
        : evidence[i - 1]?.ending === Ending.FullStop
          ? 'after a stop'
          : 'after an open end';
    case 'after':
    case 'second after':
    case 'over the line after':
      return i + 1 >= lines.length
        ? null
        : fullness[i + 1] === 0
          ? 'before a full line'
          : 'before a short line';
    case 'blanks before':
    case 'blanks around':
      return line.blanksBefore > 0 ? 'blank line before' : 'no blank line before';
    case 'indent':
    case 'indent and ending before':
    case 'white space before':
    case 'white space around':
      return line.indent > 0 ? 'indented' : keepsIndent ? 'not indented' : null;
    case 'marks inside':
      return seen.commas + seen.stops > 0 ? 'marks inside' : seen.gaps > 0 ? 'beats' : 'no marks inside';
    case 'joins before':
      return line.joins > 0 ? 'word goes on' : null;
    case 'inside brackets':
      return 'inside brackets';
    case 'short lines around':
    case 'between':
      return fullness[i] === 0 ? null : 'among short lines';
    case 'from the top':
      return i < 4 ? 'at the top' : null;
    case 'from the end':
      return lines.length - i <= 4 ? 'at the end' : null;
    default:
      return null;
  }
}
