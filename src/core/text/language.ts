/** Which languages the proposer's weights were learned on, told from the characters of a page. */
import { isIdeographic, isWordSpaced } from './characters';
import type { Line } from '../lines/lines';

export type Writing = 'chinese' | 'japanese' | 'words';

/** Chinese pages quote a name in kana at most; Japanese is written with a third of it and more. */
const KANA_SHARE = 0.1;
/** Letters for each ideograph above which a page is set in words: one says as much as two or three letters. */
const LETTERS_FOR_ONE = 3;

/** How a page is written. `words`: with blanks between them, as English or Korean. */
export function writingOf(lines: readonly Line[]): Writing {
  let kana = 0;
  let ideographs = 0;
  let letters = 0;
  for (const { text } of lines) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= 0x3041 && unit < 0x3100) kana++;
      if (isIdeographic(unit)) ideographs++;
      else if (isWordSpaced(unit) && unit > 0x40) letters++;
    }
  }
  if (letters > ideographs * LETTERS_FOR_ONE) return 'words';
  return kana > ideographs * KANA_SHARE ? 'japanese' : 'chinese';
}
