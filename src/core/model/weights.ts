/**
 * What speaks for and against an arrangement of a page into articles, in log-odds, so that it adds up. First set by hand,
 * each for the reason beside it, then moved until fewer operations were left (`npm run learn -- --tune`).
 */

/** That an article's text begins with a paragraph, beside what `starts` says of it. */
const start = {
  /** What those odds count. */
  odds: 1.8,
  /** A heading between two paragraphs parts two articles. */
  headingBetween: 2.3,
  /** A text does not begin after a subhead. */
  afterSubhead: -2.86,
};

/** That a stretch of paragraphs is one text. */
const body = {
  /** Without a heading: rare but for short news. */
  noHeading: -3.16,
  /** An article credits its writers once: above, in the lede or below. */
  creditedAgain: -3.25,
  /** A line or two. */
  tiny: -3.97,
};

/** That heading lines are a heading, or something else. */
const heading = {
  /** Without a text: an error in all but pictures and poems. */
  noBody: -3.25,
  /** For each rare word that a heading shares with a text. */
  shared: 1.6,
  /** What the heading model's score and the line model's odds count here. */
  model: 0.81,
  odds: 1.3,
  /** A text that has one subhead has several. */
  subhead: -0.07,
  furtherSubhead: 2.21,
};

/** That what looks like a heading is the text to a picture; most are known by 图为, 摄 or a full stop. */
const caption = {
  /** What the line model's odds count here: it has seen few captions without a stop, so that it is too sure. */
  odds: 0.5,
  /** What looks like a paragraph of a line or two. */
  aside: 0.05,
  base: -0.02,
  /** Pictures come after the headings, so their captions end a run of heading lines, or the page. */
  endsRun: 1.95,
  endsPage: 2.03,
  shared: 1.54,
};

/** How often pages are laid out in each way. */
const layout = { before: -0.8, after: -2.2, order: -1.99, free: -1.08 };

/** A pair of heading and text under each layout. */
const place = {
  adjacent: -0.02,
  notAdjacent: -5.47,
  sameRank: -0.04,
  nearRank: -1.37,
  otherRank: -4.87,
  freeAdjacent: -0.55,
  free: -1.11,
};

/** That a caption goes with an article: the words they share, and what stands beside it. */
const captionHome = { shared: 1.06, before: 1.5, after: 0.7 };

/** What a word of each kind, shared by a heading and a text, weighs; see `KinshipWeights`. */
const kinship = { number: 1.23, character: 0.16, common: 0.16, chance: -0.01 };

/** Weights of an arrangement of a page, by what they weigh. */
export type ArrangementWeights = typeof ARRANGEMENT;
export const ARRANGEMENT = { start, body, heading, caption, layout, place, captionHome, kinship };
