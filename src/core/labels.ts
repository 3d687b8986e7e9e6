/**
 * What each line is, found for the whole page at once: the likeliest sequence of labels, given how each line looks
 * and what may follow what.
 */
import { Ending, evidenceOf, type Evidence } from './evidence';
import type { Line } from './lines';
import { measuresOf } from './measure';
import { settingOf, type Setting } from './setting';

/** A line's part in the page. The four of a paragraph are its first, middle and last line, and its only one. */
export const LABELS = [
  'first',
  'middle',
  'last',
  'single',
  'heading',
  'byline',
  'caption',
  'captionMore',
  'jump',
  'furniture',
] as const;
export type Label = (typeof LABELS)[number];

const FIRST = 0;
const MIDDLE = 1;
const LAST = 2;
const SINGLE = 3;
const HEADING = 4;
const BYLINE = 5;
const CAPTION = 6;
const CAPTION_MORE = 7;
const JUMP = 8;
const FURNITURE = 9;
const COUNT = LABELS.length;
const NEVER = -1e6;

/** How often a label follows another, as a log; what is left out cannot happen. Rough counts from real pages. */
const FOLLOWS: readonly (readonly number[])[] = (() => {
  const never = NEVER;
  // first  middle  last  single heading byline caption more  jump furniture
  return [
    [never, -0.15, -2.1, never, never, never, never, never, never, never],
    [never, -0.3, -1.3, never, never, never, never, never, never, never],
    [-0.35, never, never, -3.5, -2.3, -2.9, -4, never, -5.5, -4.5],
    [-1.1, never, never, -1, -2.2, -2.9, -4.6, never, -5.5, -5],
    [-1.7, never, never, -4.2, -0.4, -3.2, -3.5, never, -6, -4],
    [-0.5, never, never, -3, -1.7, -3.5, -4, never, -5, -3.5],
    [-2.5, never, never, -5, -1.4, -4, -2.5, -1, -5, -1.6],
    [-1.8, never, never, -5, -1.2, -4, -2.7, -1, -5, -2.3],
    [-1, never, never, -3, -1, -4, -3, never, -6, -2.5],
    [-2, never, never, -4, -1.9, -4.5, -4.5, never, -6, -0.4],
  ];
})();

/** For each label, those that may stand before it. */
const BEFORE = LABELS.map((_, to) =>
  FOLLOWS.flatMap((row, label) => (row[to] === NEVER ? [] : [{ label, follows: row[to] ?? NEVER }])),
);

/** The likeliest label of every line. Cost: lines × labels². */
export function labelLines(lines: readonly Line[]): {
  labels: Label[];
  evidence: Evidence[];
  setting: Setting;
} {
  const evidence = lines.map((line, i) => evidenceOf(line, lines[i + 1]));
  const setting = settingOf(lines, evidence);
  const looks = looksOf(lines, evidence, setting);
  const score = new Float64Array(COUNT);
  const next = new Float64Array(COUNT);
  const back = new Uint8Array(lines.length * COUNT);
  lines.forEach((line, i) => {
    for (let to = 0; to < COUNT; to++) {
      let best = -Infinity;
      let from = 0;
      if (i === 0) best = to === MIDDLE || to === LAST || to === CAPTION_MORE ? -8 : 0;
      else {
        for (const { label, follows } of BEFORE[to] ?? []) {
          const total = (score[label] ?? 0) + follows + step(lines, evidence, i, label, to, setting);
          if (total > best) [best, from] = [total, label];
        }
      }
      next[to] = best + (looks[i * COUNT + to] ?? 0);
      back[i * COUNT + to] = from;
    }
    if (line) score.set(next);
  });
  let label = 0;
  // a page may break off anywhere, yet a paragraph that ends is likelier
  for (let at = 0; at < COUNT; at++) {
    if ((score[at] ?? 0) - unfinished(at) > (score[label] ?? 0) - unfinished(label)) label = at;
  }
  const labels: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    labels[i] = LABELS[label] ?? 'single';
    label = back[i * COUNT + label] ?? 0;
  }
  return { labels, evidence, setting };
}

