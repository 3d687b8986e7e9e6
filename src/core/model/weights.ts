/**
 * What speaks for and against an arrangement of a page into articles, in log-odds, so that it adds up. Set by hand:
 * first from counts on pages of ten newspapers, then checked one newspaper at a time.
 */

/** That an article's text begins with a paragraph, beside what `starts` says of it. */
const start = {
  /** What those odds count. */
  odds: 1,
  /** A heading between two paragraphs parts two articles. */
  headingBetween: 2.3,
  /** A text does not begin after a subhead. */
  afterSubhead: -2,
};

/** That a stretch of paragraphs is one text. */
const body = {
  /** Without a heading: rare but for short news. */
  noHeading: -3.5,
  /** An article credits its writers once: above, in the lede or below. */
  creditedAgain: -3,
  /** A line or two. */
  tiny: -2.5,
};

/** That heading lines are a heading, or something else. */
const heading = {
  /** Without a text: an error in all but pictures and poems. */
  noBody: -4.2,
  /** For each rare word that a heading shares with a text. */
  shared: 1.6,
  /** What the heading model's score and the line model's odds count here. */
  model: 1,
  odds: 1,
  /** A text that has one subhead has several. */
  subhead: 0,
  furtherSubhead: 2,
};

/** That what looks like a heading is the text to a picture; most are known by 图为, 摄 or a full stop. */
const caption = {
  /** What the line model's odds count here: it has seen few captions without a stop, so that it is too sure. */
  odds: 0.5,
  /** What looks like a paragraph of a line or two. */
  aside: 0,
  base: 0,
  /** Pictures come after the headings, so their captions end a run of heading lines, or the page. */
  endsRun: 2.3,
  endsPage: 2.7,
  shared: 1.3,
};

/** How often pages are laid out in each way. */
const layout = { before: -1, after: -2.2, order: -1.3, free: -1.2 };

/** A pair of heading and text under each layout. */
const place = {
  adjacent: 0,
  notAdjacent: -5,
  sameRank: 0,
  nearRank: -1.6,
  otherRank: -4.2,
  freeAdjacent: -0.7,
  free: -1.2,
};

/** That a caption goes with an article: the words they share, and what stands beside it. */
const captionHome = { shared: 1.3, before: 1.5, after: 0.7 };

/** What a word of each kind, shared by a heading and a text, weighs; see `KinshipWeights`. */
const kinship = { number: 1.5, character: 0.1, common: 0.15, chance: 0.04 };

/** Weights of an arrangement of a page, by what they weigh. */
export type ArrangementWeights = typeof ARRANGEMENT;
export const ARRANGEMENT = { start, body, heading, caption, layout, place, captionHome, kinship };
