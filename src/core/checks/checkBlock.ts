import type { Role } from '../record';
import { doubledMarks, doubledOverLineEnds } from './doubles';
import {
  halfWidthMarks,
  lettersAmongChinese,
  lettersForDigits,
  mixedDigits,
  unreadableCharacters,
} from './letters';
import { unpairedMarks } from './pairs';
import type { Suspicion } from './suspicion';

/**
 * What looks wrong in one block, by its text alone, in the text's order.
 *
 * @param lineEnds offsets into the text before which a printed line ended
 */
export function checkBlock(role: Role, text: string, lineEnds: readonly number[]): Suspicion[] {
  const found = [
    ...doubledMarks(text),
    ...doubledOverLineEnds(text, lineEnds),
    ...lettersForDigits(text),
    ...lettersAmongChinese(text),
    ...mixedDigits(text),
    ...halfWidthMarks(text),
    ...unreadableCharacters(text),
    // what does not belong to an article is seldom whole
    ...(role === 'furniture' ? [] : unpairedMarks(text)),
  ];
  return found.sort((a, b) => a.from - b.from);
}
