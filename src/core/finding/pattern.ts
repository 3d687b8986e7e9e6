/** What is looked for, as a regular expression over folded text. */
import type { Folding } from './folding';
import { foldCharacter } from './folding';
import type { PatternFault } from './patternFault';
import { faultIn } from './patternFault';

export interface Query {
  /** Not empty. */
  readonly text: string;
  readonly isExpression: boolean;
  readonly folding: Folding;
}

/** Where hits and their groups begin and end is wanted; characters are not to be cut in two. */
const FLAGS = 'dgmu';

export function patternOf({ text, isExpression, folding }: Query): RegExp | { readonly fault: PatternFault } {
  if (!isExpression) return new RegExp(escaped(foldedText(text, folding)), FLAGS);
  try {
    return new RegExp(foldedExpression(text, folding), FLAGS);
  } catch {
    return { fault: faultIn(text) };
  }
}

function foldedText(text: string, folding: Folding): string {
  return [...text].map((character) => foldCharacter(character, folding)).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** Folds what an expression says literally: not what is escaped, nor the ends of a range. */
function foldedExpression(source: string, folding: Folding): string {
  const characters = [...source];
  let isInClass = false;
  let folded = '';
  characters.forEach((character, i) => {
    const isEscaped = isBehindBackslash(characters, i);
    if (!isEscaped && character === '[') isInClass = true;
    if (!isEscaped && character === ']') isInClass = false;
    const isRangeEnd = isInClass && (characters[i - 1] === '-' || characters[i + 1] === '-');
    folded += isEscaped || isRangeEnd ? character : literal(character, foldCharacter(character, folding));
  });
  return folded;
}

function isBehindBackslash(characters: readonly string[], index: number): boolean {
  let count = 0;
  while (characters[index - 1 - count] === '\\') count++;
  return count % 2 === 1;
}

/** A full-width （ that becomes ( must not open a group. */
function literal(character: string, folded: string): string {
  if (folded === character || !/^[!-/:-@[-`{-~ ]$/.test(folded)) return folded;
  return String.raw`\x` + folded.charCodeAt(0).toString(16).padStart(2, '0');
}
