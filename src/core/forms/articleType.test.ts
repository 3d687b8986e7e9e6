import { describe, expect, it } from 'vitest';
import type { Role } from '../record';
import { findFields } from './fields';
import { guessArticleType } from './articleType';

const block = (role: Role, text: string) => ({
  role,
  text,
  marks: findFields(role, text).map((mark, i) => ({ ...mark, id: `m${i}` })),
});
const guess = (...blocks: [role: Role, text: string][]) =>
  guessArticleType(blocks.map(([role, text]) => block(role, text)));

describe('the kind of an article', () => {
  it('is news where a dateline says so, whatever the heading', () => {
    expect(guess(['headline', '我市发布通告'], ['paragraph', '本报讯（记者 陈立波）昨日，市政府'])).toEqual({
      type: 'news',
      sign: 'dateline',
      seen: '本报讯',
    });
  });

  it('is a picture where there are captions and no text', () => {
    expect(guess(['headline', '巡逻'], ['caption', '巡逻人员上路巡逻'])).toMatchObject({ type: 'photo' });
    expect(guess(['caption', '巡逻人员上路'], ['paragraph', '昨日，巡逻人员上路。'])).toBeUndefined();
    expect(guess(['headline', '巡逻'])).toBeUndefined();
  });

  it.each(['拍卖公告', '遗失启事（二）', '关于停止供水的通\n知', '讣告', '道歉声明书'])(
    'is a notice under the heading %s',
    (heading) => {
      expect(guess(['headline', heading], ['paragraph', '兹定于本月'])).toMatchObject({
        type: 'notice',
        sign: 'notice heading',
      });
    },
  );

  it.each(['国务院发出通知', '市政府发布公告', '两国发表联合声明'])(
    'is no notice under %s, which is about one',
    (heading) => {
      expect(guess(['headline', heading], ['paragraph', '昨日'])).toBeUndefined();
    },
  );

  it('is a notice by its first line where it has no heading, and by no later one', () => {
    expect(guess(['paragraph', '公告'], ['paragraph', '兹定于本月'])).toMatchObject({ type: 'notice' });
    expect(guess(['paragraph', '兹定于本月'], ['paragraph', '公告'])).toBeUndefined();
  });

  it('is an advertisement where two things are said that only advertisements say', () => {
    const words = '新店隆重开业，全场优惠，订购热线：65812345';
    expect(guess(['headline', '万家商场'], ['paragraph', words])).toMatchObject({
      type: 'advertisement',
      seen: '订购热线、优惠',
    });
    expect(guess(['headline', '万家商场'], ['paragraph', '昨日该店推出优惠。'])).toBeUndefined();
    expect(guess(['byline', '记者 陈立波'], ['paragraph', words])).toBeUndefined();
    expect(guess(['paragraph', words + '文'.repeat(900)])).toBeUndefined();
  });

  it('is left open where the form says nothing', () => {
    expect(guess()).toBeUndefined();
    expect(guess(['headline', '春天的脚步'], ['paragraph', '春天来了。'])).toBeUndefined();
  });
});
