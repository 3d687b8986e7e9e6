/**
 * The forms that papers print again and again: datelines, credits, captions, jump lines, folios. All patterns read
 * a line's weighed text (see `Line.text`) and are anchored and bounded, so that none can backtrack.
 */
import { looksLikeName, readCredit } from './credits';
import { isLeftover } from './leftovers';

// a place and a date, no sentence
const PLACE_DATE = '[^（）【】，。；：！？“”「」、《》的了说是将曾被条则]{0,18}?';
const AGENCY =
  '本报|本報|本刊|本台|本社|晚报|晚報|晨报|日报|日報|早报|商报|时报|都市报|都市報|快报|海都|新华社|新華社|新华网|中新社|中新网|中央社|中国新闻社|人民网|路透社|法新社|美联社|塔斯社|共同社|合众社|中通社|央视';
const TAG = '综合消息|綜合消息|综合讯|专稿|專稿|专电|專電|专讯|專訊|消息|特稿|快讯|讯|訊|电|電';

/** A paper or an agency named, then place and date, then 讯, 电 …: 据新华社伦敦4月3日电. */
const DATELINE = new RegExp(`^(?:[据據])?(?:${AGENCY})${PLACE_DATE}(?:${TAG})(?![视影话話脑腦力子信])`);
/** No paper named, so a blank or a bracket has to follow: 鄭州電, 蚌埠通信, 特稿. */
const BARE_DATELINE = new RegExp(
  `^[\\u4e00-\\u9fff]{0,6}?(?:[\\d一二三四五六七八九十]{1,3}日)?(?:${TAG}|通信|通訊|特写|特寫)(?=[ 　（【])`,
);
/** In brackets of its own: 【本报讯】, （記者蘇怡君台南報導）, 【新华社重庆十四日电】. */
const BRACKETED =
  /^[【（［「]([^【】（）［］「」，。]{2,30}?(?:报道|報導|报导|讯|訊|电|電|消息|专稿))[】）］」]/;
const CREDIT_AHEAD = /^[ 　]{0,2}（[^（）]{0,10}(?:记者|記者|通讯员|通訊員|实习生|評論員|评论员|特稿|撰稿)/;

/** Length of the dateline and credit that the text opens with, 0 if it has none. */
export function ledeLength(text: string): number {
  const dateline = DATELINE.exec(text) ?? BARE_DATELINE.exec(text) ?? BRACKETED.exec(text);
  if (dateline) return dateline[0].length;
  const credit = CREDIT_AHEAD.exec(text);
  return credit ? credit[0].length : 0;
}

/** Whether a dateline or the bracket after it begins in this line and ends in the next. */
export function breaksLede(text: string, next: string): boolean {
  const both = text + next.slice(0, 24);
  const dateline = DATELINE.exec(both) ?? BRACKETED.exec(both);
  return dateline !== null && dateline[0].length > text.length;
}

/** The dateline at the head of a paragraph's text. Also in brackets, with a credit before it. */
export interface Dateline {
  readonly from: number;
  readonly to: number;
  /** Span of the credit printed with it, if any. */
  readonly credit: { readonly from: number; readonly to: number } | null;
}

const CREDITED_REPORT =
  /^((?:本报|本報)?(?:[^／/]{0,4}?)(?:记者|記者|通讯员|通訊員|特派员|特派員))(.{2,24})$/;

/** Finds dateline and credit in the folded text of a paragraph. */
export function readDateline(text: string): Dateline | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return readBracketed(bracketed[1] ?? '');
  const plain = DATELINE.exec(text) ?? BARE_DATELINE.exec(text);
  const from = 0;
  const to = plain ? plain[0].length : 0;
  const credit = creditAfter(text, to);
  if (!plain && !credit) return null;
  return { from, to, credit };
}

