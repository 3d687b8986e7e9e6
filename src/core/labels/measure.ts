/** The measure (line length in em) that the columns of a page are set to, found from the lines themselves. */
import type { Line } from '../lines/lines';

export interface Measures {
  /** For each line, the measure of the lines before it, itself not counted: what it is held against. */
  readonly before: Float64Array;
  /** For each line, the measure of the lines after it. */
  readonly after: Float64Array;
  /** How exactly lines keep to their measure, from 0 (real type: squeezed, loose) to 1 (to the half em). */
  readonly exactness: number;
}

/** Lines looked at in each direction: a paragraph or two. Text runs round a picture for about that long. */
const REACH = 7;
/** How much less the next line says about the column than this one: near lines share it, far ones often not. */
const FADE = 0.85;
/** What the rest of the page says, in lines: enough to settle a tie between two neighbours. */
const PAGE_SHARE = 1.2;
const NARROWEST = 5;

export function measuresOf(lines: readonly Line[]): Measures {
  const page = pageWidths(lines);
  const widths = Float64Array.from(lines, (line) => line.width);
  const shares = Float64Array.from(widths, (width) => page.shares.get(width) ?? 0);
  const before = new Float64Array(lines.length);
  const after = new Float64Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    before[i] = localMeasure(widths, shares, i, -1, page.commonest);
    after[i] = localMeasure(widths, shares, i, 1, page.commonest);
  }
  return { before, after, exactness: exactnessOf(lines, before, after) };
}

/** How well a line of this width fills the measure; widths vary by unbreakable numbers and hanging marks. */
function fill(width: number, measure: number): number {
  const over = width - measure;
  if (over === 0) return 1;
  if (over === -0.5) return 0.8;
  if (over === 0.5) return 0.6;
  if (over === -1) return 0.5;
  if (over === 1) return 0.35;
  return 0;
}

/** Of the lines that come near their measure, the share that meets it. */
function exactnessOf(lines: readonly Line[], before: Float64Array, after: Float64Array): number {
  let near = 0;
  let met = 0;
  lines.forEach(({ width }, i) => {
    const over = Math.min(Math.abs(width - (before[i] ?? 0)), Math.abs(width - (after[i] ?? 0)));
    // a first line lacks two em, so what lacks that much says nothing
    if (over <= 1) near++;
    if (over <= 0.5) met++;
  });
  return near === 0 ? 0 : Math.max(0, Math.min(1, (met / near - 0.8) / 0.2));
}

/** `shares` holds for each line the share of the page's lines that fill its width; that of `commonest` is 1. */
function localMeasure(
  widths: Float64Array,
  shares: Float64Array,
  at: number,
  step: 1 | -1,
  commonest: number,
): number {
  let best = commonest;
  let bestScore = -1;
  for (let c = 0; c <= REACH; c++) {
    const candidate = at + c * step;
    if (candidate < 0 || candidate >= widths.length) break;
    const measure = c === 0 ? commonest : (widths[candidate] ?? 0);
    if (measure < NARROWEST) continue;
    let score = (c === 0 ? 1 : (shares[candidate] ?? 0)) * PAGE_SHARE;
    let weight = 1;
    for (let j = 1; j <= REACH; j++) {
      const other = at + j * step;
      if (other < 0 || other >= widths.length) break;
      score += weight * fill(widths[other] ?? 0, measure);
      weight *= FADE;
    }
    if (score > bestScore) {
      best = measure;
      bestScore = score;
    }
  }
  return best;
}

interface PageWidths {
  /** For each width that occurs, the share of the page's lines that fill it, 1 for the commonest. */
  readonly shares: ReadonlyMap<number, number>;
  readonly commonest: number;
}

function pageWidths(lines: readonly Line[]): PageWidths {
  const counts = new Map<number, number>();
  for (const { width } of lines) {
    if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const shares = new Map<number, number>();
  let commonest = 0;
  let most = 0;
  for (const width of counts.keys()) {
    let sum = 0;
    for (let over = -1; over <= 1; over += 0.5)
      sum += (counts.get(width + over) ?? 0) * fill(width + over, width);
    shares.set(width, sum);
    if (sum > most) [commonest, most] = [width, sum];
  }
  for (const [width, sum] of shares) shares.set(width, sum / most);
  return { shares, commonest };
}