function unfinished(label: number): number {
  return label === FIRST || label === MIDDLE ? 6 : 0;
}

/** What two neighbouring lines say together: their widths, and the blank lines between them. */
function step(
  lines: readonly Line[],
  evidence: readonly Evidence[],
  i: number,
  from: number,
  to: number,
  setting: Setting,
): number {
  const line = lines[i];
  const before = lines[i - 1];
  if (!line || !before) return 0;
  const insideParagraph = to === MIDDLE || to === LAST;
  const body = insideParagraph || to === FIRST || to === SINGLE;
  const afterBody = from <= SINGLE;
  let score = 0;
  if (insideParagraph) {
    // both full lines: the measure does not change inside a paragraph; a first line is two em shorter
    const head = from === FIRST ? setting.headIndent : 0;
    const over = line.width - (before.width + head);
    if (over > 1.5) score -= Math.min(6, 1.5 * (over - 1));
    else if (to === MIDDLE && over < -2) score -= Math.min(5, -over - 1.5);
  }
  if (from === CAPTION || from === CAPTION_MORE) {
    // a caption that has come to its stop or its photographer is done
    const done = evidence[i - 1]?.ending === Ending.FullStop || evidence[i - 1]?.photoCredit === true;
    if (done ? to === CAPTION_MORE && !evidence[i]?.photoCredit : to === CAPTION) score -= 2;
  }
  if (line.continuesRawLine) {
    if (setting.runOn && body && afterBody) score += 0;
    else if (to === FURNITURE && from === FURNITURE) score += 4;
    else score -= insideParagraph ? 1 : 0;
    return score;
  }
  const blank = line.blanksBefore > 0;
  if (setting.blanks === 'every') {
    if (!blank && body && afterBody) score -= 3;
  } else if (setting.blanks === 'blocks') {
    if (blank && insideParagraph) score -= 5;
    if (!blank && !body) score -= to === HEADING && from === HEADING ? 0.7 : to === CAPTION_MORE ? 0 : 2.5;
    if (!blank && body && !afterBody) score -= 0.7;
  }
  return score;
}

