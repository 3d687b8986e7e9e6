/** How each line looks: the log-probability of what is seen of it by itself, under each label. */
import { Ending, type Evidence } from './evidence';
import { FIRST, HEADING, LABELS, LABEL_COUNT, LAST, MIDDLE, SINGLE } from './label';
import { PROFILES, RARITY, SIGNS, type ByLabel, type SignName } from './lineWeights';
import type { Line } from './lines';
import { measuresOf } from './measure';
import type { Setting } from './setting';

const inOrder = (weights: ByLabel) => Float64Array.from(LABELS, (label) => weights[label] ?? 0);
const SIGN_ROWS = Object.entries(SIGNS).map(([name, weights]) => ({ name, row: inOrder(weights) }));
const RARITY_ROW = inOrder(RARITY);
const PROFILE_ROWS = LABELS.map((label) => PROFILES[label]);

/** The looks of all lines; index `line × labels + label`. */
export function looksOf(
  lines: readonly Line[],
  evidence: readonly Evidence[],
  setting: Setting,
): Float64Array {
  const measures = measuresOf(lines);
  const looks = new Float64Array(lines.length * LABEL_COUNT);
  lines.forEach((line, i) => {
    const seen = evidence[i];
    if (!seen) return;
    const look = looks.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT);
    look.set(RARITY_ROW);
    const signs: Readonly<Record<string, boolean>> = signsOf(line, seen, setting);
    for (const { name, row } of SIGN_ROWS) if (signs[name]) add(look, row);
    if (!signs.unwrapped) addMarks(look, seen);
    addWidths(look, line.width, measures.before[i] ?? 0, measures.after[i] ?? 0, {
      squeezes:
        seen.stops + seen.commas >= 2 || seen.ending === Ending.GoesOn || seen.ending === Ending.FullStop,
      exactness: measures.exactness,
      headIndent: setting.headIndent,
      ragged: setting.ragged ? 0.3 : 1,
    });
  });
  return looks;
}

/** Wider than any column, in em. */
const UNWRAPPED = 50;

function signsOf(line: Line, seen: Evidence, setting: Setting): Record<SignName, boolean> {
  const indented = setting.keepsIndent && line.indent >= setting.leastIndent;
  return {
    lede: seen.lede,
    item: seen.item,
    salutation: seen.salutation,
    startsInside: seen.startsInside,
    opensQuote: seen.opensQuote,
    startsWithDash: seen.startsWithDash,
    captionLead: seen.captionLead,
    photoCredit: seen.photoCredit,
    jump: seen.jump,
    furniture: seen.furniture,
    folio: !seen.furniture && seen.folio,
    tiny: !seen.furniture && !seen.folio && line.text.length <= 6,
    bareName: seen.byline === 1,
    markedName: seen.byline === 2,
    creditedName: seen.byline === 3,
    indented,
    flush: setting.keepsIndent && !indented,
    unwrapped: line.width > UNWRAPPED,
  };
}

function add(look: Float64Array, row: Float64Array): void {
  for (let label = 0; label < LABEL_COUNT; label++) look[label] = (look[label] ?? 0) + (row[label] ?? 0);
}

/** Ends of lines, and the marks and blanks inside them. */
function addMarks(look: Float64Array, seen: Evidence): void {
  const commas = Math.min(2, seen.commas);
  const stops = Math.min(2, seen.stops);
  const gaps = Math.min(2, seen.gaps);
  PROFILE_ROWS.forEach((profile, label) => {
    if (!profile) return;
    const inLede = seen.lede && (label === FIRST || label === SINGLE); // （记者 甲　乙） has its own blanks
    look[label] =
      (look[label] ?? 0) +
      profile.ends[seen.ending] +
      (profile.commas[commas] ?? 0) +
      (profile.stops[stops] ?? 0) +
      (inLede ? 0 : (profile.gaps[gaps] ?? 0));
  });
}

interface Type {
  /** Whether marks in the line can be squeezed or hang, so that it holds half an em or one more. */
  readonly squeezes: boolean;
  readonly exactness: number;
  readonly headIndent: number;
  /** What a wrong width counts, 1 in justified text. */
  readonly ragged: number;
}

function addWidths(look: Float64Array, width: number, before: number, after: number, type: Type): void {
  const head = width + type.headIndent;
  look[FIRST] = (look[FIRST] ?? 0) + full(head - after, type);
  look[MIDDLE] = (look[MIDDLE] ?? 0) + Math.max(full(width - before, type), full(width - after, type));
  look[LAST] = (look[LAST] ?? 0) + short(width, before);
  if (width <= UNWRAPPED) look[SINGLE] = (look[SINGLE] ?? 0) + short(head, Math.max(before, after));
  look[HEADING] = (look[HEADING] ?? 0) + headingWidth(width);
}

/** Least log-probability that a width may give, so that one odd line does not break a paragraph. */
const ODD_WIDTH = -9;

/** A line that fills its measure but for `over` em: where a page keeps exactly to it, half an em says much. */
function full(over: number, { squeezes, exactness, ragged }: Type): number {
  const squeezed = squeezes ? 0.8 : 0;
  if (over === 0) return -0.7 + 0.5 * exactness;
  if (over === -0.5) return -1.5 - 1.2 * exactness;
  if (over === 0.5) return -1.5 - 1.5 * exactness;
  if (over === -1) return (-1.7 - squeezed) * (1 + exactness);
  if (over === 1) return -2.2 + squeezed - 0.6 * exactness;
  return over > 0
    ? Math.max(ODD_WIDTH, (-2.5 - 1.2 * over * ragged) * (1 + 0.3 * exactness))
    : Math.max(ODD_WIDTH, (-2 + 0.9 * over * ragged) * (1 + 0.5 * exactness));
}

/** A line of any width up to the measure. */
function short(width: number, measure: number): number {
  const spread = -Math.log(Math.max(4, measure));
  return width <= measure + 1 ? spread : Math.max(ODD_WIDTH, spread - 1.5 * (width - measure - 0.5));
}

/** Headings have four to twenty em as a rule. */
function headingWidth(width: number): number {
  if (width < 2) return -6;
  if (width < 4) return -4.5;
  return width <= 20 ? -3 : Math.max(-12, -3 - 0.35 * (width - 20));
}
