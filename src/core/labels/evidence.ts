/** What a line says about its own place in a paragraph or heading, apart from its neighbours. */
import {
  breaksLede,
  bylineGrade,
  endsWithPhotoCredit,
  isFurniture,
  isJumpLine,
  isSalutation,
  ledeLength,
  mayBeFolio,
  opensCaption,
} from '../forms/forms';
import type { Line } from '../lines/lines';

/** How a line ends, as far as ends tell the end of a paragraph. */
export enum Ending {
  Plain,
  /** 。 and what closes after it. */
  FullStop,
  /** ！？… and what closes after it. */
  Exclaiming,
  /** A closing bracket or quotation mark without a stop. */
  Closed,
  Colon,
  /** ，、；: the sentence goes on. */
  GoesOn,
}

export interface Evidence {
  readonly ending: Ending;
  /** Starts with what may not start a line or paragraph: ，。）… */
  readonly startsInside: boolean;
  readonly opensQuote: boolean;
  /** Stops and commas inside the line, the last character not counted. */
  readonly stops: number;
  readonly commas: number;
  readonly lede: boolean;
  readonly byline: 0 | 1 | 2 | 3;
  readonly captionLead: boolean;
  readonly photoCredit: boolean;
  readonly jump: boolean;
  readonly salutation: boolean;
  readonly furniture: boolean;
  readonly folio: boolean;
  /** Blanks inside the line: a heading's print breaks (向海图强 以港兴市). */
  readonly gaps: number;
  readonly startsWithDash: boolean;
  /** 1. …, 一、…, 07:30 …: an item of a list. */
  readonly item: boolean;
  /** 时间：…, 地点：…: a word or two and a colon. */
  readonly label: boolean;
  /** 7月6日 …, 8时30分 … */
  readonly date: boolean;
}

/** `next` is the line after it: datelines are broken over two lines in narrow columns. */
export function evidenceOf(line: Line, next: Line | undefined): Evidence {
  const { text } = line;
  const first = text.charAt(0);
  const furniture = isFurniture(text);
  let stops = 0;
  let commas = 0;
  let gaps = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const mark = text.charCodeAt(i);
    if (mark === FULL_STOP || mark === SEMICOLON) stops++;
    else if (mark === COMMA) commas++;
    else if (mark === 0x20) gaps++;
  }
  return {
    ending: endingOf(text),
    startsInside: '，。、；：！？）》”’」』】％…·'.includes(first),
    opensQuote: '“「『《（【'.includes(first),
    stops,
    commas,
    gaps,
    lede: ledeLength(text) > 0 || (text.length < NARROW && breaksLede(text, next?.text ?? '')),
    byline: isSalutation(text) || furniture ? 0 : bylineGrade(text),
    captionLead: opensCaption(text),
    photoCredit: endsWithPhotoCredit(text),
    jump: isJumpLine(text),
    salutation: isSalutation(text),
    furniture,
    folio: mayBeFolio(text),
    item: /^(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、|[①-⑳]|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}：\d\d )/.test(
      text,
    ),
    label: /^[^，。：“”]{2,6}：./.test(text),
    date: /^[\d一二三四五六七八九十]{1,3}[月日时時：]/.test(text),
    startsWithDash: /^(?:——|—|－－|--)/.test(text),
  };
}

/** Columns in which a dateline does not fit into a line, in characters. */
const NARROW = 22;

const FULL_STOP = '。'.charCodeAt(0);
const SEMICOLON = '；'.charCodeAt(0);
const COMMA = '，'.charCodeAt(0);

/** How a line or a text ends. */
export function endingOf(text: string): Ending {
  let at = text.length - 1;
  while (at > 0 && '”’」』）》】'.includes(text.charAt(at))) at--;
  const closed = at < text.length - 1;
  const mark = text.charAt(at);
  if (mark === '。' || mark === '．') return Ending.FullStop;
  if (mark === '.' && /[a-z]/i.test(text.charAt(at - 1))) return Ending.FullStop;
  if (mark === '！' || mark === '？' || mark === '…') return Ending.Exclaiming;
  if (closed) return Ending.Closed;
  if (mark === '：') return Ending.Colon;
  return '，、；,;'.includes(mark) ? Ending.GoesOn : Ending.Plain;
}
