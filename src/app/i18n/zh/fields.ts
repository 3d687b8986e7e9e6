import type { ArticleType, TypeSign } from '../../../core';

export const fields = {
  none: '光标在稿件里时，这里是那一稿的字段。',

  back: '回正文',
  unprinted: '原文没有，是编者写的',
  bylines: '署名',
  name: '姓名',
  role: '身份',
  /** Of the nth byline. */
  nameOf: (n: number) => `第 ${n} 个署名的姓名`,
  roleOf: (n: number) => `第 ${n} 个署名的身份`,
  unmark: '去掉',
  unmarkThis: (words: string) => `“${words}”不作署名，文字留下`,
  newByline: '新署名',
  add: '添加',
  markByline: (words: string) => `把选中的“${words}”标为署名`,
  markDateline: (words: string) => `把选中的“${words}”标为电头`,
  unmarkDateline: '不作电头，文字留下',
  noText: '没有正文，放不下电头',
  type: '类型',
  column: '栏目',
  printedPage: '版次',
  printedPageHint: (number: string) => (number === '' ? '与文件不同时填' : `与第 ${number} 版不同时填`),
  notes: '备注',
  types: {
    news: '消息',
    feature: '通讯',
    commentary: '评论',
    letter: '来信',
    literature: '文艺',
    photo: '图片',
    notice: '公告',
    advertisement: '广告',
    other: '其他',
  } satisfies Record<ArticleType, string>,
  undecided: '未定',
  guessed: (type: string) => `${type}（推测）`,
  guessedFrom: (sign: TypeSign, seen: string): string => {
    switch (sign) {
      case 'dateline':
        return `按形式推测：有电头“${seen}”`;
      case 'captions':
        return '按形式推测：只有图说，没有正文';
      case 'notice heading':
        return `按形式推测：标题是“${seen}”`;
      case 'advertising words':
        return `按形式推测：有“${seen}”`;
    }
  },
};
