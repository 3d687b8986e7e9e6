/**
 * What is seen of the lines of a heading, as the heading model weighs it: one value for each template, out of a small
 * set, as for the lines of a page (`lineFeatures`).
 */
import type { Line } from '../lines/lines';
import type { Setting } from '../labels/setting';
import { numbered, type Template } from '../model/template';

interface LineTemplate extends Template {
  readonly of: (line: Line) => number;
}

interface StepTemplate extends Template {
  readonly of: (before: Line, line: Line, setting: Setting) => number;
}

/** Forms that tell kicker, headline and deck from each other, by what they are called in `headingModel.json`. */
const SIGNS: Readonly<Record<string, RegExp>> = {
  digit: /\d/,
  // 向海图强 以港兴市: set in two beats
  beats: /[^ ] [^ ]/,
  asks: /[？！?!]/,
  'ends asking': /[？！?!]$/,
  dash: /^(?:——|—|－－|--)/,
  'speaker or label': /：./,
  'ends with a colon': /：$/,
  // 某某强调, 某某时指出
  'leads on': /(?:强调|強調|要求|指出|表示|时|時|后|後)$/,
  series: /[之（][一二三四五六七八九十]|[①②③④⑤⑥⑦⑧⑨⑩]/,
  'ends in brackets': /）$/,
  title: /《/,
  list: /、/,
  // 晚报快评, 街谈巷议, 自由谈
  column: /[报報论論评評谈談议議]$/,
  authority: /^[市省县縣]/,
  ordinal: /第.{1,3}[届屆次天日号]/,
  occasion: /[赛賽会會议議节節]$/,
  // as people speak
  spoken: /[么麼那让讓谁誰他她把别怎这這还還给給了]/,
  // ——某地抗旱记
  record: /[记記]$/,
  'opens with a quotation': /^[“「]/,
  'ends with a quotation': /[”」]$/,
  'all quoted': /^[“「][^“”「」]*[”」]$/,
  quotes: /[“「]/,
  comma: /，/,
  'goes on': /[，、]$/,
  quantity: /\d(?:人|名|元|万|萬|亿|%|％|户|戶|岁|歲|年|天|个|個|家|条|條|辆|輛|起)/,
  day: /今[年天日晨晚]|昨[日天晚晨]|本[周月市报報]|近日|明[天年日]|前[天晚日]/,
  adverb: /[为為已将將可被由据因仍未不无無]/,
  ours: /我[市县縣省国國校]/,
  'number in words': /[一二三四五六七八九十百千万萬两][个個人名年月日天条條岁歲元户戶只隻场場次家]/,
  reporter: /记者|記者|本报|本報|通讯员/,
  opening: /(?:召开|举行|召開|舉行|开幕|開幕|启动|啟動|发布|發布|成立|公布|闭幕)$/,
  of: /的/,
  dot: /·/,
  ellipsis: /…/,
  body: /公司|集团|局|委|厅|廳|院|社区|街道|鎮|镇|村|公社|大队|工厂|廠|厂|支部/,
};

const WIDTHS = [3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 23];

function widthClass(width: number): number {
  const at = WIDTHS.findIndex((most) => width <= most);
  return at < 0 ? WIDTHS.length : at;
}

/** Characters that a line of a heading often ends with, each told apart. */
const TAILS =
  '的了在和与为被把将对向从到是有人事者们上下中里时后前年月日天会业工场路家心情声记谈”」？！…：）';

const LINE_TEMPLATES: readonly LineTemplate[] = [
  { name: 'any', size: 1, of: () => 0 },
  { name: 'width', size: WIDTHS.length + 1, of: (line) => widthClass(line.width) },
  {
    name: 'characters',
    size: 30,
    of: ({ text }) => Math.min(29, text.replace(/[ ，、：“”「」《》！？]/g, '').length),
  },
  { name: 'ends with', size: TAILS.length + 1, of: ({ text }) => TAILS.indexOf(text.slice(-1)) + 1 },
  {
    name: 'equal beats',
    size: 1,
    of: ({ text }) => {
      const beats = text.split(' ');
      return beats.length > 1 && Math.abs((beats[0]?.length ?? 0) - (beats.at(-1)?.length ?? 0)) <= 1
        ? 0
        : -1;
    },
  },
  ...Object.entries(SIGNS).map(([name, form]): LineTemplate => ({
    name,
    size: 1,
    of: ({ text }) => (form.test(text) ? 0 : -1),
  })),
];

