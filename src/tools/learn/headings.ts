/**
 * Learns the heading model: the likelihood of the editor's headings among all ways to cut a run of heading lines into
 * headings and to read each (a semi-Markov conditional random field), climbed run by run (AdaGrad).
 */
import {
  emptyHeadingWeights,
  HEADING_ROLES,
  MOST_HEADING_LINES,
  observeHeading,
  readingsOf,
  ROLE_COUNT,
  type HeadingReading,
  type HeadingWeights,
  type ObservedHeading,
} from '../../core/headings/headingModel';
import { partsOf, unitedLine, type Line } from '../../core/lines/lines';
import type { Setting } from '../../core/labels/setting';
import type { GoldPage } from './pages';
import type { Random } from './random';

/** A run of heading lines, each part between blanks by itself, and its headings as the editor cut them. */
export interface HeadingRun {
  readonly parts: number;
  /** For each `from × (parts + 1) + to` what the model sees of these parts as one heading. */
  readonly spans: ReadonlyMap<number, ObservedHeading>;
  readonly gold: readonly { readonly from: number; readonly to: number; readonly roles: readonly number[] }[];
}

const MOST_PARTS = 8;

interface Part {
  readonly line: Line;
  readonly glued: boolean;
  readonly article: number;
  readonly role: number;
}

/** The runs of a page whose headings stand together in the raw text. */
export function headingRuns(page: GoldPage, lines: readonly Line[], setting: Setting): HeadingRun[] {
  const owner = ownersOf(page);
  const runs: HeadingRun[] = [];
  let run: Part[] = [];
  const close = () => {
    const heading = run.length > 0 ? runOf(run, setting) : null;
    if (heading) runs.push(heading);
    run = [];
  };
  for (const line of lines) {
    if (!owner.has(line.from)) {
      close();
      continue;
    }
    partsOf(page.raw, line).forEach((part, n) => {
      const { article, role } = owner.get(part.from) ?? owner.get(line.from) ?? { article: 0, role: 0 };
      run.push({ line: part, glued: n > 0, article, role });
    });
  }
  close();
  return runs;
}

/** For each raw offset in a heading, its article and role. */
function ownersOf({ gold }: GoldPage): Map<number, { article: number; role: number }> {
  const owner = new Map<number, { article: number; role: number }>();
  gold.articles.forEach(({ blocks }, article) => {
    for (const block of blocks) {
      const role = (HEADING_ROLES as readonly string[]).indexOf(block.role);
      if (role < 0) continue;
      for (const [from, to] of block.source) for (let i = from; i < to; i++) owner.set(i, { article, role });
    }
  });
  return owner;
}

function runOf(parts: readonly Part[], setting: Setting): HeadingRun | null {
  const gold: { from: number; to: number; roles: number[] }[] = [];
  parts.forEach(({ article, role }, at) => {
    const before = parts[at - 1];
    const open = gold.at(-1);
    if (open && before?.article === article && role >= before.role) open.to = at + 1;
    else gold.push({ from: at, to: at + 1, roles: [] });
  });
  for (const heading of gold) {
    for (let at = heading.from; at < heading.to; at++)
      if (at === heading.from || !parts[at]?.glued) heading.roles.push(parts[at]?.role ?? 1);
    if (heading.roles.length > MOST_HEADING_LINES || heading.to - heading.from > MOST_PARTS) return null;
    if (!heading.roles.includes(1)) return null;
  }
  const spans = new Map<number, ObservedHeading>();
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= Math.min(parts.length, from + MOST_PARTS); to++) {
      const lines = printedLines(parts.slice(from, to));
      if (lines.length > MOST_HEADING_LINES) break;
      spans.set(from * (parts.length + 1) + to, observeHeading(lines, setting, parts[from]?.glued ?? false));
    }
  }
  return { parts: parts.length, spans, gold };
}

function printedLines(parts: readonly Part[]): Line[] {
  const lines: Line[] = [];
  let open: Line[] = [];
  parts.forEach(({ line }, i) => {
    open.push(line);
    if (parts[i + 1]?.glued) return;
    const whole = unitedLine(open);
    if (whole) lines.push(whole);
    open = [];
  });
  return lines;
}