/** Log-probability of the look of each line under each label; index `line × labels + label`. */
function looksOf(lines: readonly Line[], evidence: readonly Evidence[], setting: Setting): Float64Array {
  const { before: measuresBefore, after: measuresAfter, exactness } = measuresOf(lines);
  const looks = new Float64Array(lines.length * COUNT);
  lines.forEach((line, i) => {
    const sign = evidence[i];
    if (!sign) return;
    const before = measuresBefore[i] ?? line.width;
    const after = measuresAfter[i] ?? line.width;
    const at = i * COUNT;
    const stops = Math.min(2, sign.stops);
    const commas = Math.min(2, sign.commas);
    const gaps = Math.min(2, sign.gaps);
    const marks = sign.stops + sign.commas;
    const hangs = sign.ending === Ending.GoesOn || sign.ending === Ending.FullStop;
    const fills = (width: number, measure: number) => full(width, measure, marks, hangs, exactness, setting);
    const special = sign.furniture || sign.jump || sign.byline === 3 ? -5 : sign.byline === 2 ? -3 : 0;
    const indented = setting.keepsIndent && line.indent >= setting.leastIndent;
    const flush = setting.keepsIndent && !indented;
    const starts =
      special +
      (sign.startsInside ? -4 : 0) +
      (flush ? -4.5 : 0) +
      (sign.lede ? 5 : 0) +
      (sign.item ? 2.5 : 0) +
      (sign.opensQuote ? 0.6 : 0);
    const goes =
      special -
      (sign.photoCredit ? 4 : 0) +
      (sign.startsInside ? 0.5 : 0) -
      (indented ? 6 : 0) -
      (sign.lede ? 3 : 0);
    const head = setting.headIndent;
    const wide = isUnwrapped(line) ? -8 : 0;

    looks[at + FIRST] =
      starts +
      wide +
      fills(line.width + head, after) +
      BODY_GOES_ON[sign.ending] +
      (FIRST_MARKS.commas[commas] ?? 0) +
      (FIRST_MARKS.stops[stops] ?? 0) +
      (sign.lede ? 0 : (FIRST_MARKS.gaps[gaps] ?? 0));
    looks[at + MIDDLE] =
      goes +
      wide +
      Math.max(fills(line.width, before), fills(line.width, after)) +
      BODY_GOES_ON[sign.ending] +
      (BODY_MARKS.commas[commas] ?? 0) +
      (BODY_MARKS.stops[stops] ?? 0) +
      (BODY_MARKS.gaps[gaps] ?? 0);
    looks[at + LAST] =
      goes +
      wide +
      short(line.width, before) +
      BODY_ENDS[sign.ending] +
      (LAST_MARKS.commas[commas] ?? 0) +
      (LAST_MARKS.stops[stops] ?? 0) +
      (LAST_MARKS.gaps[gaps] ?? 0);
    looks[at + SINGLE] =
      starts +
      (sign.salutation ? 4 : BODY_ENDS[sign.ending]) +
      (wide < 0
        ? -4
        : short(line.width + head, Math.max(before, after)) +
          (FIRST_MARKS.commas[commas] ?? 0) +
          (FIRST_MARKS.stops[stops] ?? 0) +
          (sign.lede ? 0 : (BODY_MARKS.gaps[Math.min(1, gaps)] ?? 0) / 2));
    looks[at + HEADING] =
      special +
      (sign.startsInside ? -4 : 0) +
      (indented ? -5 : 0) +
      (sign.lede ? -6 : 0) +
      headingWidth(line.width) +
      HEADING_ENDS[sign.ending] +
      (HEADING_MARKS.commas[commas] ?? 0) +
      (HEADING_MARKS.stops[stops] ?? 0) +
      (HEADING_MARKS.gaps[gaps] ?? 0) +
      (sign.startsWithDash ? 2 : 0) +
      (sign.item ? -2.5 : 0) +
      (sign.captionLead || sign.photoCredit ? -4 : 0);
    looks[at + BYLINE] = BYLINE_LOOK[sign.byline] ?? -12;
    looks[at + CAPTION] =
      special +
      (sign.captionLead ? 4 : 0) +
      (sign.photoCredit ? 4 : 0) +
      (sign.lede ? -5 : 0) -
      4.2 +
      CAPTION_ENDS[sign.ending] +
      (line.width < 5 ? -3 : 0) +
      (wide < 0 ? -6 : 0) +
      (indented ? -2 : 0) +
      (CAPTION_MARKS.commas[commas] ?? 0) +
      (CAPTION_MARKS.stops[stops] ?? 0) +
      (CAPTION_MARKS.gaps[gaps] ?? 0);
    looks[at + CAPTION_MORE] =
      special +
      wide -
      4.2 +
      (sign.photoCredit ? 5 : 0) +
      CAPTION_ENDS[sign.ending] +
      (CAPTION_MARKS.commas[commas] ?? 0) +
      (CAPTION_MARKS.stops[stops] ?? 0) +
      (CAPTION_MARKS.gaps[gaps] ?? 0);
    looks[at + JUMP] = sign.jump ? 4 : -12;
    looks[at + FURNITURE] = sign.furniture ? 5 : sign.folio ? -3.5 : line.text.length <= 6 ? -8.5 : -11;
  });
  return looks;
}

/** Wider than any column: a paragraph that was never broken, or whose line ends are lost. */
function isUnwrapped(line: Line): boolean {
  return line.width > 50;
}

