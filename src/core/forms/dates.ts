/** Dates as newspapers print them → ISO dates. */

/** Whether `text` is YYYY-MM-DD and such a day exists (29 February 1923 does not). */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== '';
}

export interface FoundDate {
  /** '' if the digits name no day of the calendar. */
  readonly iso: string;
  /** Half-open, in the searched text. */
  readonly from: number;
  readonly to: number;
}

/**
 * The dates in a line, in order: 2013年12月14日, 2013-12-14, 2013.12.14, 一九六三年一月五日, 民国廿一年二月六日.
 * Expects half-width digits (NFKC).
 */
export function findDates(line: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const pattern of [WRITTEN, POINTED]) {
    for (const match of line.matchAll(pattern)) {
      const { republic, year = '', month = '', day = '' } = match.groups ?? {};
      const years = chineseNumber(year) + (republic ? YEARS_BEFORE_REPUBLIC : 0);
      const iso = isoDate(years, chineseNumber(month), chineseNumber(day));
      found.push({ iso, from: match.index, to: match.index + match[0].length });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The first year of the Republic, 民国元年, is 1912. */
const YEARS_BEFORE_REPUBLIC = 1911;

const NUMERAL = '[\\d〇○零一二三四五六七八九十百廿卅元正]';
const WRITTEN = new RegExp(
  `(?<republic>民[国國] ?)?(?<year>${NUMERAL}{1,5}) ?年 ?(?<month>${NUMERAL}{1,3}) ?月 ?(?<day>${NUMERAL}{1,3}) ?[日号號]`,
  'g',
);
const POINTED = /(?<!\d)(?<year>\d{4}) ?[-./_] ?(?<month>\d{1,2}) ?[-./_] ?(?<day>\d{1,2})(?!\d)/g;

/** The forms of 0 to 9; 元 and 正 are the first year of an era and the first month. */
const DIGITS = ['零〇○', '一元正', '二', '三', '四', '五', '六', '七', '八', '九'];
/** From 0, which no character writes, to 30. */
const TENS = [' ', '十', '廿', '卅'];

/** 31, 三十一, 卅一, 一九六三, 一百零二 → its value; NaN for anything else. */
export function chineseNumber(text: string): number {
  if (text === '') return NaN;
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digits: number | undefined;
  for (const numeral of text) {
    const digit = DIGITS.findIndex((forms) => forms.includes(numeral));
    const tens = numeral === '百' ? 10 : TENS.indexOf(numeral);
    if (digit >= 0) digits = (digits ?? 0) * 10 + digit;
    else if (tens > 0) {
      total += (digits ?? 1) * tens * 10;
      digits = undefined;
    } else return NaN;
  }
  return total + (digits ?? 0);
}

/** The first modern newspapers in Chinese are of 1815. */
const FIRST_YEAR = 1815;
const LAST_YEAR = 2199;

function isoDate(year: number, month: number, day: number): string {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return '';
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return '';
  return date.toISOString().slice(0, 10);
}