const both = (a: boolean, b: boolean) => (a ? 2 : 0) + (b ? 1 : 0);
const isQuotation = (text: string) => SIGNS['all quoted']?.test(text) ?? false;

const STEPS = [-8, -5, -2, -0.9, 0.9, 2, 5, 8];

const STEP_TEMPLATES: readonly StepTemplate[] = [
  { name: 'any', size: 1, of: () => 0 },
  {
    name: 'longer by',
    size: STEPS.length + 1,
    of: (before, line) => {
      const at = STEPS.findIndex((most) => line.width - before.width <= most);
      return at < 0 ? STEPS.length : at;
    },
  },
  {
    name: 'blank line between',
    size: 5,
    of: (_, { blanksBefore }, { blanks }) => {
      if (blanks === 'none') return 0;
      return (blanks === 'blocks' ? 1 : 3) + (blanksBefore > 0 ? 0 : 1);
    },
  },
  { name: 'goes on', size: 1, of: ({ text }) => (/[，、]$/.test(text) ? 0 : -1) },
  { name: 'joins', size: 3, of: (_, line) => line.joins },
  { name: 'width after', size: WIDTHS.length + 1, of: (_, line) => widthClass(line.width) },
  { name: 'width before', size: WIDTHS.length + 1, of: (before) => widthClass(before.width) },
  { name: 'quoted', size: 4, of: (before, line) => both(isQuotation(before.text), isQuotation(line.text)) },
  { name: 'beats', size: 4, of: (before, line) => both(before.text.includes(' '), line.text.includes(' ')) },
  { name: 'digits', size: 4, of: (before, line) => both(/\d/.test(before.text), /\d/.test(line.text)) },
  {
    name: 'inside a quotation',
    size: 1,
    of: ({ text }) => (text.lastIndexOf('“') > text.lastIndexOf('”') ? 0 : -1),
  },
];

/** Of a line beside the others of its heading. */
const AMONG: Template = { name: 'width among the others', size: 3 };

export const HEADING_LINE_FEATURES = numbered([...LINE_TEMPLATES, AMONG]);
const AMONG_OFFSET = HEADING_LINE_FEATURES.offsets[LINE_TEMPLATES.length] ?? 0;
export const HEADING_STEP_FEATURES = numbered(STEP_TEMPLATES);

const seen = new WeakMap<Line, readonly number[]>();

/** The features of a line of a heading. What it shows by itself is kept, since it is tried in many headings. */
export function headingLineFeatures(line: Line, heading: readonly Line[]): number[] {
  let own = seen.get(line);
  if (!own) seen.set(line, (own = HEADING_LINE_FEATURES.of((t) => LINE_TEMPLATES[t]?.of(line) ?? -1)));
  return [...own, AMONG_OFFSET + rankOf(line.width, heading)];
}

/** Whether a line is the widest of its heading, the narrowest, or neither. */
function rankOf(width: number, heading: readonly Line[]): number {
  let widest = true;
  let narrowest = true;
  for (const line of heading) {
    if (line.width > width) widest = false;
    if (line.width < width) narrowest = false;
  }
  return widest ? 0 : narrowest ? 1 : 2;
}

/** The features of two neighbouring lines of a heading. */
export function headingStepFeatures(before: Line, line: Line, setting: Setting): number[] {
  return HEADING_STEP_FEATURES.of((t) => STEP_TEMPLATES[t]?.of(before, line, setting) ?? -1);
}
