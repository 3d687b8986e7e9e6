import { describe, expect, it } from 'vitest';
import type { SaveStatus } from '../../store';
import { isTaken } from './saveStatus';

const status = (state: SaveStatus['state']): SaveStatus => ({
  state,
  durability: 'relaxed',
  at: null,
  pending: 0,
});

describe('writing to a page', () => {
  it('goes on while saving is under way or has to be tried again', () => {
    expect((['saved', 'saving', 'unsaved'] as const).map((state) => isTaken(status(state)))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('ends when another tab has the page or takes it, and when the page is closed', () => {
    expect(isTaken(undefined)).toBe(false);
    expect(isTaken(status('readonly'))).toBe(false);
    expect(isTaken(status('closed'))).toBe(false);
  });
});