/** The bracket after a dateline, where what it holds reads as a credit. */
function creditAfter(text: string, at: number): { from: number; to: number } | null {
  const bracket = /^[ 　]{0,3}[（【［]([^（）【】［］。]{2,60})[）】］]/.exec(text.slice(at, at + 70));
  if (!bracket) return null;
  const from = at + bracket[0].indexOf(bracket[1] ?? '');
  const to = from + (bracket[1] ?? '').length;
  const credit = readCredit(text, from, to);
  if (!credit.complete || (!credit.hasRole && (at === 0 || credit.people.length > 3))) return null;
  return { from, to };
}

/** `inner` starts at offset 1 of the text. */
function readBracketed(inner: string): Dateline {
  const credited = CREDITED_REPORT.exec(inner);
  if (!credited) return { from: 1, to: 1 + inner.length, credit: null };
  const slash = inner.search(/[／/]/);
  if (slash > 0) return { from: slash + 2, to: 1 + inner.length, credit: { from: 1, to: slash + 1 } };
  const names = credited[2] ?? '';
  const lastStart = Math.max(names.lastIndexOf('、'), names.lastIndexOf(' ')) + 1;
  // 蘇怡君台南報導: a place has two characters or more, so a name of three is taken where five are left
  const length = names.length - lastStart - 2;
  const name = length <= 4 ? 2 : 3;
  const cut = 1 + (credited[1] ?? '').length + lastStart + Math.max(0, Math.min(name, length));
  return { from: cut, to: 1 + inner.length, credit: { from: 1, to: cut } };
}

/** How surely a whole line only credits people: 0 not at all, 1 a bare name, 2 a mark or bracket, 3 a role. */
export function bylineGrade(text: string): 0 | 1 | 2 | 3 {
  if (text.length > 48 || text.length < 2) return 0;
  const bracketed = /^（([^（）]{2,40})）$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  if (/[。，！？“”《》]/.test(inner)) return 0;
  if (/(?<!文|图|圖|摄影|攝影|记者|記者|采写|整理|口述|通讯员|撰文)：/.test(inner)) return 0;
  const credit = readCredit(inner.replace(/^文[/／]?图? ?|^图[/／]文 ?/, ''));
  if (bracketed && isSignature(inner) && credit.people.length <= 2)
    return credit.complete && credit.hasRole ? 3 : 2;
  if (!credit.complete || (bracketed === null && /摄$|攝$/.test(inner))) return 0;
  if (credit.hasRole) return 3;
  if (credit.people.length > 3) return 0;
  const marked = /^[■□●◎◆◇▲△○☆★※]/.test(inner);
  if (marked || (bracketed !== null && inner.replace(/ /g, '').length <= 8)) return 2;
  if (/^本[报報]/.test(inner) && inner.length <= 7) return 2;
  return credit.people.length === 1 && looksLikeName(inner) ? 1 : 0;
}

/** What stands in brackets below a text: a name or who the writer is (一位三年级学生家长), not where it is taken from. */
function isSignature(inner: string): boolean {
  return (
    inner.length <= 14 &&
    !/[：:\d]|^[据據图圖上下待续續完原载載选選外本附注註]|[摄攝]$|[讯訊电電]$/.test(inner)
  );
}

/** 编辑同志： opens a reader's letter. */
export function isSalutation(text: string): boolean {
  return /^.{0,6}[报報社]：$|^(?:尊敬的|亲爱的|敬爱的|致)?.{0,8}(?:编辑|編輯|同志|先生|女士|朋友|读者|讀者|同学|记者|家长)(?:同志|们|們)?：$/.test(
    text,
  );
}

const CAPTION_LEAD =
  /^(?:图为|圖為|图中|上图|下图|左图|右图|上圖|下圖|左圖|右圖|图[①②③④⑤⑥：一二三四五]|[▲△↑↓←→])/;
const PHOTO_CREDIT = /(?:[摄攝]|摄影|攝影|供图|供圖|资料图|发|\/图)[）]?[。]?$/;

/** Whether a line opens like the text to a picture. */
export function opensCaption(text: string): boolean {
  return CAPTION_LEAD.test(text);
}

