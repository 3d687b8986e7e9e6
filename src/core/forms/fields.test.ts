import { describe, expect, it } from 'vitest';
import { deriveFields, findFields } from './fields';
import type { Block, Role } from '../record';

/** The fields of an article that is one block of this text. */
function fields(text: string, role: Role = 'paragraph') {
  const marks = findFields(role, text).map((mark, n) => ({ id: `m${n}`, ...mark }));
  const block: Block = { id: 'b', role, source: [[0, text.length]], text, marks };
  const { bylines, dateline } = deriveFields(text, [block]);
  return [dateline, ...bylines.map(({ name, role }) => `${role} ${name}`.trim())];
}

describe('a lede', () => {
  it.each([
    ['本报讯（首席记者 严小章）12月13日上午，', ['本报讯', '首席记者 严小章']],
    ['本报讯（记者 欧苗苗/文 见习记者 陈立波/图）年关将近，', ['本报讯', '记者 欧苗苗', '见习记者 陈立波']],
    ['本报讯(记者　马　平、陆曦) 昨天，', ['本报讯', '记者 马平', '记者 陆曦']],
    ['晚报讯（晚报记者 张琴 通讯员 聂文静）昨天，', ['晚报讯', '晚报记者 张琴', '通讯员 聂文静']],
    ['据新华社伦敦4月3日电 英国首相', ['据新华社伦敦4月3日电']],
    ['新华社平壤十一日电　（记者　戴艳洋） 反映', ['新华社平壤十一日电', '记者 戴艳洋']],
    ['本报宜昌3月20日讯（晚报记者周蔓）', ['本报宜昌3月20日讯', '晚报记者 周蔓']],
    ['【新华社重庆十四日电】记者从', ['新华社重庆十四日电']],
    ['【記者林小明／彰化報導】昨天，', ['彰化報導', '記者 林小明']],
    ['（記者蘇怡君台南報導）台南市家長協會', ['台南報導', '記者 蘇怡君']],
    ['鄭州電　我軍昨夜', ['鄭州電']],
    ['（记者 徐一帆）记者从市气象台获悉，', ['', '记者 徐一帆']],
  ])('%s', (text, expected) => expect(fields(text)).toEqual(expected));

  it.each([
    '近年来，我市组织工作紧紧围绕全市发展大局，',
    '（一）加强领导。各级党委',
    '美联社九日的一条消息曾透露，',
    '市通讯公司昨日宣布，',
  ])('is not seen in %s', (text) => expect(fields(text)).toEqual(['']));
});

describe('a byline', () => {
  it.each([
    ['本报记者 潘丽君', ['', '记者 潘丽君']],
    ['■首席记者 应海燕　记者 卢佳佳', ['', '首席记者 应海燕', '记者 卢佳佳']],
    ['本报记者　马 平　特约记者　陆曦', ['', '记者 马平', '特约记者 陆曦']],
    ['□ 苏青野', ['', '苏青野']],
    ['（教师 孔令奇）', ['', '教师 孔令奇']],
    ['（县司法局卢平）', ['', '县司法局 卢平']],
  ])('%s', (text, expected) => expect(fields(text, 'byline')).toEqual(expected));
});

describe('derived fields', () => {
  it('take the first dateline, and names without the blanks of the print', () => {
    const block = (text: string, marks: Block['marks']): Block => ({
      id: text,
      role: 'paragraph',
      source: [],
      text,
      marks,
    });
    const blocks = [
      block('本报讯（记者 王 伟）', [
        { id: '1', type: 'dateline', from: 0, to: 3 },
        { id: '2', type: 'byline', from: 7, to: 10, role: '记者' },
      ]),
      block('新华社电', [{ id: '3', type: 'dateline', from: 0, to: 4 }]),
    ];
    expect(deriveFields('', blocks)).toEqual({
      dateline: '本报讯',
      bylines: [{ name: '王伟', role: '记者' }],
      entities: [],
      jumps: [],
    });
  });

  it('say where in the raw text a name stands, across a line end', () => {
    const raw = '记者陈\n建明说';
    const block: Block = {
      id: 'b',
      role: 'paragraph',
      source: [
        [0, 3],
        [4, 7],
      ],
      text: '记者陈建明说',
      marks: [{ id: 'm', type: 'person', from: 2, to: 5 }],
    };
    expect(deriveFields(raw, [block]).entities).toEqual([
      {
        type: 'person',
        text: '陈建明',
        source: [
          [2, 3],
          [4, 6],
        ],
      },
    ]);
  });
});
