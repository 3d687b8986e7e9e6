import { describe, expect, it } from 'vitest';
import type { OutlineBlock, Review } from '../../../editor';
import { segmentsOf } from './segments';

let count = 0;
const block = (review: Review): OutlineBlock => ({
  id: `b${++count}`,
  role: 'paragraph',
  ordinal: 1,
  source: [],
  preview: '',
  review,
  length: 20,
});

const outlineOf = (...articles: OutlineBlock[][]) => ({
  articles: articles.map((blocks, i) => ({ id: `a${i}`, number: i + 1, title: '', blocks })),
  furniture: [],
  discarded: [],
});

describe('segmentsOf', () => {
  it('shows every block of an ordinary page, and where its articles begin', () => {
    const outline = outlineOf([block('looked at'), block('unsure')], [block('open')]);
    expect(segmentsOf(outline).map(({ review, beginsArticle }) => [review, beginsArticle])).toEqual([
      ['looked at', true],
      ['unsure', false],
      ['open', true],
    ]);
  });

  it('gathers the blocks of a long page in bins, none of them lost', () => {
    const blocks = Array.from({ length: 1000 }, (_, i) => block(i === 777 ? 'unsure' : 'looked at'));
    const segments = segmentsOf(outlineOf(blocks));
    expect(segments.length).toBeLessThanOrEqual(80);
    expect(segments.flatMap((segment) => segment.blocks)).toEqual(blocks.map(({ id }) => id));
    expect(segments.filter(({ review }) => review === 'unsure').map(({ id }) => id)).toEqual([
      blocks[777]?.id,
    ]);
  });

  it('has room on the bar for a page of many articles, all of them in doubt', () => {
    const articles = Array.from({ length: 60 }, () => [block('unsure'), block('open'), block('unsure')]);
    const segments = segmentsOf(outlineOf(...articles));
    expect(segments.length).toBeGreaterThan(10);
    // a diamond is twelve pixels wide with the gap, the narrowest bar two hundred
    expect(segments.length * 12).toBeLessThanOrEqual(200);
    expect(segments.flatMap(({ blocks }) => blocks)).toEqual(articles.flat().map(({ id }) => id));
  });

  it('counts a bin as looked at only when all of it is', () => {
    const blocks = Array.from({ length: 100 }, (_, i) => block(i % 3 === 0 ? 'open' : 'looked at'));
    expect(segmentsOf(outlineOf(blocks)).every(({ review }) => review === 'open')).toBe(true);
  });
});
