import { describe, expect, it } from 'vitest';
import type { Store } from '../../store';
import { readOpened, rememberOpened } from './openedPages';

function settings(stored?: unknown): Pick<Store, 'getSetting' | 'setSetting'> {
  let value = stored;
  return {
    getSetting: async () => value,
    setSetting: async (_, set) => {
      value = set;
      return { ok: true, value: undefined };
    },
  };
}

describe('pages opened last', () => {
  it('names the newest first, each once, and forgets the oldest', async () => {
    const store = settings();
    for (let i = 0; i < 25; i++) await rememberOpened(store, `p${i}`);
    await rememberOpened(store, 'p20');
    const opened = await readOpened(store);
    expect(opened.slice(0, 3)).toEqual(['p20', 'p24', 'p23']);
    expect(opened).toHaveLength(20);
  });

  it('begins afresh where something else was stored', async () => {
    expect(await readOpened(settings('p1'))).toEqual([]);
  });
});
