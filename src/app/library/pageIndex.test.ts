import { describe, expect, it, vi } from 'vitest';
import type { PageRow } from '../../store';
import { createPageIndex } from './pageIndex';

/** A store of rows that tells its subscriber of the window whenever `change` is called. */
function fakeStore(count: number) {
  let rows = Array.from({ length: count }, (_, i) => row(`p${i}`, i));
  let listener: (rows: PageRow[]) => void = () => {};
  let reads = 0;
  const window = () => rows.toSorted((a, b) => b.changedAt - a.changedAt).slice(0, 200);
  return {
    reads: () => reads,
    change(edit: (rows: PageRow[]) => PageRow[]) {
      rows = edit(rows);
      listener(window());
    },
    async listPages({ after, limit }: { after?: PageRow; limit: number }) {
      const from = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
      if (!after) reads++;
      return rows.slice(from, from + limit);
    },
    countPages: async () => rows.length,
    subscribePages(_: unknown, callback: (rows: PageRow[]) => void) {
      listener = callback;
      queueMicrotask(() => callback(window()));
      return () => {};
    },
  };
}

function row(id: string, changedAt: number): PageRow {
  return { id, changedAt, headSeq: 0, title: id } as PageRow;
}

async function openIndex(count: number) {
  const store = fakeStore(count);
  const index = createPageIndex(store);
  const rows = () => index.pages.getState().rows;
  await vi.waitFor(() => expect(index.pages.getState().complete).toBe(true));
  return { store, index, rows, find: (id: string) => rows().find((each) => each.id === id) };
}

describe('the page index', () => {
  it('reads a library of many chunks whole, and shows its first page before the rest', async () => {
    const store = fakeStore(5000);
    const index = createPageIndex(store);
    const sizes: number[] = [];
    index.pages.subscribe(({ rows }) => sizes.push(rows.length));
    await vi.waitFor(() => expect(index.pages.getState().complete).toBe(true));
    expect(sizes[0]).toBe(100);
    expect(index.pages.getState().rows).toHaveLength(5000);
  });

  it('follows an edit and an import without reading everything again', async () => {
    const { store, rows, find } = await openIndex(1000);
    store.change((all) => [...all.slice(1), { ...row('p0', 9e9), title: 'changed' }, row('new', 9e9)]);
    await vi.waitFor(() => expect(find('new')).toBeDefined());
    expect(find('p0')?.title).toBe('changed');
    expect(rows()).toHaveLength(1001);
    expect(store.reads()).toBe(1);
  });

  it('notices that another tab deleted pages', async () => {
    const { store, rows } = await openIndex(500);
    store.change((all) => all.slice(10));
    await vi.waitFor(() => expect(rows()).toHaveLength(490));
  });

  it('reads everything again when more has changed than its window shows', async () => {
    const { store, find } = await openIndex(1000);
    store.change((all) => all.map((each) => ({ ...each, changedAt: each.changedAt + 1e6, title: 'marked' })));
    await vi.waitFor(() => expect(find('p0')?.title).toBe('marked'));
  });

  it('shows at once what its own tab removes and puts back', async () => {
    const { index, find } = await openIndex(3);
    const removed = find('p1');
    index.remove(['p1']);
    expect(find('p1')).toBeUndefined();
    index.put(removed ? [removed] : []);
    expect(find('p1')).toBe(removed);
  });
});
