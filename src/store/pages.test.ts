import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageQuery, Store } from './contract';
import type { PageRow } from './rows';
import { fullDisk, machine, newPage, openTab, stored, tailLength, textCodec, valueOf } from './testing';

afterEach(() => vi.restoreAllMocks());

async function emptyStore() {
  const on = machine();
  return { on, ...(await on.start()) };
}

async function addTitled(store: Store, titles: readonly string[]): Promise<PageRow[]> {
  return valueOf(await store.addPages(titles.map((title) => newPage({ title, sha256: title }))));
}

const byTitle: PageQuery = { sort: 'title', limit: 100 };

async function titles(store: Store, query: PageQuery = byTitle): Promise<string[]> {
  return (await store.listPages(query)).map(({ title }) => title);
}

describe('importing', () => {
  it('stores the page, its raw text and its document, and gives the row', async () => {
    const { store } = await emptyStore();
    const row = valueOf(await store.addPage(newPage({ title: '瑞安日报', characters: 3 })));
    expect(row).toMatchObject({ title: '瑞安日报', status: 1, headSeq: 0, snapSeq: 0, articles: 1 });
    expect(await store.getPage(row.id)).toEqual(row);
    expect(await store.getRaw(row.id)).toBe('raw text');
    expect(valueOf(await store.openPage(row.id, textCodec))).toMatchObject({ doc: 'abc', notices: [] });
  });

  it('gives a page without text the status for it', async () => {
    const { store } = await emptyStore();
    expect(valueOf(await store.addPage(newPage({ characters: 0 })))).toMatchObject({ status: 0 });
  });

  it('of many pages is all or nothing, and a full disk is told', async () => {
    const { store } = await emptyStore();
    const makeRoom = fullDisk('snapshots');
    expect(await store.addPages([newPage(), newPage()])).toMatchObject({ ok: false, code: 'quota' });
    expect(await store.addPage(newPage())).toMatchObject({ ok: false, code: 'quota' });
    expect(await store.countPages()).toBe(0);
    makeRoom();
    await addTitled(store, ['b', 'a']);
    expect(await titles(store)).toEqual(['a', 'b']);
  });

  it('of the same page again is found by its hash', async () => {
    const { store } = await emptyStore();
    const [row] = await addTitled(store, ['a', 'b']);
    expect(await store.findByHash('a')).toEqual(row);
    expect(await store.findByHash('c')).toBeUndefined();
    await store.deletePages([row?.id ?? '']);
    expect(await store.findByHash('a')).toBeUndefined();
  });
});

describe('listing', () => {
  it('goes through all pages window by window, either way, without gap or repetition', async () => {
    const { store } = await emptyStore();
    await addTitled(store, ['e', 'a', 'c', 'c', 'c', 'b', 'd']);
    for (const descending of [false, true]) {
      const seen: string[] = [];
      const ids = new Set<string>();
      for (let after: PageRow | undefined; ;) {
        const window = await store.listPages({
          sort: 'title',
          descending,
          limit: 2,
          ...(after && { after }),
        });
        seen.push(...window.map(({ title }) => title));
        window.forEach(({ id }) => ids.add(id));
        after = window.at(-1);
        if (!after) break;
      }
      const sorted = ['a', 'b', 'c', 'c', 'c', 'd', 'e'];
      expect(seen).toEqual(descending ? sorted.toReversed() : sorted);
      expect(ids.size).toBe(7);
    }
  });

  it('sorts by status, numbers and dates too', async () => {
    const { store } = await emptyStore();
    const [first, second] = valueOf(
      await store.addPages([newPage({ title: 'x', date: '2013-12-14' }), newPage({ title: 'y', date: '' })]),
    );
    await store.setStatus([first?.id ?? ''], 4);
    const order = async (sort: PageQuery['sort']) => titles(store, { sort, limit: 9 });
    expect(await order('date')).toEqual(['y', 'x']);
    expect(await order('status')).toEqual(['y', 'x']);
    expect(await order('changedAt')).toEqual(['y', 'x']);
    expect(await order('importedAt')).toEqual(['x', 'y']);
    expect(second?.status).toBe(1);
  });

  it('is followed while pages come and go', async () => {
    const { store } = await emptyStore();
    const seen: string[][] = [];
    const stop = store.subscribePages(byTitle, (rows) => seen.push(rows.map(({ title }) => title)));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    const [row] = await addTitled(store, ['a', 'b']);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['a', 'b']));
    await store.deletePages([row?.id ?? '']);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['b']));
    stop();
  });

  it('is told what the saver writes', async () => {
    const { on, store } = await emptyStore();
    const [row] = await addTitled(store, ['a']);
    const seen: number[] = [];
    store.subscribePages(byTitle, ([row]) => seen.push(row?.headSeq ?? -1));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    const tab = await openTab(on, row?.id ?? '');
    tab.type('d');
    await tab.saver.flush();
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  });
});

describe('deleting', () => {
  it('hides pages until they are restored', async () => {
    const { store } = await emptyStore();
    const [a, b] = await addTitled(store, ['a', 'b', 'c']);
    const ids = [a?.id ?? '', b?.id ?? ''];
    valueOf(await store.deletePages(ids));
    expect(await titles(store)).toEqual(['c']);
    expect(await store.countPages()).toBe(1);
    valueOf(await store.restorePages(ids));
    expect(await titles(store)).toEqual(['a', 'b', 'c']);
    expect(await store.getPage(a?.id ?? '')).toEqual(a);
  });

  it('is final only when purged, and then leaves nothing of the page', async () => {
    const { on, store } = await emptyStore();
    const [a, b] = (await addTitled(store, ['a', 'b', 'c'])).map(({ id }) => id);
    const tab = await openTab(on, a ?? '');
    tab.type('d');
    tab.saver.moveCursor({ anchor: 1, head: 1 });
    tab.saver.leave();
    tab.kill();
    expect(await stored(on, a ?? '')).toMatchObject({ left: 1 });
    await store.deletePages([a ?? '']);
    const deletedAt = (await store.getPage(a ?? ''))?.deletedAt ?? 0;
    await store.deletePages([b ?? '']);

    expect(valueOf(await store.purgePages(deletedAt - 1))).toBe(0);
    expect(valueOf(await store.purgePages(deletedAt))).toBe(1);
    expect(await stored(on, a ?? '')).toEqual({
      row: undefined,
      histories: [],
      steps: [],
      snapshots: [],
      left: 0,
    });
    expect(await store.getRaw(a ?? '')).toBeUndefined();
    expect(tailLength(on)).toBe(0);
    expect(on.storage.length).toBe(0);
    valueOf(await store.restorePages([b ?? '', a ?? '']));
    expect(await titles(store)).toEqual(['b', 'c']);
  });
});

describe('settings', () => {
  it('are kept from one session to the next', async () => {
    const { on, store } = await emptyStore();
    expect(await store.getSetting('language')).toBeUndefined();
    valueOf(await store.setSetting('language', 'zh'));
    store.close();
    expect(await (await on.start()).store.getSetting('language')).toBe('zh');
  });
});
