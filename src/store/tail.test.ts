import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { type Connection, connect } from './db';
import { type Head, chained, headAt } from './journal';
import type { StepRow } from './rows';
import { Tail, leftRows, tailKey } from './tail';
import { memoryStorage, valueOf } from './testing';

let databases = 0;

async function connection(): Promise<Connection> {
  const name = `tail-${databases++}`;
  return valueOf(await connect({ name, now: () => 0, newId: () => 'epoch', onClosed: () => {} }));
}

async function tailIn(storage: Storage | undefined): Promise<Tail> {
  return new Tail(await connection(), storage, 'galley');
}

function edits(pageId: string, count: number): StepRow[] {
  const rows: StepRow[] = [];
  let head: Head = { seq: 0, chain: '' };
  for (let at = 0; at < count; at++) {
    const row = chained(head, { pageId, steps: '[]', selection: null, actor: 'tab', at });
    rows.push(row);
    head = headAt(row);
  }
  return rows;
}

describe('the tail', () => {
  it('gives back the edits of a page by number, and only of that page', async () => {
    const tail = await tailIn(memoryStorage());
    const mine = edits('p', 12);
    for (const edit of [...mine.toReversed(), ...edits('p2', 2)]) expect(tail.append(edit)).toBe(true);
    expect(tail.read('p').items.map(({ edit }) => edit)).toEqual(mine);
    expect(tail.read('p2').items).toHaveLength(2);
    expect((await tailIn(memoryStorage())).read('p').items).toEqual([]);
  });

  it('writes an entry an edit, whatever waits before it', async () => {
    const storage = memoryStorage();
    const setItem = vi.spyOn(storage, 'setItem');
    const tail = await tailIn(storage);
    edits('p', 1000).forEach((edit) => tail.append(edit));
    const lengths = setItem.mock.calls.map(([, value]) => value.length);
    expect(lengths).toHaveLength(1000);
    expect(Math.max(...lengths)).toBeLessThan(2 * Math.min(...lengths));
  });

  it('forgets what is removed, and all of a page when told', async () => {
    const storage = memoryStorage();
    const tail = await tailIn(storage);
    const [first, second] = edits('p', 2);
    if (!first || !second) throw new Error('No edits');
    tail.append(first);
    tail.append(second);
    tail.writeCursor('p', 2, { anchor: 1, head: 1 });
    tail.remove([tailKey(first)]);
    expect(tail.read('p').items.map(({ seq }) => seq)).toEqual([2]);
    tail.clear('p');
    expect(storage).toHaveLength(0);
  });

  it('says so when there is no room, or no storage at all', async () => {
    const [edit] = edits('p', 1);
    if (!edit) throw new Error('No edit');
    expect((await tailIn(memoryStorage(0))).append(edit)).toBe(false);
    const none = await tailIn(undefined);
    expect(none.append(edit)).toBe(false);
    expect(none.read('p')).toEqual({ items: [], cursor: null });
  });

  it('joins what a closing tab left in the database with what it mirrored before', async () => {
    const database = await connection();
    const tail = new Tail(database, memoryStorage(), 'galley');
    const mine = edits('p', 3);
    mine.slice(0, 2).forEach((edit) => tail.append(edit));
    tail.leave([...mine.slice(1), ...edits('p2', 1)]);
    const next = new Tail(database, undefined, 'galley');
    const left = await leftRows(database.relaxed, 'p').toArray();
    expect(tail.joined('p', tail.read('p'), left).items.map(({ edit }) => edit)).toEqual(mine);
    expect(next.joined('p', next.read('p'), left).items.map(({ seq }) => seq)).toEqual([2, 3]);
    next.remove(mine.map(tailKey));
    await vi.waitFor(async () => expect(await leftRows(database.relaxed, 'p').count()).toBe(0));
    expect(await leftRows(database.relaxed, 'p2').count()).toBe(1);
  });

  it('remembers the cursor and the edit it belongs to', async () => {
    const tail = await tailIn(memoryStorage());
    expect(tail.read('p').cursor).toBeNull();
    tail.writeCursor('p', 7, { anchor: 3, head: 4 });
    expect(tail.read('p').cursor).toEqual({ seq: 7, cursor: { anchor: 3, head: 4 } });
    tail.writeCursor('p', 8, null);
    expect(tail.read('p').cursor).toBeNull();
  });

  it.each(['', 'null', '{}', '[1]', '{"seq":1,"steps":2,"hash":"x"}', '{"seq":'])(
    'takes an entry that is no edit for damaged: %s',
    async (text) => {
      const storage = memoryStorage();
      storage.setItem('galley-tail-p/1/x', text);
      storage.setItem('galley-cursor-p', text);
      const { items, cursor } = (await tailIn(storage)).read('p');
      expect(items).toEqual([{ key: 'p/1/x', text, seq: 1, edit: null }]);
      expect(cursor).toBeNull();
    },
  );
});
