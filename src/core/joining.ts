/** How the printed lines of a block become its text. */
import { isIdeographic, isWordSpaced } from './characters';
import { closedUp, isLetterSpaced, isShortAndSpaced } from './letterSpacing';
import { trimRanges } from './ranges';
import type { Role, Source } from './record';
import { repaired } from './repair';

/** Roles whose printed line breaks were made on purpose and stay. */
const KEEPS_LINES: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck']);

/**
 * The text of a block as first shown. The lines of a heading are parted by '\n'; other lines run on, with one
 * space between words of scripts that are set with spaces and nothing beside Chinese. A Latin word that was broken
 * with a hyphen is made whole, letter-spacing is closed up, and marks and radicals are put right (see `repaired`).
 */
export function joinLines(raw: string, source: Source, role: Role): string {
  const ranges = trimRanges(raw, source);
  // 老 饕: two characters set apart are a heading's or go with lines that are; alone they may be a name
  const short =
    role === 'subhead' || KEEPS_LINES.has(role) || ranges.some((range) => isLetterSpaced(raw, ...range));
  let text = '';
  for (const range of ranges) {
    const spaced = isLetterSpaced(raw, ...range) || (short && isShortAndSpaced(raw, ...range));
    const line = spaced ? closedUp(raw.slice(...range)) : raw.slice(...range);
    if (!KEEPS_LINES.has(role) && breaksWord(text, line)) text = text.slice(0, -1) + line;
    else text += joinerBetween(text, line, role) + line;
  }
  return repaired(text);
}

/** What stands between two texts that become one block of the given role, where a printed line ended. */
export function joinerBetween(before: string, after: string, role: Role): '' | ' ' | '\n' {
  if (before === '' || after === '') return '';
  return KEEPS_LINES.has(role) ? '\n' : gapBetween(before, after);
}

/**
 * Whether the hyphen at the end is the compositor's: it stands after a small letter and before one, and the word does
 * not look like a compound, which keeps its own (Anglo-American, well-known, state-of-the-art).
 */
function breaksWord(before: string, after: string): boolean {
  const hyphen = before.at(-1);
  if (hyphen !== '-' && hyphen !== '\u00ad' && hyphen !== '\u2010') return false;
  if (!isSmallLetter(before.at(-2)) || !isSmallLetter(after.at(0))) return false;
  const word = before.slice(-LONGEST_WORD, -1).split(' ').at(-1) ?? '';
  return hyphen === '\u00ad' || !(word.includes('-') || BEGINS_COMPOUNDS.has(word.toLowerCase()));
}

/** In letters. */
const LONGEST_WORD = 30;

/** Words that hyphens follow so often that one at a line end is more likely their own. */
const BEGINS_COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'all anti co cross eight eighty ever ex far fifty first five forty four full half high ill left long low mid nine ' +
    'ninety non old one part post pre pro right second self seven seventy short six sixty so ten third thirty three twenty ' +
    'twice two vice well'
  ).split(' '),
);

function isSmallLetter(character: string | undefined): boolean {
  return character !== undefined && character !== character.toUpperCase();
}

function gapBetween(before: string, after: string): '' | ' ' {
  const left = before.charCodeAt(before.length - 1);
  const right = after.charCodeAt(0);
  if (before.endsWith('-')) return '';
  if (isIdeographic(left) || isIdeographic(right)) return '';
  if (isChineseMark(left) || isChineseMark(right)) return '';
  // a number broken over two Chinese lines; two Latin words
  if (isDigitUnit(left) && isDigitUnit(right) && !hasLatinWord(before)) return '';
  return isWordSpaced(right) || isWordSpaced(left) ? ' ' : '';
}

function isChineseMark(unit: number): boolean {
  return (unit >= 0x3000 && unit < 0x3040) || unit >= 0xff00 || (unit >= 0x2014 && unit <= 0x2026);
}

function isDigitUnit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the text's recent characters are Latin words rather than Chinese. */
function hasLatinWord(text: string): boolean {
  return /[A-Za-z]{2}/.test(text.slice(-40));
}
