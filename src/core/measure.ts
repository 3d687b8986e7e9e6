/** The measure (line length in em) that the columns of a page are set to, found from the lines themselves. */
import type { Line } from './lines';

export interface Measures {
  /** For each line, the measure of the lines that end with it. */
  readonly before: Float64Array;
  /** For each line, the measure of the lines that begin with it. */
  readonly after: Float64Array;
}

/** Lines looked at in each direction: a paragraph or two. Text runs round a picture for about that long. */
const REACH = 7;
/** How much less the next line says about the column than this one: near lines share it, far ones often not. */
const FADE = 0.85;
/** What the rest of the page says, in lines: enough to settle a tie between two neighbours. */
const PAGE_SHARE = 1.2;
const NARROWEST = 5;

export function measuresOf(lines: readonly Line[]): Measures {
  const page = pageHistogram(lines);
  const before = new Float64Array(lines.length);
  const after = new Float64Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    before[i] = localMeasure(lines, i, -1, page);
    after[i] = localMeasure(lines, i, 1, page);
  }
  return { before, after };
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

function localMeasure(
  lines: readonly Line[],
  at: number,
  step: 1 | -1,
  page: ReadonlyMap<number, number>,
): number {
  let best = lines[at]?.width ?? 0;
  let bestScore = -1;
  for (let c = 0; c < REACH; c++) {
    const measure = lines[at + c * step]?.width;
    if (measure === undefined || measure < NARROWEST) continue;
    let score = (page.get(measure) ?? 0) * PAGE_SHARE;
    let weight = 1;
    for (let j = 0; j < REACH; j++) {
      const line = lines[at + j * step];
      if (!line) break;
      score += weight * fill(line.width, measure);
      weight *= FADE;
    }
    if (score > bestScore) [best, bestScore] = [measure, score];
  }
  return best;
}

/** For each width that occurs, the share of the page's lines that fill it, 1 for the commonest. */
function pageHistogram(lines: readonly Line[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { width } of lines) {
    if (width >= NARROWEST) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const filled = new Map<number, number>();
  let most = 0;
  for (const width of counts.keys()) {
    let sum = 0;
    for (let over = -1; over <= 1; over += 0.5)
      sum += (counts.get(width + over) ?? 0) * fill(width + over, width);
    filled.set(width, sum);
    most = Math.max(most, sum);
  }
  for (const [width, sum] of filled) filled.set(width, sum / most);
  return filled;
}
