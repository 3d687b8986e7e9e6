import type { Outline, OutlineBlock, Review } from '../../../editor';

/** A stretch of the page in the bar over it: one block, or some where there are too many. */
export interface Segment {
  /** Where a press on it goes: its first doubtful block, else its first. */
  readonly id: string;
  readonly blocks: readonly string[];
  readonly review: Review;
  /** Its share of the bar, in characters. */
  readonly length: number;
  readonly beginsArticle: boolean;
}

/** More blocks than these are shown in bins, half as many, so that each can be seen and hit. */
const MOST = 80;

/** Of the bar on the narrowest window that has one, and of what stands in it, in CSS pixels as in the style sheet. */
const ROOM = 200;
const DOUBT = 12;
const STRETCH = 3;
const BETWEEN_ARTICLES = 5;

export function segmentsOf({ articles, furniture }: Outline): Segment[] {
  const groups = [...articles.map(({ blocks }) => blocks), furniture];
  const blocks = groups.flat();
  let size = blocks.length <= MOST ? 1 : Math.ceil(blocks.length / (MOST / 2));
  let segments = groups.flatMap((group) => inBins(group, size));
  // too many articles or doubts to tell one from the next
  while (widthOf(segments) > ROOM)
    segments = inBins(blocks, size++).map((bin) => ({ ...bin, beginsArticle: false }));
  return segments;
}

function inBins(blocks: readonly OutlineBlock[], size: number): Segment[] {
  return Array.from({ length: Math.ceil(blocks.length / size) }, (_, i) =>
    segmentOf(blocks.slice(i * size, (i + 1) * size), i === 0),
  );
}

/** The least width in which the segments can stand. */
function widthOf(segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, { review, beginsArticle }) =>
      sum + (review === 'unsure' ? DOUBT : STRETCH) + (beginsArticle ? BETWEEN_ARTICLES : 0),
    0,
  );
}

function segmentOf(blocks: readonly OutlineBlock[], beginsArticle: boolean): Segment {
  const unsure = blocks.find(({ review }) => review === 'unsure');
  const isLookedAt = blocks.every(({ review }) => review === 'looked at');
  return {
    id: (unsure ?? blocks[0])?.id ?? '',
    blocks: blocks.map(({ id }) => id),
    review: unsure ? 'unsure' : isLookedAt ? 'looked at' : 'open',
    length: blocks.reduce((sum, { length }) => sum + length, 0),
    beginsArticle,
  };
}
