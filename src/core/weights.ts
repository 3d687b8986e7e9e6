/**
 * What speaks for and against an arrangement of a page into articles, in log-odds, so that it adds up. Set by hand:
 * first from counts on pages of ten newspapers, then checked one newspaper at a time.
 */

/** That an article's text begins with a paragraph. */
export const START = {
  /** One paragraph in four opens an article; with no sign of it, far fewer do. */
  base: -5,
  /** 本报讯（记者 …）: within an article only where two dispatches are put together. */
  lede: 6.5,
  /** □本报记者 某某 above the text. */
  openingByline: 5.8,
  /** （某某） below the text before. */
  closingByline: 3.2,
  /** 编辑同志： opens a letter, and is never alone in its article. */
  salutation: 3,
  afterSalutation: -6,
  /** 此后, 他是 …: what refers back does not open a text. */
  refersBack: -2.2,
  /** On a page where texts open with a dateline or a credit, one that does not is the rarer. */
  unlikeOthers: -1,
  /** Share of the odds from words shared across the boundary: they go with form, so they do not count in full. */
  cohesion: 0.8,
  cohesionWhenOpened: 0.4,
  /** 下转第3版 ends what stands before it, 上接 begins what follows. */
  jump: 3,
  /** The columns of another article may have another measure. */
  otherMeasure: 1.2,
  /** On a page whose blank lines part blocks, no blank line means the same article. */
  noBlank: -3.5,
  blank: 0.2,
  /** A heading between two paragraphs parts two articles. */
  headingBetween: 2.3,
  /** A text does not begin after a subhead. */
  afterSubhead: -2,
};

/** That a stretch of paragraphs is one text. */
export const BODY = {
  /** Without a heading: rare but for short news. */
  noHeading: -3.5,
  /** An article credits its writers once: above, in the lede or below. */
  creditedAgain: -3,
  /** A text of less than this, in em: a line or two. */
  tinyLength: 36,
  tiny: -2.5,
};

/** That heading lines are a heading, or something else. */
export const HEADING = {
  /** Without a text: an error in all but pictures and poems. */
  noBody: -4.2,
  /** For each rare word that a heading shares with a text. */
  shared: 1.6,
  /** A long text shares words by chance: what each paragraph after the first takes off, as a share. */
  chance: 0.04,
  /** Two headings on one line: one line in six that has a blank, where columns are read across. */
  cutLine: -1.1,
  /** One heading line in a dozen is a subhead; a text that has one has several. */
  subhead: -1,
  furtherSubhead: 2,
};

/** That what looks like a heading is the text to a picture; most are known by 图为, 摄 or a full stop. */
export const CAPTION = {
  base: -8,
  /** Pictures come after the headings, so their captions end a run of heading lines, or the page. */
  endsRun: 2.3,
  endsPage: 2.7,
  shared: 1.3,
  /** Marks that headings have and captions have not. */
  marks: -1.5,
};

/** How often pages are laid out in each way. */
export const LAYOUT = { before: -1, after: -2.2, order: -1.3, free: -1.2 };

/** A pair of heading and text under each layout. */
export const PLACE = {
  adjacent: 0,
  notAdjacent: -5,
  sameRank: 0,
  nearRank: -1.6,
  otherRank: -4.2,
  freeAdjacent: -0.7,
  free: -1.2,
};

/** That a caption goes with an article: the words they share, and what stands beside it. */
export const CAPTION_HOME = { shared: 1.3, before: 1.5, after: 0.7 };