type ByEnding = Readonly<Record<Ending, number>>;
const byEnding = (
  plain: number,
  stop: number,
  exclaiming: number,
  closed: number,
  colon: number,
  goesOn: number,
): ByEnding => ({
  [Ending.Plain]: plain,
  [Ending.FullStop]: stop,
  [Ending.Exclaiming]: exclaiming,
  [Ending.Closed]: closed,
  [Ending.Colon]: colon,
  [Ending.GoesOn]: goesOn,
});
// logs of the shares of endings; a line of running text ends anywhere, a paragraph with a stop
const BODY_GOES_ON = byEnding(-0.2, -3.3, -5.5, -4.3, -5, -2);
const BODY_ENDS = byEnding(-4.2, -0.1, -4, -4.5, -4.5, -5.3);
const HEADING_ENDS = byEnding(-0.1, -6, -3.4, -2.3, -5, -3.6);
const CAPTION_ENDS = byEnding(-0.7, -0.9, -5, -2.5, -5, -4.5);
const BYLINE_LOOK = [-12, -2.2, 1, 4];

/** Logs of the shares of lines with none, one, two and more of a kind of mark inside. */
interface Marks {
  readonly commas: readonly number[];
  readonly stops: readonly number[];
  readonly gaps: readonly number[];
}
const BODY_MARKS: Marks = { commas: [-1.1, -0.7, -1.8], stops: [-0.4, -1.2, -4], gaps: [0, -4.3, -5.5] };
const FIRST_MARKS: Marks = { commas: [-0.8, -0.9, -2], stops: [-0.1, -2.3, -5], gaps: [0, -3.5, -4.5] };
const LAST_MARKS: Marks = { commas: [-0.4, -1.2, -3], stops: [-0.2, -2, -4.7], gaps: [0, -4, -5] };
// the lines of a heading are broken at its blanks, or at commas that it would otherwise have
const HEADING_MARKS: Marks = { commas: [-0.2, -1.8, -5.5], stops: [0, -4.5, -6.5], gaps: [-0.2, -2, -4.3] };
const CAPTION_MARKS: Marks = { commas: [-0.4, -1.4, -2.5], stops: [-0.5, -1, -4], gaps: [-0.3, -2.4, -2] };

/**
 * A line that fills its measure, as a log. Marks inside it can be squeezed so that a character more goes in, a mark
 * at its end can hang; where
 * the page keeps exactly to its measure, half an em off says much.
 */
function full(
  width: number,
  measure: number,
  marks: number,
  hangs: boolean,
  exactness: number,
  setting: Setting,
): number {
  const over = width - measure;
  const off = Math.abs(over);
  const squeezed = marks >= 2 || hangs ? 0.8 : 0;
  const strict = 1 + exactness;
  if (off === 0) return -0.7 + 0.5 * exactness;
  if (off === 0.5) return -1.5 * (over < 0 ? 1 + 0.8 * exactness : strict);
  if (over === -1) return (-1.7 - squeezed) * strict;
  if (over === 1) return -2.2 + squeezed - 0.6 * exactness;
  const ragged = setting.ragged ? 0.3 : 1;
  return over > 0
    ? Math.max(-9, (-2.5 - 1.2 * over * ragged) * (1 + 0.3 * exactness))
    : Math.max(-9, (-2 + 0.9 * over * ragged) * (1 + 0.5 * exactness));
}

/** A line of any width up to the measure. */
function short(width: number, measure: number): number {
  const spread = -Math.log(Math.max(4, measure));
  return width <= measure + 1 ? spread : Math.max(-9, spread - 1.5 * (width - measure - 0.5));
}

/** Headings have four to eighteen em as a rule. */
function headingWidth(width: number): number {
  if (width < 2) return -6;
  if (width < 4) return -4.5;
  if (width <= 20) return -3;
  return Math.max(-12, -3 - 0.35 * (width - 20));
}
