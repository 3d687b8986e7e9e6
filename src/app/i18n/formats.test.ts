import { describe, expect, it } from 'vitest';
import { formatsOf } from './formats';

const at = (day: number, hour: number, minute = 0) => new Date(2013, 11, day, hour, minute).getTime();
const now = at(14, 18);

describe('since', () => {
  it('gives the hour today and yesterday, however few hours lie between', () => {
    const { since } = formatsOf('zh');
    expect(since(at(14, 10, 42), now)).toBe('今天 10:42');
    expect(since(at(13, 23, 59), at(14, 0, 1))).toBe('昨天 23:59');
  });

  it('counts days in the first week, weeks in the first month, then gives the date', () => {
    const { since } = formatsOf('zh');
    expect(since(at(11, 23), now)).toBe('3天前');
    expect(since(at(7, 9), now)).toBe('上周');
    expect(since(new Date(2013, 9, 1).getTime(), now)).toBe('2013年10月1日');
  });

  it('speaks English', () => {
    const { since } = formatsOf('en');
    expect(since(at(14, 10, 42), now)).toBe('Today 10:42');
    expect(since(at(11, 1), now)).toBe('3 days ago');
    expect(since(at(5, 1), now)).toBe('last week');
  });

  it('gives the date of a change that a wrong clock put in the future', () => {
    expect(formatsOf('en').since(at(20, 1), now)).toBe('20 Dec 2013');
  });

  it('is not misled by a day of 23 hours', () => {
    const monday = new Date(2024, 2, 11, 12).getTime();
    expect(formatsOf('en').since(new Date(2024, 2, 10, 1).getTime(), monday)).toBe('Yesterday 01:00');
  });
});

describe('bytes', () => {
  it('picks the largest unit that leaves at least one', () => {
    const { bytes } = formatsOf('en');
    expect([0, 1023, 1024, 212 * 1024 ** 2, 48.2 * 1024 ** 3].map(bytes)).toEqual([
      '0 byte',
      '1,023 byte',
      '1 kB',
      '212 MB',
      '48 GB',
    ]);
  });
});
