import type { Rule } from '../../../core';

/** The rules in a word, and why each speaks up. */
const rules: Record<Rule, string> = {
  'unpaired bracket': '括号不成对',
  'unpaired quotation mark': '引号不成对',
  'doubled mark': '标点相连',
  'doubled over line end': '跨行重字',
  'letter for digit': '数字里有字母',
  'letter among Chinese': '汉字间夹字母',
  'mixed digits': '全角半角数字混用',
  'half-width mark': '半角标点',
  'unreadable character': '认不出的字',
  'open sentence': '断句',
  'no text': '有题无文',
  'second headline': '两组标题',
  'same text twice': '同文重出',
};

const why: Record<Rule, string> = {
  'unpaired bracket': '只有一半括号，另一半漏认或错认',
  'unpaired quotation mark': '只有一半引号，另一半漏认或错认',
  'doubled mark': '两个标点连在一起，多半多了一个',
  'doubled over line end': '上一行末的词在下一行首又出现一次，多半重排',
  'letter for digit': '数字中间的 O、l、I 多半是 0、1',
  'letter among Chinese': '单个字母夹在汉字中间，多半是笔画误认',
  'mixed digits': '同一个数里有全角也有半角数字',
  'half-width mark': '汉字之间应用全角标点',
  'unreadable character': '私用区、替代或控制字符，没有通行的字形',
  'open sentence': '一段断在句中，或以句中标点开头，多半应与邻段相接',
  'no text': '这一稿只有标题，没有正文',
  'second headline': '一篇稿件里有两组标题，多半应从这里切分',
  'same text twice': '同样的文字在本版出现过',
};

export const suspicions = {
  mark: '疑',
  suspected: '有疑点',
  list: '疑点',
  help: '按规则查出，只提示，不改字。',
  none: '没有疑点。',
  letStand: '没有错',
  letStandThis: (text: string) => `没有错：${text}`,
  rules,
  why,
};
