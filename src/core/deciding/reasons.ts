/** Why a line of a heading has its role, why a text begins where it does, why a heading goes with a text. */
import { HEADING_LINE_FEATURES, HEADING_STEP_FEATURES } from '../headings/headingFeatures';
import {
  HEADING_ROLES,
  observeHeading,
  ROLE_COUNT,
  type HeadingRole,
  type HeadingWeights,
} from '../headings/headingModel';
import { START_FEATURES } from '../articles/starts';
import type { Setting } from '../labels/setting';
import type { Line } from '../lines/lines';
import type { Reason } from '../record';
import type { SignName } from '../signs';
import { add, MOST, strongest, templateOf } from './strongest';

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
