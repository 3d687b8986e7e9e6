/** Figures, sizes and times as the reader's language writes them. */
import type { Language } from '../state/settings';

export interface Formats {
  /** 2027 → 2,027 */
  number(value: number): string;
  /** Bytes in the largest unit that leaves at least 1: 212 MB. */
  bytes(value: number): string;
  /** 14 December 2013, 10:42. `time` in milliseconds. */
  dateTime(time: number): string;
  /** 10:42:07. `time` in milliseconds. */
  clock(time: number): string;
  /** How long ago a reader would say it was: 今天 10:42, 昨天 17:05, 3天前, 上周, then the date. */
  since(time: number, now: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const DAY = 24 * 60 * 60 * 1000;

const known = new Map<Language, Formats>();

/** Intl's formatters cost about a millisecond each to make, so they are made once a language. */
export function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? createFormats(LOCALES[language]);
  known.set(language, formats);
  return formats;
}

function createFormats(locale: string): Formats {
  const number = new Intl.NumberFormat(locale);
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const exactClock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const sizes = UNITS.map(
    (unit) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }),
  );
  return {
    number: (value) => number.format(value),
    bytes(value) {
      const power = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log(value) / Math.log(1024)));
      return sizes[power]?.format(value / 1024 ** power) ?? String(value);
    },
    dateTime: (time) => dateTime.format(time),
    clock: (time) => exactClock.format(time),
    since(time, now) {
      const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
      if (days < 0 || days >= 28) return date.format(time);
      if (days >= 7) return ago.format(-Math.floor(days / 7), 'week');
      if (days >= 2) return ago.format(-days, 'day');
      return `${capitalised(ago.format(-days, 'day'))} ${clock.format(time)}`;
    },
  };
}

/** Midnight before `time`, local. Rounding the difference of two takes care of days of 23 and 25 hours. */
function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
