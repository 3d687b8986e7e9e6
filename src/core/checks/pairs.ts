/** Brackets and quotation marks that open and never close, or close what nobody opened. */
import type { Suspicion } from './suspicion';

const BRACKETS = new Map(
  [...'（）《》〈〉【】〔〕［］｛｝()[]{}'].flatMap((sign, i, all) =>
    i % 2 === 0 ? [[sign, all[i + 1] ?? ''] as const] : [],
  ),
);
const QUOTES = new Map(
  [...'“”‘’「」『』'].flatMap((sign, i, all) => (i % 2 === 0 ? [[sign, all[i + 1] ?? ''] as const] : [])),
);
const CLOSERS = new Set([...BRACKETS.values(), ...QUOTES.values()]);

/** What may stand before a closing bracket that numbers an item: 1） 一） a) ①） */
const NUMBERS = /[0-9０-９A-Za-z一二三四五六七八九十①-⑳]$/;

export function unpairedMarks(text: string): Suspicion[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const found: Suspicion[] = [];
  const report = (at: number) => found.push({ rule: ruleOf(text.charAt(at)), from: at, to: at + 1 });
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (BRACKETS.has(sign) || QUOTES.has(sign)) open.push({ sign, at });
    else if (CLOSERS.has(sign) && !isApostrophe(text, at)) {
      const opener = open.findLastIndex((each) => closerOf(each.sign) === sign);
      if (opener >= 0) {
        for (const left of open.splice(opener).slice(1)) report(left.at);
      } else if (!NUMBERS.test(text.slice(Math.max(0, at - 1), at))) report(at);
    }
  }
  for (const { sign, at } of open) if (!isOpenSpeech(text, sign, at)) report(at);
  return found;
}

const closerOf = (sign: string) => BRACKETS.get(sign) ?? QUOTES.get(sign);
const ruleOf = (sign: string) =>
  QUOTES.has(sign) || [...QUOTES.values()].includes(sign) ? 'unpaired quotation mark' : 'unpaired bracket';

/** A speech of several paragraphs opens with each of them and closes with the last. */
function isOpenSpeech(text: string, sign: string, at: number): boolean {
  return QUOTES.has(sign) && text.slice(0, at).trim() === '';
}

const LETTER = /[A-Za-z0-9]/;
const isApostrophe = (text: string, at: number) =>
  text.charAt(at) === '’' && LETTER.test(text.charAt(at - 1));
