/**
 * What is seen of each line, as the line model weighs it: one value for each template, out of a small set. The
 * templates are the model's own vocabulary; its weights stand in `model.json` under the same names.
 */
import { FIRST_COUNT, firstClass, LAST_COUNT, lastClass } from '../text/characterClasses';
import { Ending, type Evidence } from './evidence';
import { refersBack } from '../forms/forms';
import { ENDINGS, FULLNESS, NEIGHBOURS, factsOf, type LineFacts, type SeenLines } from './lineFacts';
import type { Line } from '../lines/lines';
import type { Setting } from './setting';
import { numbered, type Template } from '../model/template';

/** Widths of a line against another, in half em from −6 to +3. */
const OVERS = 19;
/** The same, coarsely. */
const STEPS = 7;

function over(width: number): number {
  return Math.max(0, Math.min(OVERS - 1, Math.round(width * 2) + 12));
}

function step(width: number): number {
  if (width < -4) return 0;
  if (width < -1.6) return 1;
  if (width < -0.9) return 2;
  if (width < 0.9) return 3;
  if (width < 1.6) return 4;
  return width <= 4 ? 5 : 6;
}

const WIDTHS = [2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 36, 50];

function widthClass(width: number): number {
  let at = 0;
  while (at < WIDTHS.length && width > (WIDTHS[at] ?? 0)) at++;
  return at;
}

/** Few, told apart; many, not. */
const upTo = (most: number, count: number) => Math.min(most, count);

/** A template, and how it finds its value on line `i`; −1 where it says nothing. */
interface Seen extends Template {
  readonly of: (page: LineFacts, i: number) => number;
}

const sign = (name: string, has: (seen: Evidence, page: LineFacts, i: number) => boolean): Seen => ({
  name,
  size: 1,
  of: (page, i) => {
    const seen = page.evidence[i];
    return seen && has(seen, page, i) ? 0 : -1;
  },
});

const FORMS: readonly [string, (seen: Evidence) => boolean][] = [
  ['lede', (seen) => seen.lede],
  ['item', (seen) => seen.item],
  ['salutation', (seen) => seen.salutation],
  ['captionLead', (seen) => seen.captionLead],
  ['photoCredit', (seen) => seen.photoCredit],
  ['jump', (seen) => seen.jump],
  ['furniture', (seen) => seen.furniture],
  ['folio', (seen) => seen.folio],
  ['bareName', (seen) => seen.byline === 1],
  ['markedName', (seen) => seen.byline === 2],
  ['creditedName', (seen) => seen.byline === 3],
  ['dash', (seen) => seen.startsWithDash],
  ['label', (seen) => seen.label],
  ['date', (seen) => seen.date],
];

const beside = (where: string, by: 1 | -1): Seen[] =>
  FORMS.map(([name, has]) => sign(`${where} ${name}`, (_, page, i) => hasForm(page.evidence[i + by], has)));

function hasForm(seen: Evidence | undefined, has: (seen: Evidence) => boolean): boolean {
  return seen !== undefined && has(seen);
}

const blanksOf = { every: 0, blocks: 1, none: 2 };
const width = (page: LineFacts, i: number) => page.lines[i]?.width ?? 0;
const ending = (page: LineFacts, i: number) => page.evidence[i]?.ending ?? ENDINGS;

