/** The folio: the line at a page's edge that prints the newspaper's title, the date and the page's number. */
import { chineseNumber, findDates } from './dates';

export interface Issue {
  /** The newspaper's title (瑞安日报), '' if unknown. */
  readonly title: string;
  /** ISO date, '' if unknown or no day of the calendar. */
  readonly date: string;
  /** The page's number: '3' for 3, 03 and 三, 'A01' as printed; '' if unknown. */
  readonly number: string;
}

export const NEWSPAPER = /(?!本[报報])\p{Script=Han}{1,9}[报報]|参考消息|參考消息|南方周末/u;

/** Group 1 is the number. */
export const PAGE_LABEL = /(?:第 ?)?([A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3}) ?[版頁页]/;

export function pageNumber(printed = ''): string {
  const value = chineseNumber(printed);
  return Number.isNaN(value) ? printed.toUpperCase() : String(value);
}

/** A page is some 10,000 characters; what a far longer text says later is not about its first page. */
const SEARCHED = 200_000;

/**
 * Each field from the line that looks most like a folio. Dates in running text and jump lines (下转第3版) do not
 * count.
 */
export function readFolio(raw: string): Issue {
  const lines = raw
    .slice(0, SEARCHED)
    .split(/[\r\n\u2028\u2029]/)
    .map(plainForm)
    .filter(Boolean);
  const clues = lines.map((line, i) => {
    const isAtEdge = i < EDGE || i >= lines.length - EDGE;
    return dateClue(line, isAtEdge) ?? labelClue(line) ?? titleClue(line) ?? NO_CLUE;
  });
  const best = (field: keyof Issue) =>
    clues.reduce((best, clue) => (clue[field] && clue.weight > best.weight ? clue : best), NO_CLUE)[field];
  return { title: best('title'), date: best('date'), number: best('number') };
}

/** Lines at either end of the page where a date alone is the page's, not the signature of a notice. */
const EDGE = 3;

/** Half-width, blanks single; a line whose every character is set apart is closed up. */
function plainForm(line: string): string {
  const words = line.normalize('NFKC').trim().split(/\s+/);
  return words.join(words.length > 3 && words.every((word) => word.length === 1) ? '' : ' ');
}

interface Clue extends Issue {
  readonly weight: number;
}

const NO_CLUE: Clue = { title: '', date: '', number: '', weight: 0 };

/** The date with its weekday, which running text hardly ever gives in full. */
const WEIGHT_FOLIO = 3;
/** A line of nothing but a page label and its section, or of the newspaper's title. */
const WEIGHT_LABEL = 2;
/** A date set apart in a short line. */
const WEIGHT_DATE = 1;

const WEEKDAY = '[(（]?(?:星期|周|週|礼拜|禮拜) ?[一二三四五六日天][)）]?';
/** In a line where NUL stands for the date. */
const WEEKDAY_BESIDE = new RegExp(`${WEEKDAY} ?\0|\0 ?${WEEKDAY}`);
const PAGE_WORD = new RegExp(`^(?:${PAGE_LABEL.source}|([A-Z]{0,2}\\d{1,3}))$`);
const SENTENCE = /[。！？!?，,；;“”]/;
const LONGEST_FOLIO = 60;

function dateClue(line: string, isAtEdge: boolean): Clue | undefined {
  const date = findDates(line)[0];
  if (!date) return undefined;
  const others = `${line.slice(0, date.from)}\0${line.slice(date.to)}`;
  const hasWeekday = WEEKDAY_BESIDE.test(others);
  const isShort = line.length <= LONGEST_FOLIO && !SENTENCE.test(line);
  if (!hasWeekday && !(isShort && /(?:^| )\0(?: |$)/.test(others))) return undefined;
  const words = isShort ? others.replace(WEEKDAY_BESIDE, ' ').split(/[ :|·\0]+/) : [];
  const title = words.find((word) => NEWSPAPER.exec(word)?.[0] === word) ?? '';
  const number = pageNumber(words.map(pageIn).find(Boolean));
  if (!hasWeekday && !title && !number && !isAtEdge) return undefined;
  return { title, date: date.iso, number, weight: hasWeekday ? WEIGHT_FOLIO : WEIGHT_DATE };
}

function pageIn(word: string): string | undefined {
  const match = PAGE_WORD.exec(word);
  return match?.[1] ?? match?.[2];
}

const LABEL_IN_LINE = new RegExp(`(?:^| )${PAGE_LABEL.source}(?= |$)`);

/** 第3版, 要闻 03版, A12版 便民服务; a jump line (下转第3版) names another page. */
function labelClue(line: string): Clue | undefined {
  if (line.length > LONGEST_LABEL || SENTENCE.test(line) || /[转轉接见見]/.test(line)) return undefined;
  const label = LABEL_IN_LINE.exec(line);
  return label ? { ...NO_CLUE, number: pageNumber(label[1]), weight: WEIGHT_LABEL } : undefined;
}

const LONGEST_LABEL = 20;

/** A line of its own, of the kinds whose name is hardly a word else (not 海报, 情报, 喜报). */
const TITLE_LINE = /^\p{Script=Han}{1,7}(?:[日晚早晨时時商新周週快导導都市党黨军軍青年]{1,2}[报報])$/u;

function titleClue(line: string): Clue | undefined {
  return TITLE_LINE.test(line) ? { ...NO_CLUE, title: line, weight: WEIGHT_LABEL } : undefined;
}
