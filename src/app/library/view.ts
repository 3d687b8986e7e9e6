/** What of the library is looked at, and in which order. Kept while a page is open, not for good. */
import { create } from 'zustand';
import type { PageStatus } from '../../store';
import type { Selection } from './selection';
import { NOTHING } from './selection';

export const SORT_KEYS = [
  'date',
  'number',
  'title',
  'name',
  'encoding',
  'articles',
  'characters',
  'status',
  'changedAt',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  /** `opened`: as the list of recent pages has them. */
  readonly key: SortKey | 'opened';
  readonly descending: boolean;
}

export interface Filter {
  readonly text: string;
  readonly status: PageStatus | null;
  /** Four digits; '' for pages without a date; null for all. */
  readonly year: string | null;
  readonly recent: boolean;
}

export interface LibraryView {
  readonly filter: Filter;
  readonly sort: Sort;
  readonly selection: Selection;
  readonly scrollTop: number;
}

export const NO_FILTER: Filter = { text: '', status: null, year: null, recent: false };
export const NEWEST_FIRST: Sort = { key: 'date', descending: true };

export const useLibraryView = create<LibraryView>()(() => ({
  filter: NO_FILTER,
  sort: NEWEST_FIRST,
  selection: NOTHING,
  scrollTop: 0,
}));

/** Changes the filter; the list starts at its top again. */
export function changeFilter(change: Partial<Filter>): void {
  useLibraryView.setState(({ filter, sort }) => {
    const changed = { ...filter, ...change };
    const unordered = sort.key === 'opened' && !changed.recent;
    return { filter: changed, sort: unordered ? NEWEST_FIRST : sort, scrollTop: 0 };
  });
}

export function showRecent(): void {
  useLibraryView.setState({
    filter: { ...NO_FILTER, recent: true },
    sort: { key: 'opened', descending: false },
    scrollTop: 0,
  });
}

/** Sorts by a column, the other way round if it is sorted by it already. */
export function sortBy(key: SortKey): void {
  useLibraryView.setState(({ sort }) => ({
    sort: { key, descending: sort.key === key ? !sort.descending : FALLING.has(key) },
    scrollTop: 0,
  }));
}

/** Columns whose large values are wanted first. */
const FALLING: ReadonlySet<SortKey> = new Set(['date', 'articles', 'characters', 'changedAt']);

export function isFiltered({ text, status, year, recent }: Filter): boolean {
  return text.trim() !== '' || status !== null || year !== null || recent;
}
