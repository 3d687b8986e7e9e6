import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber, findDates, isIsoDate } from './dates';

const only = (line: string) => findDates(line).map((date) => date.iso);

describe('findDates', () => {
  it.each([
    ['2013年12月14日 星期六 第3版', '2013-12-14'],
    ['2013 年 1 月 4 日', '2013-01-04'],
    ['2013-12-14', '2013-12-14'],
    ['2013.1.4 星期五 8', '2013-01-04'],
    ['一九六三年一月五日', '1963-01-05'],
    ['二〇一三年十二月三十一日', '2013-12-31'],
    ['二○○八年八月八日', '2008-08-08'],
    ['民国二十一年二月六日', '1932-02-06'],
    ['中華民國廿一年十月卅日', '1932-10-30'],
    ['民国元年正月一日', '1912-01-01'],
    ['民國102年8月9日', '2013-08-09'],
  ])('reads %s', (line, iso) => {
    expect(only(line)).toEqual([iso]);
  });

  it('finds a day that the calendar lacks, and gives it no date', () => {
    expect(only('1923年2月29日')).toEqual(['']);
    expect(only('1924年2月29日')).toEqual(['1924-02-29']);
    expect(only('2013年13月1日，2013年4月31日')).toEqual(['', '']);
    expect(only('0913年2月1日')).toEqual(['']);
  });

  it('takes neither a telephone number nor a score for a date', () => {
    expect(only('电话 0577-6581-2345，第5476期，3-2-1')).toEqual([]);
  });

  it('tells where each date stands', () => {
    expect(findDates('瑞安 2013年12月14日 出版')).toEqual([{ iso: '2013-12-14', from: 3, to: 14 }]);
  });
});

describe('isIsoDate', () => {
  it('holds for every day as toISOString prints it, and for nothing else', () => {
    const days = fc.date({ min: new Date('1815-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, (day) => isIsoDate(day.toISOString().slice(0, 10))));
    for (const text of ['', '1923-02-29', '2013-12-4', '2013-12-14T00:00', '2013-00-10', '９９９９-01-01']) {
      expect(isIsoDate(text)).toBe(false);
    }
  });
});

describe('chineseNumber', () => {
  it('reads counting and spelling alike', () => {
    expect(
      ['十', '十二', '二十', '三十一', '廿九', '一百零二', '一百', '一九六三', '〇五', '元', '03'].map(
        chineseNumber,
      ),
    ).toEqual([10, 12, 20, 31, 29, 102, 100, 1963, 5, 1, 3]);
  });

  it('is not a number for anything else', () => {
    for (const text of ['', 'A1', '甲', '三版']) expect(chineseNumber(text)).toBeNaN();
  });
});
