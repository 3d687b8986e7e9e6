import { describe, expect, it } from 'vitest';
import { ownUrl } from './workerUrl';

const PAGE = 'http://localhost:4173/library/';

describe('ownUrl', () => {
  it('lets the app start what it serves itself', () => {
    expect(ownUrl('/assets/page.worker.js', PAGE)).toBe('http://localhost:4173/assets/page.worker.js');
    expect(ownUrl('page.worker.js', PAGE)).toBe('http://localhost:4173/library/page.worker.js');
  });

  it('refuses every other origin', () => {
    for (const url of [
      'https://example.org/w.js',
      '//example.org/w.js',
      'data:text/javascript,1',
      'blob:null/1',
    ]) {
      expect(() => ownUrl(url, PAGE)).toThrow('Not of our origin');
    }
  });
});
