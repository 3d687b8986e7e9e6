import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPage } from '../testing/anyPage';
import { block, headline, p, page } from '../testing/pages';
import { text } from './text';

describe('text', { timeout: 60_000 }, () => {
  it('sets an article as a reader of Chinese plain text expects it', () => {
    const written = text.write(
      page([
        [
          block('kicker', '仙降加强群防群治不留治安盲点，村民说：'),
          headline('“每天看到巡逻人员，\n我们很有安全感”'),
          block('byline', '记者 欧苗苗'),
          p('年关将近。'),
          p('“很有安全感。”'),
          block('subhead', '群防群治'),
          p('巡防大队。'),
          block('caption', '巡逻人员上路巡逻'),
          block('jumpline', '（下转第3版）'),
        ],
        [headline('又一条'), p('完。')],
      ]),
    );
    expect(written).toBe(
      [
        '仙降加强群防群治不留治安盲点，村民说：',
        '“每天看到巡逻人员，',
        '我们很有安全感”',
        '记者 欧苗苗',
        '',
        '　　年关将近。',
        '　　“很有安全感。”',
        '',
        '群防群治',
        '',
        '　　巡防大队。',
        '',
        '巡逻人员上路巡逻',
        '',
        '（下转第3版）',
        '',
        '',
        '又一条',
        '',
        '　　完。',
        '',
      ].join('\n'),
    );
  });

  it('leaves out furniture, the discard tray and blocks without text', () => {
    const written = text.write(
      page([[headline(' '), p('正文。')], []], { furniture: ['第3版'], discarded: ['重影'] }),
    );
    expect(written).toBe('　　正文。\n');
  });

  it('writes every character of the articles but white space, in order', () => {
    const ink = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(anyPage, (page) => {
        const texts = page.record.articles.flatMap(({ blocks }) => blocks.map((block) => block.text));
        expect(ink(text.write(page))).toBe(ink(texts.join('')));
      }),
    );
  });
});
