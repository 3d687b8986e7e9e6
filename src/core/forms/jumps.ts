/** Jump lines: on which page an article goes on, or from which it comes. */
import type { Jump } from '../record';

const JUMP =
  /(上[接承]|[紧緊]接|下[转轉接]|[转轉]|详见|詳見|见|見)[^\dA-Z一二三四五六七八九十]{0,6}([A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})(?:版|页|頁)/;

/** Reads the folded text of a jump line; null where it names no page. */
export function readJump(text: string): Jump | null {
  const found = JUMP.exec(text.replace(/ /g, ''));
  if (!found) return null;
  const [, word = '', page = ''] = found;
  return { direction: /^(?:上|[紧緊]接)/.test(word) ? 'from' : 'to', page };
}
