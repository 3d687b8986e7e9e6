import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessIssue } from './issue';

const BODY =
  '　　本报讯（记者 甲）2013年12月13日上午，我市召开会议，见一九六三年一月五日《人民日报》第一版。\n'.repeat(
    20,
  );
const issue = (title: string, date: string, number: string) => ({ title, date, number });
const onPage = (...lines: string[]) => guessIssue('scan.txt', [BODY, ...lines, BODY].join('\n'));

describe('guessIssue', () => {
  it.each([
    ['瑞安日报2013年12月14日第3版.txt', '瑞安日报', '2013-12-14', '3'],
    ['瑞安日报_2013-12-14_A01版.txt', '瑞安日报', '2013-12-14', 'A01'],
    ['ruian-2013-12-14.txt', '', '2013-12-14', ''],
    ['folder/2013.12.14/rmrb1963010503.txt', '', '1963-01-05', '3'],
    ['20131214_p12.txt', '', '2013-12-14', '12'],
    ['２０１３－１２－１４　第三版.txt', '', '2013-12-14', '3'],
    ['申報 民国廿一年二月六日.txt', '申報', '1932-02-06', ''],
    ['jxwb-2013-12-14 (2).txt', '', '2013-12-14', ''],
    ['page-001.txt', '', '', ''],
    ['x-1923-02-29.txt', '', '', ''],
  ])('reads the file name %s', (name, title, date, number) => {
    expect(guessIssue(name, BODY)).toEqual(issue(title, date, number));
  });

  it.each([
    ['2013年12月14日　星期六　第3版', '', '2013-12-14', '3'],
    ['1 要闻 2011年3月18日 星期五 临洲日报', '临洲日报', '2011-03-18', '1'],
    ['A01 要闻 2008年3月14日 星期五 滨海时报', '滨海时报', '2008-03-14', 'A01'],
    ['2012.8.9 星期四 10', '', '2012-08-09', '10'],
    ['人民日报 1963年1月5日 第1版', '人民日报', '1963-01-05', '1'],
    ['星期六　一九六三年一月五日　山阳报', '山阳报', '1963-01-05', ''],
    ['中華民國二十一年二月六日（星期六）　滬江新報　第三版', '滬江新報', '1932-02-06', '3'],
    ['2 0 1 3 年 1 2 月 1 4 日 星 期 六', '', '2013-12-14', ''],
    ['2013年2月29日 星期五 第3版', '', '', '3'],
  ])('reads the folio %s amid a page', (folio, title, date, number) => {
    expect(onPage(folio)).toEqual(issue(title, date, number));
  });

  it('puts together what stands in lines of their own', () => {
    expect(onPage('02版　综合新闻', '第1397期', '瑞安日报', '2016年7月2日　星期六')).toEqual(
      issue('瑞安日报', '2016-07-02', '2'),
    );
  });

  it('takes no date or page from running text, jump lines and notices', () => {
    expect(onPage('（下转第3版）', '（上接 2版）', '瑞安市公安局', '2013年12月1日')).toEqual(
      issue('', '', ''),
    );
  });

  it('takes a date alone at the edge of the page', () => {
    expect(guessIssue('scan.txt', `2013年12月14日\n${BODY}`).date).toBe('2013-12-14');
    expect(guessIssue('scan.txt', `${BODY}\n2013-12-14\n`).date).toBe('2013-12-14');
  });

  it('prefers what a person wrote in the file name', () => {
    expect(guessIssue('瑞安日报-2013-12-14.txt', '2013年12月15日 星期日 温州日报 第4版')).toEqual(
      issue('瑞安日报', '2013-12-14', '4'),
    );
  });

  it('knows the day of the sample page', () => {
    const raw = readFileSync(
      new URL('../../../public/samples/ruian-2013-12-14.txt', import.meta.url),
      'utf8',
    );
    expect(guessIssue('ruian-2013-12-14.txt', raw)).toEqual(issue('', '2013-12-14', ''));
    expect(guessIssue('scan.txt', raw)).toEqual(issue('', '', ''));
  });

  it('answers at once for long and strange texts', () => {
    const started = performance.now();
    for (const unit of [' ', '年', '2013年', '一', '1 ', '日报', '星期 ', '第 ', '2013.1']) {
      expect(guessIssue(unit.repeat(300), unit.repeat(60_000)).title).not.toBe(undefined);
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
