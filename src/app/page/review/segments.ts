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

export function segmentsOf({ articles, furniture }: Outline): Segment[] {
  const groups = [...articles.map(({ blocks }) => blocks), furniture];
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const size = count <= MOST ? 1 : Math.ceil(count / (MOST / 2));
  return groups.flatMap((blocks) =>
    Array.from({ length: Math.ceil(blocks.length / size) }, (_, i) =>
      segmentOf(blocks.slice(i * size, (i + 1) * size), i === 0),
    ),
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
