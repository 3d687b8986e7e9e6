/**
 * What the look of a line says about its label, and which labels follow each other: logs of shares, counted on pages
 * of ten newspapers and rounded. Log-odds against the other labels where a sign is given to some labels only.
 */
import { Ending } from './evidence';
import type { Label } from './label';

export type ByLabel = Readonly<Partial<Record<Label, number>>>;

/** Forms that are one thing or nothing take from all other labels. */
const all = (weight: number, own: ByLabel): ByLabel => ({
  first: weight,
  middle: weight,
  last: weight,
  single: weight,
  heading: weight,
  caption: weight,
  captionMore: weight,
  ...own,
});

/** Signs that a line has or has not. */
export const SIGNS = {
  /** 本报讯（记者 …） */
  lede: { first: 5, middle: -3, last: -3, single: 5, heading: -6, caption: -5 },
  /** 1. …, 一、…, 07:30 … */
  item: { first: 2.5, single: 2.5, heading: -2.5 },
  /** 编辑同志： */
  salutation: { single: 8.5 },
  /** ，。）: no line begins with it, least of all a paragraph or a heading. */
  startsInside: { first: -4, middle: 0.5, last: 0.5, single: -4, heading: -4 },
  opensQuote: { first: 0.6, single: 0.6 },
  /** ——读《…》 */
  startsWithDash: { heading: 2 },
  /** 图为 … */
  captionLead: { heading: -4, caption: 4 },
  /** … 某某 摄: in the text it would be odd, but a caption may be set like one. */
  photoCredit: { middle: -4, last: -4, heading: -4, caption: 4, captionMore: 5 },
  jump: all(-5, { jump: 24 }),
  furniture: all(-5, { furniture: 16 }),
  /** 04版 社会, 2013年12月14日 */
  folio: { furniture: 7.5 },
  /** Six characters at most, as page numbers and section names have. */
  tiny: { furniture: 2.5 },
  /** 苏青野; ■苏青野, （苏青野）; 本报记者 苏青野 */
  bareName: { byline: 17.8 },
  markedName: all(-3, { byline: 21 }),
  creditedName: all(-5, { byline: 24 }),
  /** On a page that kept its indents. */
  indented: { middle: -6, last: -6, heading: -5, caption: -2 },
  flush: { first: -4.5, single: -4.5 },
  /** Wider than any column: a paragraph that was never broken, or whose line ends are lost. */
  unwrapped: { first: -8, middle: -8, last: -8, single: -4, heading: -10, caption: -6, captionMore: -8 },
} satisfies Readonly<Record<string, ByLabel>>;
export type SignName = keyof typeof SIGNS;

/** How rare a label is for any line, where its widths do not say it. */
export const RARITY: ByLabel = { byline: -20, caption: -4.2, captionMore: -4.2, jump: -20, furniture: -11 };

/** Logs of the shares of lines that end so, and that have no, one, two and more marks of a kind inside. */
export interface Profile {
  readonly ends: Readonly<Record<Ending, number>>;
  readonly commas: readonly number[];
  readonly stops: readonly number[];
  readonly gaps: readonly number[];
}

function ends(
  plain: number,
  stop: number,
  exclaiming: number,
  closed: number,
  colon: number,
  goesOn: number,
) {
  return {
    [Ending.Plain]: plain,
    [Ending.FullStop]: stop,
    [Ending.Exclaiming]: exclaiming,
    [Ending.Closed]: closed,
    [Ending.Colon]: colon,
    [Ending.GoesOn]: goesOn,
  };
}

// a line of running text ends anywhere, a paragraph with a stop
const GOES_ON = ends(-0.2, -3.3, -5.5, -4.3, -5, -2);
const COMES_TO_AN_END = ends(-4.2, -0.1, -4, -4.5, -4.5, -5.3);
const OPENING = { commas: [-0.8, -0.9, -2], stops: [-0.1, -2.3, -5] };
const PICTURE: Profile = {
  ends: ends(-0.7, -0.9, -5, -2.5, -5, -4.5),
  commas: [-0.4, -1.4, -2.5],
  stops: [-0.5, -1, -4],
  gaps: [-0.3, -2.4, -2],
};

export const PROFILES: Readonly<Partial<Record<Label, Profile>>> = {
  first: { ends: GOES_ON, ...OPENING, gaps: [0, -3.5, -4.5] },
  middle: { ends: GOES_ON, commas: [-1.1, -0.7, -1.8], stops: [-0.4, -1.2, -4], gaps: [0, -4.3, -5.5] },
  last: { ends: COMES_TO_AN_END, commas: [-0.4, -1.2, -3], stops: [-0.2, -2, -4.7], gaps: [0, -4, -5] },
  single: { ends: COMES_TO_AN_END, ...OPENING, gaps: [0, -2.1, -2.1] },
  // the lines of a heading are broken where it has blanks, or would have commas
  heading: {
    ends: ends(-0.1, -6, -3.4, -2.3, -5, -3.6),
    commas: [-0.2, -1.8, -5.5],
    stops: [0, -4.5, -6.5],
    gaps: [-0.2, -2, -4.3],
  },
  caption: PICTURE,
  captionMore: PICTURE,
};

/** How often a label follows another, as a log; what is left out cannot happen. */
export const FOLLOWS: Readonly<Record<Label, ByLabel>> = {
  first: { middle: -0.15, last: -2.1 },
  middle: { middle: -0.3, last: -1.3 },
  last: { first: -0.35, single: -3.5, heading: -2.3, byline: -2.9, caption: -4, jump: -5.5, furniture: -4.5 },
  single: { first: -1.1, single: -1, heading: -2.2, byline: -2.9, caption: -4.6, jump: -5.5, furniture: -5 },
  heading: { first: -1.7, single: -4.2, heading: -0.4, byline: -3.2, caption: -3.5, jump: -6, furniture: -4 },
  byline: { first: -0.5, single: -3, heading: -1.7, byline: -3.5, caption: -4, jump: -5, furniture: -3.5 },
  caption: {
    first: -2.5,
    single: -5,
    heading: -1.4,
    byline: -4,
    caption: -2.5,
    captionMore: -1,
    jump: -5,
    furniture: -1.6,
  },
  captionMore: {
    first: -1.8,
    single: -5,
    heading: -1.2,
    byline: -4,
    caption: -2.7,
    captionMore: -1,
    jump: -5,
    furniture: -2.3,
  },
  jump: { first: -1, single: -3, heading: -1, byline: -4, caption: -3, jump: -6, furniture: -2.5 },
  furniture: { first: -2, single: -4, heading: -1.9, byline: -4.5, caption: -4.5, jump: -6, furniture: -0.4 },
};

/** What a blank line, or its want, says on a page where blank lines mean something. */
export const BLANKS = {
  /** Where one stands after every line of text. */
  textWithout: -3,
  /** Where they part blocks: inside a paragraph; before what is no paragraph; before a paragraph. */
  insideParagraph: -5,
  otherWithout: -2.5,
  headingLineWithout: -0.7,
  paragraphWithout: -0.7,
};

/** Neighbours on one raw line: the parts of a folio, seldom lines of one paragraph. */
export const SAME_RAW_LINE = { furniture: 4, insideParagraph: -1 };

/** A caption that has come to its stop or its photographer is done; one that has not goes on. */
export const CAPTION_DONE = -2;

/** A page may break off anywhere, yet a paragraph that ends is likelier. */
export const UNFINISHED = -6;
export const BEGUN_BEFORE = -8;
