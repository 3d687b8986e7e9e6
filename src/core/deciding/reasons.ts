/**
 * Why something was decided: what weighed most for it against its runner-up, in signs that an editor knows. Templates
 * that look at the same thing from several sides count together.
 */
import { Ending, type Evidence } from '../labels/evidence';
import { HEADING_LINE_FEATURES, HEADING_STEP_FEATURES } from '../headings/headingFeatures';
import {
  HEADING_ROLES,
  observeHeading,
  ROLE_COUNT,
  type HeadingRole,
  type HeadingWeights,
} from '../headings/headingModel';
import { LABEL_COUNT } from '../labels/label';
import type { LabelledLines } from '../labels/labels';
import { LINE_FEATURES } from '../labels/lineFeatures';
import type { Line } from '../lines/lines';
import type { LineWeights } from '../labels/lineModel';
import type { Reason } from '../record';
import type { Setting } from '../labels/setting';
import type { SignName } from '../signs';
import { START_FEATURES } from '../articles/starts';
import type { Numbered } from '../model/template';

/** More reasons than these are no help. */
const MOST = 3;
/** Weights below this, in log-odds, are no reason. */
const LEAST = 0.4;

/** Not even worth adding up. */
const NOTHING = 0.05;

/** Sums weights by what they are about, and names the strongest. */
function strongest(weighed: ReadonlyMap<SignName, number>): Reason[] {
  return [...weighed]
    .filter(([, weight]) => weight >= LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([sign]) => ({ sign }));
}

function add(weighed: Map<SignName, number>, sign: SignName | null, weight: number): void {
  if (sign) weighed.set(sign, (weighed.get(sign) ?? 0) + weight);
}

/** The template that a feature belongs to. */
function templateOf({ offsets, templates }: Numbered, feature: number): { name: string; value: number } {
  let t = offsets.length - 1;
  while (t > 0 && (offsets[t] ?? 0) > feature) t--;
  return { name: templates[t]?.name ?? '', value: feature - (offsets[t] ?? 0) };
}

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

const HEADING_SIGNS: Readonly<Record<string, SignName>> = {
  digit: 'digits',
  quantity: 'digits',
  'number in words': 'digits',
  beats: 'beats',
  'equal beats': 'beats',
  asks: 'question or exclamation',
  'ends asking': 'question or exclamation',
  dash: 'dash',
  'speaker or label': 'speaker or label',
  'leads on': 'leads on',
  'ends with a colon': 'leads on',
  opening: 'leads on',
  series: 'series',
  'opens with a quotation': 'quotation',
  'ends with a quotation': 'quotation',
  'all quoted': 'quotation',
  quotes: 'quotation',
  spoken: 'spoken',
  comma: 'marks inside',
  list: 'marks inside',
};

/** Why a line of a heading has its role rather than another. */
export function headingReasons(
  lines: readonly Line[],
  i: number,
  roles: readonly HeadingRole[],
  rival: HeadingRole,
  setting: Setting,
  weights: HeadingWeights,
): Reason[] {
  const observed = observeHeading(lines, setting, false);
  const [own, other] = [HEADING_ROLES.indexOf(roles[i] ?? 'headline'), HEADING_ROLES.indexOf(rival)];
  const weighed = new Map<SignName, number>();
  for (const feature of observed.lines[i] ?? []) {
    const { name } = templateOf(HEADING_LINE_FEATURES, feature);
    const weight =
      (weights.lines[feature * ROLE_COUNT + own] ?? 0) - (weights.lines[feature * ROLE_COUNT + other] ?? 0);
    add(weighed, HEADING_SIGNS[name] ?? null, weight);
  }
  const before = lines[i - 1];
  const line = lines[i];
  if (before && line) {
    const longer = line.width > before.width ? 'longer than the line before' : 'shorter than the line before';
    const from = HEADING_ROLES.indexOf(roles[i - 1] ?? 'headline') * ROLE_COUNT;
    for (const feature of observed.steps[i - 1] ?? []) {
      const { name } = templateOf(HEADING_STEP_FEATURES, feature);
      const row = feature * ROLE_COUNT * ROLE_COUNT + from;
      const weight = (weights.steps[row + own] ?? 0) - (weights.steps[row + other] ?? 0);
      add(weighed, name === 'longer by' ? longer : name === 'any' ? 'usual heading' : null, weight);
    }
  }
  const reasons = strongest(weighed);
  return reasons.length > 0 ? reasons : [{ sign: 'usual heading' }];
}

const START_SIGNS: Readonly<Record<string, (value: number) => SignName | null>> = {
  opened: (value) => (value % 2 === 1 ? 'lede' : null),
  lede: () => 'lede',
  cohesion: (value) => (value < 10 ? 'other words' : 'same words'),
  'refers back': () => 'refers back',
  salutation: () => 'salutation',
  'after a salutation': () => 'salutation',
  'opening byline': () => 'opening byline',
  'closing byline': () => 'closing byline',
  'jump line': () => 'jump line',
  'blank line': (value) => (value === 1 ? 'blank line before' : value === 2 ? 'no blank line before' : null),
  measures: (value) => (value === 1 ? 'other measure' : null),
  'ending before': () => null,
  label: () => 'label',
};

/** Why a text begins with a paragraph, or does not. */
export function startReasons(
  features: readonly number[],
  starts: boolean,
  weights: Float64Array,
  headed: boolean,
): Reason[] {
  const weighed = new Map<SignName, number>();
  for (const feature of features) {
    const { name, value } = templateOf(START_FEATURES, feature);
    add(weighed, START_SIGNS[name]?.(value) ?? null, (starts ? 1 : -1) * (weights[feature] ?? 0));
  }
  if (headed && starts) add(weighed, 'heading between', 1);
  return strongest(weighed);
}

/** Why a line of a heading goes with a text. */
export function homeReasons(line: string, text: string, sameRank: boolean, beside: boolean): Reason[] {
  const seen = sharedStrings(line, text);
  const reasons: Reason[] = seen.length > 0 ? [{ sign: 'shared words', seen }] : [];
  if (beside) reasons.push({ sign: 'next to it' });
  if (sameRank) reasons.push({ sign: 'same rank' });
  return reasons;
}

/** Strings of two characters or more that a heading and its text share, the longest first. */
function sharedStrings(heading: string, text: string): string[] {
  const found = new Set<string>();
  for (let from = 0; from < heading.length - 1;) {
    let to = from + 2;
    if (!WORDS.test(heading.slice(from, to)) || !text.includes(heading.slice(from, to))) {
      from++;
      continue;
    }
    while (
      to < heading.length &&
      WORDS.test(heading.charAt(to)) &&
      text.includes(heading.slice(from, to + 1))
    )
      to++;
    found.add(heading.slice(from, to));
    from = to - 1;
  }
  return [...found].sort((a, b) => b.length - a.length).slice(0, MOST);
}

const WORDS = /^[\p{Script=Han}\d]+$/u;
