/**
 * Stretches that are painted without a change to the elements they stand in: nothing that an input method works on is
 * touched, and no line moves. A browser without custom highlights shows none.
 */
export type HighlightName = 'raw-share' | 'raw-selected' | 'field' | 'raw-revealed';

export function paint(name: HighlightName, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}
