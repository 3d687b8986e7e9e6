/**
 * What kind of article a text is, as far as its form tells. A guess to be shown as one: it is never written into a
 * record, and where the form says nothing there is none.
 */
import type { ArticleType, Block, Role } from '../record';

/** What a guess goes by: the dateline, captions without a text, a notice's heading, the words of advertisements. */
export type TypeSign = 'dateline' | 'captions' | 'notice heading' | 'advertising words';

export interface TypeGuess {
  readonly type: ArticleType;
  readonly sign: TypeSign;
  /** The printed words that tell; '' where it is the arrangement. */
  readonly seen: string;
}

type Text = Pick<Block, 'role' | 'text' | 'marks'>;

export function guessArticleType(blocks: readonly Text[]): TypeGuess | undefined {
  return guessNews(blocks) ?? guessPhoto(blocks) ?? guessNotice(blocks) ?? guessAdvertisement(blocks);
}

/** 本报讯, 新华社北京电: the dateline is the mark of 消息, whatever its heading says. */
function guessNews(blocks: readonly Text[]): TypeGuess | undefined {
  for (const { text, marks } of blocks) {
    const dateline = marks.find(({ type }) => type === 'dateline');
    if (dateline) return { type: 'news', sign: 'dateline', seen: text.slice(dateline.from, dateline.to) };
  }
  return undefined;
}

/** A picture stands with its caption, perhaps a heading and the photographer's name. */
const BESIDE_PICTURES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'deck', 'byline', 'caption']);

function guessPhoto(blocks: readonly Text[]): TypeGuess | undefined {
  const isPhoto =
    blocks.some(({ role }) => role === 'caption') && blocks.every(({ role }) => BESIDE_PICTURES.has(role));
  return isPhoto ? { type: 'photo', sign: 'captions', seen: '' } : undefined;
}

/** 拍卖公告, 遗失启事（三）. Not what somebody issued: 国务院发出通知, 市政府发布公告. */
const NOTICE =
  /(?<![发發出布佈下印][出布佈]?)(?:公告|通告|布告|佈告|启事|啟事|通知|(?:严正|郑重|道歉|遗失|律师)声明|公示|讣告|訃告|招标|招標|遗失|遺失)[书書]?(?:[（(].{1,4}[）)])?$/;

/** A heading; a longer line is a sentence. */
const LONGEST_HEADING = 30;

function guessNotice(blocks: readonly Text[]): TypeGuess | undefined {
  const headings = blocks.filter(({ role }, i) => role === 'headline' || role === 'kicker' || i === 0);
  for (const { text } of headings) {
    const heading = text.replace(/\s/g, '');
    const seen = heading.length <= LONGEST_HEADING ? NOTICE.exec(heading)?.[0] : undefined;
    if (seen !== undefined) return { type: 'notice', sign: 'notice heading', seen };
  }
  return undefined;
}

/** Each of these alone may stand in a report; two of them do not. */
const ADVERTISING = [
  /(?:订购|咨询|服务|招商|销售|报名|联系|預約|预约|查詢)(?:热线|電話|电话)/,
  /优惠|特价|折扣|酬宾|大奉送|優惠|特價/,
  /诚聘|招商|招租|出租|出售|转让|誠聘/,
  /欢迎(?:惠顾|光临|选购|订购|来电|咨询)|歡迎(?:惠顧|光臨|選購)/,
  /隆重(?:开业|推出|上市|登场)|火爆(?:热销|招商)|热销中/,
];

/** In UTF-16 code units; who pays by the line does not write more. */
const LONGEST_ADVERTISEMENT = 800;

function guessAdvertisement(blocks: readonly Text[]): TypeGuess | undefined {
  if (blocks.some(({ marks }) => marks.some(({ type }) => type === 'byline'))) return undefined;
  if (blocks.reduce((length, { text }) => length + text.length, 0) > LONGEST_ADVERTISEMENT) return undefined;
  const text = blocks.map((block) => block.text.replace(/\s/g, '')).join('\n');
  const seen = ADVERTISING.flatMap((words) => words.exec(text)?.[0] ?? []);
  if (seen.length < 2) return undefined;
  return { type: 'advertisement', sign: 'advertising words', seen: seen.slice(0, 2).join('、') };
}