const ROUNDS = 8;
const RATE = 0.1;
const DECAY = 1e-3;
const PARTS = ['lines', 'steps', 'shapes', 'cut'] as const;

export function learnHeadings(runs: readonly HeadingRun[], random: Random): HeadingWeights {
  const weights = emptyHeadingWeights();
  const sum = emptyHeadingWeights();
  const squares = emptyHeadingWeights();
  let summed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of random.shuffled(runs)) {
      const gradient = emptyHeadingWeights();
      addGradient(run, weights, gradient);
      for (const part of PARTS) {
        gradient[part].forEach((slope, k) => {
          if (slope === 0) return;
          const pulled = slope - DECAY * weights[part][k]!;
          squares[part][k]! += pulled * pulled;
          weights[part][k]! += (RATE * pulled) / (0.5 + Math.sqrt(squares[part][k]!));
        });
      }
    }
    if (round < ROUNDS / 2) continue;
    for (const part of PARTS) weights[part].forEach((weight, k) => (sum[part][k]! += weight));
    summed++;
  }
  for (const part of PARTS) sum[part].forEach((weight, k) => (sum[part][k] = weight / summed));
  return sum;
}

/** Adds the slope of the log-likelihood of the run's headings. */
function addGradient(
  { parts, spans, gold }: HeadingRun,
  weights: HeadingWeights,
  gradient: HeadingWeights,
): void {
  const width = parts + 1;
  const readings = new Map<number, { score: number; readings: HeadingReading[] }>();
  for (const [key, heading] of spans) {
    const own = readingsOf(heading, weights);
    if (own.length > 0) readings.set(key, { score: logSum(own.map(({ score }) => score)), readings: own });
  }
  const forward = [0];
  for (let to = 1; to <= parts; to++)
    forward[to] = logSum(
      within(to, (from) => forward[from]! + (readings.get(from * width + to)?.score ?? -Infinity)),
    );
  const backward: number[] = [];
  backward[parts] = 0;
  for (let from = parts - 1; from >= 0; from--) {
    const ways: number[] = [];
    for (let to = from + 1; to <= Math.min(parts, from + MOST_PARTS); to++)
      ways.push(backward[to]! + (readings.get(from * width + to)?.score ?? -Infinity));
    backward[from] = logSum(ways);
  }
  const all = forward[parts]!;
  const expected = new Map(gold.map(({ from, to, roles }) => [from * width + to, roles.join('')]));
  for (const [key, { score, readings: own }] of readings) {
    const [from, to] = [Math.floor(key / width), key % width];
    const belief = Math.exp(forward[from]! + score + backward[to]! - all);
    const heading = spans.get(key);
    if (!heading || (belief < 1e-4 && !expected.has(key))) continue;
    for (const reading of own) {
      const chosen = expected.get(key) === reading.roles.join('') ? 1 : 0;
      const slope = chosen - belief * Math.exp(reading.score - score);
      if (Math.abs(slope) > 1e-4) addReading(heading, reading, slope, gradient);
    }
  }
}

function within(to: number, of: (from: number) => number): number[] {
  const ways: number[] = [];
  for (let from = Math.max(0, to - MOST_PARTS); from < to; from++) ways.push(of(from));
  return ways;
}

function logSum(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most === -Infinity
    ? most
    : most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
}

function addReading(
  heading: ObservedHeading,
  { shape, roles }: HeadingReading,
  slope: number,
  gradient: HeadingWeights,
): void {
  gradient.shapes[shape]! += slope;
  if (heading.cut) gradient.cut[0]! += slope;
  roles.forEach((role, i) => {
    for (const feature of heading.lines[i] ?? []) gradient.lines[feature * ROLE_COUNT + role]! += slope;
    if (i === 0) return;
    const pair = (roles[i - 1] ?? 0) * ROLE_COUNT + role;
    for (const feature of heading.steps[i - 1] ?? [])
      gradient.steps[feature * ROLE_COUNT * ROLE_COUNT + pair]! += slope;
  });
}
