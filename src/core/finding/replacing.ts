/** What a hit becomes, and the least that has to change for it. */
import { matchSequences } from '../difference';

/**
 * The text that takes a hit's place.
 *
 * @param groups the hit and its groups: `$1` … `$99` and `$&` stand for them, `$$` for a dollar sign; undefined where
 *   the replacement means what it says
 */
export function replacementFor(template: string, groups: readonly string[] | undefined): string {
  if (!groups) return template;
  return template.replaceAll(/\$(?:[$&]|\d{1,2})/g, (reference) => {
    if (reference === '$$') return '$';
    if (reference === '$&') return groups[0] ?? '';
    const number = Number(reference.slice(1));
    if (number > 0 && number < groups.length) return groups[number] ?? '';
    // $12 with fewer than twelve groups is $1 and a 2
    const first = Number(reference.charAt(1));
    if (reference.length < 3 || first === 0 || first >= groups.length) return reference;
    return (groups[first] ?? '') + reference.slice(2);
  });
}

/** What stands in `[from, to)` of the old text becomes `text`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The changes that make `after` of `before`, in order, each as short as can be; characters are never cut in two. */
export function changesBetween(before: string, after: string): Change[] {
  const [old, now] = [[...before], [...after]];
  const matches = matchSequences(
    old.map((character) => character.codePointAt(0) ?? 0),
    now.map((character) => character.codePointAt(0) ?? 0),
  );
  const changes: Change[] = [];
  let [index, from, text] = [0, 0, ''];
  const changeUpTo = (end: number) => {
    const removed = old.slice(index, end).join('');
    if (removed !== '' || text !== '') changes.push({ from, to: from + removed.length, text });
    from += removed.length;
    text = '';
  };
  now.forEach((character, i) => {
    const match = matches[i] ?? -1;
    if (match < 0) {
      text += character;
      return;
    }
    changeUpTo(match);
    from += character.length;
    index = match + 1;
  });
  changeUpTo(old.length);
  return changes;
}
