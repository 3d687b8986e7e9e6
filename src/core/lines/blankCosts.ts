/** What the blank between two pieces of a raw line is likely to be: printed, or all that is left of a line end. */
import { isIdeographic } from '../text/characters';
import { gapWidth, type Piece } from './pieces';

/** Negative logs of how rare each thing is in print, roughly. */
const COST = {
  /** A blank printed between two Chinese characters, or after a mark that has room of its own. */
  blankInChinese: 3,
  /** … beside a name, or beside a letter or figure. */
  blankBesideName: 1.2,
  blankInLatin: 0.2,
  wideBlank: 0.3,
  endAtWideBlank: 2,
  /** 通讯员 at the end of a line, the name in the next. */
  roleWithoutName: 1,
  /** A line that begins with a closing mark or ends with an opening one. */
  forbiddenEnd: 4,
} as const;

const PAUSES = '，。、；！？';
const CLOSING = '，。、；：！？）》”’」』】';
const OPENING = '（《“‘「『【';
const SENTENCE_END = '。！？…”』」）．.!?)"';
const ROLE = /(?:[记記]者|通[讯訊][员員]|[实實][习習]生)$/;
/** In em. */
const LONGEST_NAME = 4;
const LATIN_BELOW = 0x250;

/** What it costs to take the blank for a printed one. */
export function costOfPrintedBlank(raw: string, before: Piece | undefined, after: Piece | undefined): number {
  if (!before || !after) return 0;
  if (gapWidth(after) >= 1) return COST.wideBlank;
  const left = raw.charCodeAt(before.to - 1);
  const right = raw.charCodeAt(after.from);
  if (PAUSES.includes(raw.charAt(before.to - 1))) return COST.blankInChinese;
  if (isIdeographic(left) && isIdeographic(right))
    return Math.min(before.width, after.width) <= LONGEST_NAME ? COST.blankBesideName : COST.blankInChinese;
  if (isIdeographic(left) || isIdeographic(right)) return COST.blankBesideName;
  return left < LATIN_BELOW || right < LATIN_BELOW ? COST.blankInLatin : COST.blankBesideName;
}

/** What it costs to take the blank for a line end. */
export function costOfEnd(raw: string, before: Piece, after: Piece | undefined): number {
  if (!after) return 0;
  const wide = gapWidth(after) >= 1 && !isIndented(raw, before, after);
  const split = ROLE.test(raw.slice(Math.max(before.from, before.to - 3), before.to));
  const forbidden = CLOSING.includes(raw.charAt(after.from)) || OPENING.includes(raw.charAt(before.to - 1));
  return (
    (wide ? COST.endAtWideBlank : 0) +
    (split ? COST.roleWithoutName : 0) +
    (forbidden ? COST.forbiddenEnd : 0)
  );
}

export function endsSentence(raw: string, piece: Piece): boolean {
  return SENTENCE_END.includes(raw.charAt(piece.to - 1));
}

/** Whether the blank holds the two em that a paragraph begins with. */
export function isIndented(raw: string, before: Piece | undefined, after: Piece | undefined): boolean {
  if (!before || !after) return false;
  let wide = 0;
  for (let i = 0; i < after.gap.length; i++) if (after.gap.charCodeAt(i) === 0x3000) wide++;
  return wide >= 2 && (after.gap.startsWith(' ') || endsSentence(raw, before));
}
