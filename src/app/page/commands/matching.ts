/** Finding a command or an article by a few characters of what it is called. */

/** Where the words typed stand in a name, and how well they do: less is better. */
export interface Match {
  /** Indices of the matched UTF-16 units, ascending. */
  readonly marks: readonly number[];
  readonly cost: number;
}

const PLAIN: Match = { marks: [], cost: 0 };
/** Words that stand scattered in a name are a worse match than those that stand together. */
const SCATTERED = 20;
const LETTER = /[\p{L}\p{N}]/u;

/** Every word typed must stand in the name: as it is, or scattered over it, each piece at the beginning of a word. */
export function matchName(query: string, name: string): Match | undefined {
  return matchAll(query, name.toLowerCase(), beginsWord);
}

/** The same for the first letters of a name's characters, one a character: together, or from the first one on. */
export function matchInitials(query: string, initials: string): Match | undefined {
  return matchAll(query, initials, (_, i, isFirst) => !isFirst || i === 0);
}

type MayBegin = (name: string, index: number, isFirst: boolean) => boolean;

function matchAll(query: string, name: string, mayBegin: MayBegin): Match | undefined {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  let all = PLAIN;
  for (const word of words) {
    const found = matchTogether(word, name) ?? matchScattered(word, name, mayBegin);
    if (!found) return undefined;
    all = {
      marks: [...new Set([...all.marks, ...found.marks])].sort((a, b) => a - b),
      cost: all.cost + found.cost,
    };
  }
  return all;
}

function matchTogether(word: string, name: string): Match | undefined {
  const at = name.indexOf(word);
  if (at < 0) return undefined;
  return { marks: Array.from({ length: word.length }, (_, i) => at + i), cost: at };
}

function matchScattered(word: string, name: string, mayBegin: MayBegin): Match | undefined {
  const marks: number[] = [];
  for (const character of word) {
    const last = marks.at(-1);
    let at = name.indexOf(character, last === undefined ? 0 : last + 1);
    while (at >= 0 && at - 1 !== last && !mayBegin(name, at, last === undefined)) {
      at = name.indexOf(character, at + 1);
    }
    if (at < 0) return undefined;
    for (let i = 0; i < character.length; i++) marks.push(at + i);
  }
  return { marks, cost: SCATTERED + (marks.at(-1) ?? 0) };
}

/** Each Chinese character is a word of its own. */
function beginsWord(name: string, index: number): boolean {
  const before = name[index - 1];
  return before === undefined || !LETTER.test(before) || before > '\u2e80';
}
