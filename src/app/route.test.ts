import { describe, expect, it } from 'vitest';
import { pageHash, parseRoute } from './route';

describe('route', () => {
  it('leads to the page whose address was made, whatever its id holds', () => {
    for (const pageId of ['a1b2', '瑞安/1', '50%', 'a b#c']) {
      expect(parseRoute(pageHash(pageId))).toEqual({ view: 'page', pageId });
    }
  });

  it('leads to the library from everything else', () => {
    for (const hash of ['', '#', '#/', '#/page/', '#/page/%E0%A4%A', '#/elsewhere']) {
      expect(parseRoute(hash)).toEqual({ view: 'library' });
    }
  });
});