const TEMPLATES: readonly Seen[] = [
  { name: 'any', size: 1, of: () => 0 },
  {
    name: 'over the measure before',
    size: OVERS * 2,
    of: (page, i) => over(width(page, i) - (page.measures.before[i] ?? 0)) * 2 + exact(page),
  },
  {
    name: 'over the measure after',
    size: OVERS * 2,
    of: (page, i) => over(width(page, i) - (page.measures.after[i] ?? 0)) * 2 + exact(page),
  },
  {
    name: 'over both measures',
    size: STEPS * STEPS,
    of: (page, i) =>
      step(width(page, i) - (page.measures.before[i] ?? 0)) * STEPS +
      step(width(page, i) - (page.measures.after[i] ?? 0)),
  },
  {
    name: 'over the line before',
    size: OVERS,
    of: (page, i) => (i > 0 ? over(width(page, i) - width(page, i - 1)) : -1),
  },
  {
    name: 'over the line after',
    size: OVERS,
    of: (page, i) => (i + 1 < page.lines.length ? over(width(page, i) - width(page, i + 1)) : -1),
  },
  { name: 'width', size: WIDTHS.length + 1, of: (page, i) => widthClass(width(page, i)) },
  {
    name: 'width of the setting',
    size: (WIDTHS.length + 1) * 3,
    of: (page, i) => widthClass(width(page, i)) * 3 + (page.setting.ragged ? 2 : page.setting.runOn ? 1 : 0),
  },
  {
    name: 'ending',
    size: ENDINGS * FULLNESS,
    of: (page, i) => ending(page, i) * FULLNESS + (page.fullness[i] ?? 0),
  },
  {
    name: 'before',
    size: NEIGHBOURS * FULLNESS,
    of: (page, i) => neighbour(page, i - 1) * FULLNESS + (page.fullness[i] ?? 0),
  },
  {
    name: 'after',
    size: NEIGHBOURS * FULLNESS,
    of: (page, i) => neighbour(page, i + 1) * FULLNESS + (page.fullness[i] ?? 0),
  },
  { name: 'second before', size: NEIGHBOURS, of: (page, i) => neighbour(page, i - 2) },
  { name: 'second after', size: NEIGHBOURS, of: (page, i) => neighbour(page, i + 2) },
  {
    name: 'endings',
    size: (ENDINGS + 1) * (ENDINGS + 1),
    of: (page, i) => ending(page, i - 1) * (ENDINGS + 1) + ending(page, i),
  },
  {
    name: 'marks inside',
    size: 27,
    of: ({ evidence }, i) => {
      const seen = evidence[i];
      return seen ? upTo(2, seen.commas) * 9 + upTo(2, seen.stops) * 3 + upTo(2, seen.gaps) : -1;
    },
  },
  {
    name: 'marks inside the line after',
    size: 9,
    of: ({ evidence }, i) => {
      const seen = evidence[i + 1];
      return seen ? upTo(2, seen.commas + seen.stops) * 3 + upTo(2, seen.gaps) : -1;
    },
  },
  {
    name: 'blanks before',
    size: 12,
    of: ({ lines, setting }, i) => blankState(lines[i], setting),
  },
  {
    name: 'blanks after',
    size: 12,
    of: ({ lines, setting }, i) => (lines[i + 1] ? blankState(lines[i + 1], setting) : -1),
  },
  {
    name: 'blanks around',
    size: 12,
    of: ({ lines, setting }, i) =>
      blanksOf[setting.blanks] * 4 +
      ((lines[i]?.blanksBefore ?? 0) > 0 ? 2 : 0) +
      ((lines[i + 1]?.blanksBefore ?? 1) > 0 ? 1 : 0),
  },
  {
    name: 'indent',
    size: 4,
    of: (page, i) => (page.setting.keepsIndent ? indented(page, i) * 2 + indented(page, i + 1) : -1),
  },
  {
    name: 'indent and ending before',
    size: (ENDINGS + 1) * 2,
    of: (page, i) => (page.setting.keepsIndent ? ending(page, i - 1) * 2 + indented(page, i) : -1),
  },
  {
    name: 'joins before',
    size: 12,
    of: (page, i) => (page.lines[i]?.joins ?? 0) * FULLNESS + (page.fullness[i - 1] ?? 0),
  },
  {
    name: 'joins after',
    size: 12,
    of: (page, i) => (page.lines[i + 1]?.joins ?? 0) * FULLNESS + (page.fullness[i] ?? 0),
  },
  { name: 'inside brackets', size: 4, of: ({ inside }, i) => (inside[i] ?? 0) * 2 + (inside[i + 1] ?? 0) },
  { name: 'from the top', size: 8, of: (_, i) => upTo(7, i) },
  { name: 'from the end', size: 8, of: ({ lines }, i) => upTo(7, lines.length - 1 - i) },
  {
    name: 'first character',
    size: FIRST_COUNT,
    of: ({ lines }, i) => firstClass(lines[i]?.text ?? ''),
  },
  {
    name: 'last character',
    size: LAST_COUNT,
    of: ({ lines }, i) => lastClass(lines[i]?.text ?? ''),
  },
  {
    name: 'short lines around',
    size: 25,
    of: ({ shortBefore, shortAfter }, i) => upTo(4, shortBefore[i] ?? 0) * 5 + upTo(4, shortAfter[i] ?? 0),
  },
  {
    name: 'ending and what follows',
    size: ENDINGS * FIRST_COUNT,
    of: (page, i) =>
      page.lines[i + 1] ? ending(page, i) * FIRST_COUNT + firstClass(page.lines[i + 1]?.text ?? '') : -1,
  },
  {
    name: 'between',
    size: NEIGHBOURS * NEIGHBOURS,
    of: (page, i) =>
      i > 0 && i + 1 < page.lines.length ? neighbour(page, i - 1) * NEIGHBOURS + neighbour(page, i + 1) : -1,
  },
  {
    name: 'sentence alone',
    size: (ENDINGS + 1) * (ENDINGS + 1),
    of: (page, i) =>
      ending(page, i) === Ending.FullStop && page.evidence[i]?.stops === 0
        ? ending(page, i - 1) * (ENDINGS + 1) + ending(page, i + 1)
        : -1,
  },
  {
    name: 'white space before',
    size: 4 * 3 * (ENDINGS + 1),
    of: (page, i) => (indentClass(page, i) * 3 + page.indents) * (ENDINGS + 1) + ending(page, i - 1),
  },
  {
    name: 'white space around',
    size: 48,
    of: (page, i) => (indentClass(page, i) * 3 + page.indents) * 4 + indentClass(page, i + 1),
  },
  {
    name: 'opens alike',
    size: (ENDINGS + 1) * 2,
    of: (page, i) => ending(page, i - 1) * 2 + (page.opensAlike[i] ?? 0),
  },
  { name: 'byline form', size: 4, of: ({ evidence }, i) => evidence[i]?.byline ?? 0 },
  {
    name: 'page form',
    size: 8,
    of: ({ evidence }, i) => {
      const seen = evidence[i];
      return seen ? (seen.furniture ? 4 : 0) + (seen.folio ? 2 : 0) + (seen.jump ? 1 : 0) : -1;
    },
  },
  {
    name: 'picture form',
    size: 4,
    of: ({ evidence }, i) => (evidence[i]?.captionLead ? 2 : 0) + (evidence[i]?.photoCredit ? 1 : 0),
  },
  sign('refers back', (_, { lines }, i) => refersBack(lines[i]?.text ?? '')),
  ...FORMS.map(([name, has]) => sign(name, has)),
  ...beside('after', -1),
  ...beside('before', 1),
];

