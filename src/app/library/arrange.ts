/** Filters and sorts the rows of the library. */
import type { PageRow } from '../../store';
import type { Filter, Sort } from './view';

type Compare = (a: PageRow, b: PageRow) => number;

/** Pinyin for Chinese; figures in names count as numbers. Made once, since it costs milliseconds. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

const COMPARE: Readonly<Record<Exclude<Sort['key'], 'opened'>, Compare>> = {
  date: (a, b) => compare(a.date, b.date),
  number: (a, b) => collator.compare(a.number, b.number),
  title: (a, b) => collator.compare(a.title, b.title),
  name: (a, b) => collator.compare(a.name, b.name),
  encoding: (a, b) => compare(a.encoding, b.encoding),
  articles: (a, b) => a.articles - b.articles,
  characters: (a, b) => a.characters - b.characters,
  status: (a, b) => a.status - b.status,
  changedAt: (a, b) => a.changedAt - b.changedAt,
};

/** @param opened ids of the pages opened last, newest first */
export function arrange(
  rows: readonly PageRow[],
  filter: Filter,
  sort: Sort,
  opened: readonly string[],
): PageRow[] {
  const rank = new Map(opened.map((id, index) => [id, index]));
  const words = wordsOf(filter.text);
  const shown = rows.filter((row) => matches(row, filter, words) && (!filter.recent || rank.has(row.id)));
  const by: Compare =
    sort.key === 'opened' ? (a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0) : COMPARE[sort.key];
  const direction = sort.descending ? -1 : 1;
  return shown.sort((a, b) => direction * by(a, b) || inPrintOrder(a, b));
}

/** Equal rows stand as their pages lie in the archive: newest day first, then by number. */
const inPrintOrder: Compare = (a, b) =>
  COMPARE.date(b, a) || COMPARE.number(a, b) || COMPARE.name(a, b) || compare(a.id, b.id);

/** Every word must be found somewhere: in the title, the date or the file's name. */
function matches(row: PageRow, { status, year }: Filter, words: readonly string[]): boolean {
  if (status !== null && row.status !== status) return false;
  if (year !== null && yearOf(row) !== year) return false;
  if (words.length === 0) return true;
  const text = folded(`${row.title} ${row.date} ${row.name}`);
  return words.every((word) => text.includes(word));
}

function wordsOf(text: string): string[] {
  return folded(text).split(' ').filter(Boolean);
}

/** Case, width and kinds of blank make no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Four digits, '' for a page without a date. */
export function yearOf({ date }: Pick<PageRow, 'date'>): string {
  return date.slice(0, 4);
}

/** How many pages there are of each year and each status; years newest first, undated last. */
export function tally(rows: readonly PageRow[]) {
  const years = new Map<string, number>();
  const statuses = [0, 0, 0, 0, 0];
  for (const row of rows) {
    years.set(yearOf(row), (years.get(yearOf(row)) ?? 0) + 1);
    statuses[row.status] = (statuses[row.status] ?? 0) + 1;
  }
  return { years: [...years].sort(([a], [b]) => compare(b, a)), statuses };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
