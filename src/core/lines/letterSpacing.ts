/** Text whose every character is set apart by a blank (每 个 字 隔 开): a whole page of it, or a heading, or a folio. */
import { isBlank, isIdeographic } from '../text/characters';
import { rawLines } from './rawLines';

/** Share of the characters that are followed by a blank above which a line is letter-spaced; all but a few figures. */
const SPACED_SHARE = 0.8;
/** … and where hardly any of them is Chinese. */
const SPACED_SHARE_OTHERS = 0.95;
/** What has fewer characters may be a name (王 伟) or a two-character heading. */
const LEAST_CHARACTERS = 4;

/** Whether nearly every character is followed by a blank. */
export function isLetterSpaced(raw: string, from: number, to: number): boolean {
  if (isPlainlySet(raw, from, to)) return false;
  const { ink, ideographs, apart } = tally(raw, from, to);
  return (
    ink >= LEAST_CHARACTERS && apart >= ink * (ideographs * 3 >= ink ? SPACED_SHARE : SPACED_SHARE_OTHERS)
  );
}

/** Whether so many characters already follow each other without a blank that nothing after them can matter. */
function isPlainlySet(raw: string, from: number, to: number): boolean {
  let together = 0;
  for (let i = from; i + 1 < to; i++) {
    if (isBlank(raw.charCodeAt(i)) || isBlank(raw.charCodeAt(i + 1))) continue;
    if (++together > (1 - SPACED_SHARE) * (to - from)) return true;
  }
  return false;
}

/** Whether every one of the two or three characters is set apart. */
export function isShortAndSpaced(raw: string, from: number, to: number): boolean {
  const { ink, ideographs, apart } = tally(raw, from, to);
  return ink > 1 && ink < LEAST_CHARACTERS && ideographs > 0 && apart === ink;
}

interface Tally {
  readonly ink: number;
  readonly ideographs: number;
  /** Characters before a blank or the end. */
  readonly apart: number;
}

function tally(raw: string, from: number, to: number): Tally {
  let ink = 0;
  let ideographs = 0;
  let apart = 0;
  for (let i = from; i < to; i++) {
    const unit = raw.charCodeAt(i);
    if (isBlank(unit)) continue;
    ink++;
    if (isIdeographic(unit)) ideographs++;
    if (i + 1 >= to || isBlank(raw.charCodeAt(i + 1))) apart++;
  }
  return { ink, ideographs, apart };
}

/** Which lines of a page are letter-spaced. Where most are, the shortest are no exception. */
export function letterSpacingOn(raw: string): (from: number, to: number) => boolean {
  let spaced = 0;
  let others = 0;
  for (const { from, to } of rawLines(raw)) {
    if (isLetterSpaced(raw, from, to)) spaced++;
    else if (tally(raw, from, to).ink >= LEAST_CHARACTERS) others++;
  }
  return (from, to) => isLetterSpaced(raw, from, to) || (spaced > others && isShortAndSpaced(raw, from, to));
}

/** Letter-spaced text with the blanks closed up that set its characters apart; every other one was printed. */
export function withoutSpacing(blanks: string): string {
  let kept = '';
  for (let i = 0; i < blanks.length; i += 2) kept += blanks.charAt(i);
  return kept;
}

/** A letter-spaced line closed up; wider blanks were printed and stay as one. */
export function closedUp(line: string): string {
  return line.replace(/\s{1,8}/g, (blanks) =>
    blanks.length === 1 ? '' : blanks.includes('\u3000') ? '\u3000' : ' ',
  );
}
