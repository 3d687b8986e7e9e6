/** Hits as places of a document. */
import type { Folded, Found } from '../../core';
import { NOWHERE } from '../../core';
import type { PlacedPassage } from './passages';

export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The position of each UTF-16 unit of `text`; `NOWHERE` for a space that stands for a line end. */
  readonly places: readonly number[];
  /** The hit and its groups, as they stand in the text; of an expression only. */
  readonly groups: readonly string[] | undefined;
  /** What stands before and behind it, to know it by. */
  readonly before: string;
  readonly after: string;
  /** Number of its article on the page, from 1; 0 in the furniture. */
  readonly article: number;
}

/** UTF-16 units of context on either side: as much as a narrow list can show. */
const BEFORE = 12;
const AFTER = 40;

/** @param found where the hit and its groups lie in the folded text of the passage */
export function hitIn(placed: PlacedPassage, { offsets }: Folded, found: Found, isExpression: boolean): Hit {
  const { passage, start, article } = placed;
  const { text } = passage;
  const spans = found.map((offset) => (offset < 0 ? offset : (offsets[offset] ?? 0)));
  const [from = 0, to = 0] = spans;
  const places = [...passage.places.subarray(from, to)].map((place) =>
    place === NOWHERE ? NOWHERE : start + place,
  );
  const standing = places.filter((place) => place !== NOWHERE);
  return {
    from: standing[0] ?? start,
    to: (standing.at(-1) ?? start) + 1,
    text: text.slice(from, to),
    places,
    groups: isExpression ? groupsOf(text, spans) : undefined,
    before: text.slice(Math.max(0, from - BEFORE), from),
    after: text.slice(to, to + AFTER),
    article,
  };
}

function groupsOf(text: string, spans: readonly number[]): string[] {
  return Array.from({ length: spans.length / 2 }, (_, i) => {
    const from = spans[2 * i] ?? -1;
    return from < 0 ? '' : text.slice(from, spans[2 * i + 1]);
  });
}
