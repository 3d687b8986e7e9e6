/** Which rows are ticked and where the keyboard stands, by page id. */
export interface Selection {
  readonly ticked: ReadonlySet<string>;
  /** The row that keys act on; '' before the first. */
  readonly active: string;
  /** Where a run of ticks starts that Shift extends; '' for none. */
  readonly anchor: string;
}

export const NOTHING: Selection = { ticked: new Set(), active: '', anchor: '' };

export function toggle(selection: Selection, id: string): Selection {
  const ticked = new Set(selection.ticked);
  if (!ticked.delete(id)) ticked.add(id);
  return { ticked, active: id, anchor: id };
}

/** Ticks the run from the anchor to `id`, in the order of `ids`, in place of the run ticked before. */
export function extendTo(selection: Selection, ids: readonly string[], id: string): Selection {
  const anchor = ids.includes(selection.anchor) ? selection.anchor : selection.active || id;
  const ticked = new Set(selection.ticked);
  for (const each of runBetween(ids, anchor, selection.active)) ticked.delete(each);
  for (const each of runBetween(ids, anchor, id)) ticked.add(each);
  return { ticked, active: id, anchor };
}

export function tickAll(selection: Selection, ids: readonly string[]): Selection {
  return { ...selection, ticked: new Set(ids) };
}

export function clear({ active }: Selection): Selection {
  return { ...NOTHING, active };
}

/** The row `by` rows further, within the ends; the first if none is active. '' in an empty list. */
export function activeAfter({ active }: Selection, ids: readonly string[], by: number): string {
  const index = ids.indexOf(active);
  const wanted = index < 0 ? (by < 0 ? ids.length - 1 : 0) : index + by;
  return ids[Math.max(0, Math.min(ids.length - 1, wanted))] ?? '';
}

/** Empty when one of the ends is not in the list. */
function runBetween(ids: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [ids.indexOf(a), ids.indexOf(b)].sort((x, y) => x - y);
  return from === undefined || to === undefined || from < 0 ? [] : ids.slice(from, to + 1);
}
