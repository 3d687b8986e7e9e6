/** How the printed lines of a block become its text. */
import { isIdeographic, isWordSpaced } from './characters';
import { isLetterSpaced } from './lines';
import { trimRanges } from './ranges';
import type { Role, Source } from './record';

/** Roles whose printed line breaks were made on purpose and stay. */
const KEEPS_LINES: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck']);

/**
 * The text of a block as first shown. The lines of a heading are parted by '\n'; other lines run on, with one
 * space between words of scripts that are set with spaces and nothing beside Chinese. A Latin word that was broken
 * with a hyphen is made whole.
 */
export function joinLines(raw: string, source: Source, role: Role): string {
  let text = '';
  for (const [from, to] of trimRanges(raw, source)) {
    const line = isLetterSpaced(raw, from, to) ? closedUp(raw.slice(from, to)) : raw.slice(from, to);
    if (!KEEPS_LINES.has(role) && breaksWord(text, line)) text = text.slice(0, -1) + line;
    else text += joinerBetween(text, line, role) + line;
  }
  return text;
}

/** What stands between two texts that become one block of the given role, where a printed line ended. */
export function joinerBetween(before: string, after: string, role: Role): '' | ' ' | '\n' {
  if (before === '' || after === '') return '';
  return KEEPS_LINES.has(role) ? '\n' : gapBetween(before, after);
}

/** 每 个 字 隔 开 without the blanks between the characters; wider blanks were printed and stay as one. */
function closedUp(line: string): string {
  return line.replace(/\s{1,8}/g, (blanks) =>
    blanks.length === 1 ? '' : blanks.includes('\u3000') ? '\u3000' : ' ',
  );
}

/** A hyphen after a small letter and before one: a compound such as Anglo-American keeps its own. */
function breaksWord(before: string, after: string): boolean {
  const hyphen = before.at(-1);
  if (hyphen !== '-' && hyphen !== '\u00ad' && hyphen !== '\u2010') return false;
  return isSmallLetter(before.at(-2)) && isSmallLetter(after.at(0));
}

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
