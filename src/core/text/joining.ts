/** How the printed lines of a block become its text. */
import { isIdeographic, isWordSpaced } from './characters';
import { closedUp, isLetterSpaced, isShortAndSpaced } from '../lines/letterSpacing';
import { hasLineEnd, trimRanges } from '../ranges';
import type { Range, Role, Source } from '../record';
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
  const parts: string[] = [];
  // the end of the text so far: what a long text says before does not matter to its next line
  let tail = '';
  let before: Range | undefined;
  for (const range of ranges) {
    const line = printedText(raw, range, short);
    if (!KEEPS_LINES.has(role) && breaksWord(tail, line)) {
      parts.push((parts.pop() ?? '').slice(0, -1));
      parts.push(line);
    } else {
      parts.push(turnedJoiner(raw, before, range) ?? joinerBetween(tail, line, role), line);
    }
    tail = (tail + line).slice(-TAIL);
    before = range;
  }
  return repaired(parts.join(''));
}

/** In characters; longer than any word. */
const TAIL = 40;

/** The characters of a range, without the blanks or line ends that set them apart. */
function printedText(raw: string, range: Range, short: boolean): string {
  const printed = raw.slice(...range);
  if (COLUMN.test(printed) && hasLineEnd(printed)) return printed.replace(/\s/g, '');
  const spaced = isLetterSpaced(raw, ...range) || (short && isShortAndSpaced(raw, ...range));
  return spaced ? closedUp(printed) : printed;
}

/** A heading that was printed downwards, a character or two a line. */
const COLUMN = /^\S{1,2}(?:\s{1,8}\S{1,2}){2,60}$/;

/** What stands between two characters of a line that reads backwards in the raw text; undefined elsewhere. */
function turnedJoiner(raw: string, before: Range | undefined, range: Range): '' | ' ' | undefined {
  if (!before || before[1] - before[0] !== 1 || range[1] - range[0] !== 1 || range[1] > before[0])
    return undefined;
  const between = raw.slice(range[1], Math.min(before[0], range[1] + TAIL));
  if (hasLineEnd(between) || between.trim() !== '') return undefined;
  return between === '' ? '' : ' ';
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
  const word = before.slice(0, -1).split(' ').at(-1) ?? '';
  return hyphen === '\u00ad' || !(word.includes('-') || BEGINS_COMPOUNDS.has(word.toLowerCase()));
}

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
  return /[A-Za-z]{2}/.test(text);
}
