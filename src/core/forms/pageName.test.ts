import { describe, expect, it } from 'vitest';
import { pageName } from './pageName';

describe('pageName', () => {
  it('drops folders and the extension, and keeps other dots', () => {
    expect(pageName('a.b/v1.2 page.txt')).toBe('v1.2 page');
    expect(pageName('page')).toBe('page');
    expect(pageName('.hidden')).toBe('.hidden');
  });
});
