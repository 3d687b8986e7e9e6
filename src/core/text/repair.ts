/**
 * Raw characters that stand for others, put right in the text shown: radicals for characters, western punctuation
 * between Chinese characters. Only what is sure, and one UTF-16 unit for one: offsets into the text stay.
 */
import { isDigit, isIdeographic } from './characters';
import { characterOf } from './radicals';

/** GB/T 15834-2011, 4 and 5: Chinese text takes these marks in their full-width forms. */
const FULL_WIDTH = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['!', '！'],
  ['?', '？'],
]);
const WESTERN = /[,;:!?.()"]/;
const RADICAL = /[\u2e80-\u2fdf]/;
const CHINESE = /[\u2e80-\u9fff]/;

/** The text of a block as it should read. */
export function repaired(text: string): string {
  if (!CHINESE.test(text)) return text;
  const plain = RADICAL.test(text) ? withCharacters(text) : text;
  if (!WESTERN.test(plain)) return plain;
  const marks = Array.from({ length: plain.length }, (_, i) => plain.charAt(i));
  widenPairs(marks);
  widenPauses(marks);
  widenStops(marks, !/[，。]/.test(plain));
  return marks.join('');
}

function withCharacters(text: string): string {
  let characters = '';
  for (let i = 0; i < text.length; i++) characters += String.fromCharCode(characterOf(text.charCodeAt(i)));
  return characters;
}

/** Beside a Chinese character or mark; but 10:30 and 37,000 keep theirs, and so does what stands between Latin words. */
function widenPauses(marks: string[]): void {
  for (let i = 1; i < marks.length; i++) {
    const wide = FULL_WIDTH.get(marks[i] ?? '');
    if (!wide) continue;
    const right = nextInk(marks, i + 1);
    if (isDigit(unitAt(marks, i - 1)) && isDigit(unitAt(marks, right))) continue;
    if (isChinese(marks, i - 1) || isIdeographic(unitAt(marks, right))) marks[i] = wide;
  }
}

/**
 * A point after a Chinese character ends the sentence where the text ends. Inside the text it may stand for 、 or · too,
 * so that is sure only in a text that is set in western marks throughout; 一. and 二. number a list.
 */
function widenStops(marks: string[], western: boolean): void {
  for (let i = 1; i < marks.length; i++) {
    if (marks[i] !== '.' || !isChinese(marks, i - 1) || marks[i + 1] === '.') continue;
    if (i <= 2 && LIST_NUMBER.includes(marks[i - 1] ?? '')) continue;
    const right = nextInk(marks, i + 1);
    if (right >= marks.length || CLOSES.includes(marks[right] ?? '') || (western && isChinese(marks, right)))
      marks[i] = '。';
  }
}

const LIST_NUMBER = '一二三四五六七八九十';
const CLOSES = '”’）」』';

/** Brackets and straight quotation marks, if what a pair holds or what stands beside it is Chinese. */
function widenPairs(marks: string[]): void {
  const quotes: Pair[] = [];
  let agrees = true;
  let bracket: number | undefined;
  let quote: number | undefined;
  let chinese = 0;
  const chineseBefore = Int32Array.from(marks, (_, i) => (chinese += isChinese(marks, i) ? 1 : 0));
  const isSure = ([open, close]: Pair) =>
    (chineseBefore[Math.min(close + 1, marks.length - 1)] ?? 0) - (chineseBefore[open - 2] ?? 0) > 0;
  marks.forEach((mark, i) => {
    if (mark === '(' || mark === '（') bracket = i;
    else if (mark === ')' || mark === '）') {
      if (bracket !== undefined && isSure([bracket, i])) [marks[bracket], marks[i]] = ['（', '）'];
      bracket = undefined;
    } else if (mark === '"' || mark === '“' || mark === '”') {
      agrees &&= mark === '"' || (mark === '”') === (quote !== undefined);
      if (quote !== undefined) quotes.push([quote, i]);
      quote = quote === undefined ? i : undefined;
    }
  });
  // straight marks open and close in turn, as long as the curly ones beside them agree
  if (!agrees || quote !== undefined) return;
  for (const pair of quotes) if (isSure(pair)) [marks[pair[0]], marks[pair[1]]] = ['“', '”'];
}

type Pair = readonly [open: number, close: number];

/** Index of the next character that is no blank of the same line; the text's length at its end or at a line's. */
function nextInk(marks: readonly string[], from: number): number {
  const at = marks[from] === ' ' ? from + 1 : from;
  return at >= marks.length || marks[at] === '\n' ? marks.length : at;
}

function unitAt(marks: readonly string[], at: number): number {
  return marks[at]?.charCodeAt(0) ?? 0;
}

/** Whether a Chinese character or full-width mark stands there. */
function isChinese(marks: readonly string[], at: number): boolean {
  const unit = unitAt(marks, at);
  return (
    isIdeographic(unit) ||
    (unit >= 0x3001 && unit < 0x3040) ||
    (unit >= 0xff01 && unit < 0xff5f) ||
    unit === 0x2026 ||
    (unit >= 0x2018 && unit <= 0x201d)
  );
}