/** Whether a line ends with a photographer's credit. */
export function endsWithPhotoCredit(text: string): boolean {
  return PHOTO_CREDIT.test(text.slice(-6)) && !/[发]$/.test(text);
}

export function isJumpLine(text: string): boolean {
  return (
    text.length <= 24 &&
    /^[（▶►→>△▲ ]{0,4}(?:紧?[下上][转轉接]|详见|詳見|相关报道见).{0,12}(?:版|页|頁)[）。◀]{0,2}$/.test(text)
  );
}

const STAFF =
  /^(?:本版|今日|值班|责任|責任|版面|执行)?(?:编辑|編輯|责编|責編|主编|美编|美編|版式|校对|校對|组版|排版|审读|值班编委|编委|图编|视觉|值班主任|终审)(?:设计|設計)?(?:[：: 　/／].|$)/;
const ADDRESS = /(?:@[\w-]{1,40}\.|https?:|www\.[a-z])/i;
const HOTLINE =
  /^(?:本报|本報)?.{0,6}(?:热线|熱線|电话|電話|传真|邮箱|信箱|邮编|网址|地址|零售价|定价|统一刊号|国内统一|邮发代号|E-?mail|QQ|微信|广告许可证|投稿).{0,4}[：: ].{0,40}$/i;
const PAGE_NUMBER =
  /^(?:第?[A-Z]{0,2}\d{1,3}版?|第?[一二三四五六七八九十]{1,3}版|第\d{1,6}期|总第\d{1,6}期|－ ?\d{1,3} ?－|Page \d{1,4}.{0,12})$/;
const NUMBER_AND_SECTION =
  /^(?:[A-Z]{0,2}\d{1,3}|第?[A-Z]?\d{1,3}版|第?[一二三四五六七八九十]{1,3}版) ?[\u4e00-\u9fff·]{2,6}$/;
const DATE_LINE =
  /^(?:[\u4e00-\u9fff]{2,8} ?)?(?:[12]\d{3}|[一二][一二三四五六七八九〇○零]{3}) ?[年./-] ?[\d一二三四五六七八九十廿卅]{1,3} ?[月./-] ?[\d一二三四五六七八九十廿卅]{1,3} ?日?(?: .|星期|农历|夏历|第|，)/;
const BARE_DATE = /^[12]\d{3} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?$/;
const SITE =
  /^(?:上一[版篇期]|下一[版篇期]|放大|缩小|默认|返回目录|版面导航|标题导航|往期回顾|字号|打印本页|PDF版|全文检索|在线投稿)(?: |$|[+＋])/;

/** Whether a line belongs to the page rather than to an article. */
export function isFurniture(text: string): boolean {
  if (text.length > 70) return false;
  if (
    PAGE_NUMBER.test(text) ||
    SITE.test(text) ||
    isLeftover(text) ||
    STAFF.test(text) ||
    DATE_LINE.test(text)
  )
    return true;
  if (ADDRESS.test(text) && text.length <= 60 && !/[，。]/.test(text)) return true;
  return /\d/.test(text) && HOTLINE.test(text) && !/[，。]/.test(text);
}

/** 04版 社会, 2013年12月14日: furniture beside other furniture, else perhaps a heading or a notice's date. */
export function mayBeFolio(text: string): boolean {
  return NUMBER_AND_SECTION.test(text) || BARE_DATE.test(text);
}

const REFERS_BACK =
  /^(?:他|她|它|其|该|該|这|這|那(?!曲)|此后|此前|此外|因此|随后|隨後|同时|同時|另外|另据|据了解|据介绍|目前，|对此|對此|而|但|不过|不過|然而|于是|於是|所以|最后|最後|第[二三四五]|[二三四五六七八九]、|[2-9]\.|答：|特此)/;

/** 此后, 他是 …: whether a text refers back to one before it, so that it does not open an article. */
export function refersBack(text: string): boolean {
  return REFERS_BACK.test(text);
}
