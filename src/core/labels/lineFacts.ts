/** What is found of a page's lines before they are labelled: each by itself and beside its neighbours. */
import { Ending, type Evidence } from './evidence';
import type { Line } from '../lines/lines';
import type { Measures } from './measure';
import type { Setting } from './setting';

/** A page's lines with all that was found of them before they are labelled. */
export interface SeenLines {
  readonly lines: readonly Line[];
  readonly evidence: readonly Evidence[];
  readonly setting: Setting;
  readonly measures: Measures;
}

/** How a line fills its measure. */
export const FULLNESS = 4;
export const ENDINGS = 6;
/** An ending or none, and how the measure is filled: what is seen of a neighbour. */
export const NEIGHBOURS = (ENDINGS + 1) * FULLNESS;

/** What several questions about a line look at, found once for the whole page. */
export interface LineFacts extends SeenLines {
  /** How each line fills its measure: 0 full, 1 short by a head indent, 2 shorter, 3 longer. */
  readonly fullness: Int8Array;
  /** How a line looks to its neighbours: its ending and fullness. */
  readonly neighbour: Int8Array;
  /** Whether a bracket or quotation mark is open where the line begins. */
  readonly inside: Int8Array;
  /** Length of the run of short lines without a stop that ends or begins here. */
  readonly shortBefore: Int16Array;
  readonly shortAfter: Int16Array;
  /** Whether a line opens with the same two characters as another that surely begins a paragraph. */
  readonly opensAlike: Int8Array;
  /** Whether none, few or many of the page's lines have white space before them. */
  readonly indents: number;
}

export function factsOf(page: SeenLines): LineFacts {
  const { lines, evidence, setting, measures } = page;
  const count = lines.length;
  const facts = {
    ...page,
    fullness: new Int8Array(count),
    neighbour: new Int8Array(count),
    inside: new Int8Array(count + 1),
    shortBefore: new Int16Array(count),
    shortAfter: new Int16Array(count + 1),
    opensAlike: new Int8Array(count),
    indents: indentsOf(lines),
  };
  lines.forEach((line, i) => {
    facts.fullness[i] = fullness(line, measures.before[i] ?? 0, measures.after[i] ?? 0, setting.headIndent);
    facts.neighbour[i] = (evidence[i]?.ending ?? 0) * FULLNESS + (facts.fullness[i] ?? 0);
    const before = lines[i - 1];
    if (before) {
      facts.inside[i] = before.text.length < 60 && leavesOpen(before.text, facts.inside[i - 1] === 1) ? 1 : 0;
    }
    const short = isShort(facts, i);
    facts.shortBefore[i] = short ? (facts.shortBefore[i - 1] ?? 0) + 1 : 0;
  });
  markOpenings(lines, evidence, facts);
  for (let i = count - 1; i >= 0; i--)
    facts.shortAfter[i] = isShort(facts, i) ? (facts.shortAfter[i + 1] ?? 0) + 1 : 0;
  return facts;
}

/** 陈建明指出 …, 陈建明强调 …: paragraphs of a report open alike. Sure is what follows a stop in a line that ends short. */
function markOpenings(
  lines: readonly Line[],
  evidence: readonly Evidence[],
  { fullness, opensAlike }: Pick<LineFacts, 'fullness' | 'opensAlike'>,
): void {
  const sure = new Map<string, number>();
  for (let i = 1; i < lines.length; i++) {
    if (evidence[i - 1]?.ending !== Ending.FullStop || (fullness[i - 1] ?? 0) === 0) continue;
    const opening = lines[i]?.text.slice(0, 2) ?? '';
    sure.set(opening, (sure.get(opening) ?? 0) + 1);
  }
  for (let i = 1; i < lines.length; i++) {
    const itself = evidence[i - 1]?.ending === Ending.FullStop && (fullness[i - 1] ?? 0) > 0 ? 1 : 0;
    if ((sure.get(lines[i]?.text.slice(0, 2) ?? '') ?? 0) > itself) opensAlike[i] = 1;
  }
}

function indentsOf(lines: readonly Line[]): number {
  const share = lines.filter(({ indent }) => indent > 0).length / Math.max(1, lines.length);
  if (share < 0.02) return 0;
  return share < 0.1 ? 1 : 2;
}

function isShort(
  { fullness, evidence }: { fullness: Int8Array; evidence: readonly Evidence[] },
  i: number,
): boolean {
  return (
    (fullness[i] ?? 0) > 0 &&
    (evidence[i]?.ending ?? 0) !== Ending.FullStop &&
    (evidence[i]?.stops ?? 0) === 0
  );
}

/** Whether the last bracket or quotation mark of a line is an opening one; `open` where it has none. */
function leavesOpen(text: string, open: boolean): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    const mark = text.charAt(i);
    if ('“「『《（【'.includes(mark)) return true;
    if ('”」』》）】'.includes(mark)) return false;
    if (mark === '。' && i === text.length - 1) return false;
  }
  return open;
}

/** Full, short by a head indent, shorter, longer than the measure. */
function fullness({ width }: Line, before: number, after: number, headIndent: number): number {
  const nearer = Math.abs(width - before) < Math.abs(width - after) ? before : after;
  const lack = nearer - width;
  if (lack < -1.2) return 3;
  if (lack <= 1.2) return 0;
  return Math.abs(lack - headIndent) <= 0.8 ? 1 : 2;
}