function indentClass({ lines }: LineFacts, i: number): number {
  const indent = lines[i]?.indent ?? 0;
  if (indent === 0) return 0;
  if (indent <= 0.5) return 1;
  return indent < 2 ? 2 : 3;
}

const exact = ({ measures }: LineFacts) => (measures.exactness > 0.5 ? 1 : 0);

function neighbour(page: LineFacts, i: number): number {
  return page.neighbour[i] ?? ENDINGS * FULLNESS;
}

function indented({ lines, setting }: LineFacts, i: number): number {
  return (lines[i]?.indent ?? 0) >= setting.leastIndent ? 1 : 0;
}

function blankState(line: Line | undefined, setting: Setting): number {
  if (!line) return -1;
  const blanks = line.continuesRawLine ? 3 : upTo(2, line.blanksBefore);
  return blanksOf[setting.blanks] * 4 + blanks;
}

export const LINE_FEATURES = numbered(TEMPLATES);

export interface LineFeatures {
  /** Line by line as many numbers as there are templates, −1 where one says nothing. */
  readonly looks: Int16Array;
  /** How each line fills its measure: 0 full, 1 short by a head indent, 2 shorter, 3 longer. */
  readonly fullness: Int8Array;
}

export function lineFeatures(page: SeenLines): LineFeatures {
  const facts = factsOf(page);
  const { offsets } = LINE_FEATURES;
  const features = new Int16Array(page.lines.length * TEMPLATES.length).fill(-1);
  let at = 0;
  for (let i = 0; i < page.lines.length; i++) {
    for (let t = 0; t < TEMPLATES.length; t++, at++) {
      const value = TEMPLATES[t]?.of(facts, i) ?? -1;
      if (value >= 0) features[at] = (offsets[t] ?? 0) + value;
    }
  }
  return { looks: features, fullness: facts.fullness };
}
