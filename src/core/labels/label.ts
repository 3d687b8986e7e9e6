/** The labels of lines. They are numbered, since they index arrays of scores. */

/** A line's part in the page. The four of a paragraph are its first, middle and last line, and its only one. */
export const LABELS = [
  'first',
  'middle',
  'last',
  'single',
  'heading',
  'byline',
  'caption',
  'captionMore',
  'jump',
  'furniture',
  'subhead',
] as const;
export type Label = (typeof LABELS)[number];

export const FIRST = 0;
export const MIDDLE = 1;
export const LAST = 2;
export const SINGLE = 3;
export const HEADING = 4;
export const BYLINE = 5;
export const CAPTION = 6;
export const CAPTION_MORE = 7;
export const JUMP = 8;
export const FURNITURE = 9;
export const SUBHEAD = 10;
export const LABEL_COUNT = LABELS.length;

/** The labels of what runs over several lines. */
export const PARAGRAPH_LABELS: readonly number[] = [FIRST, MIDDLE, LAST, SINGLE];
export const CAPTION_LABELS: readonly number[] = [CAPTION, CAPTION_MORE];
