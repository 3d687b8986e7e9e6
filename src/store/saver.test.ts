import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SaveStatus } from './contract';
import { EPOCH, SYNCED } from './db';
import {
  behind,
  fakeHold,
  fullDisk,
  machineWithPage,
  numbers,
  openTab,
  stored,
  tailLength,
  textCodec,
  until,
  valueOf,
} from './testing';

afterEach(() => vi.restoreAllMocks());

const isSaved = ({ state }: SaveStatus) => state === 'saved';
const isOnDisk = ({ state, durability }: SaveStatus) => state === 'saved' && durability === 'strict';

/** The durability of each transaction that writes edits; to be asked for before the database is opened. */
function durabilities(): (string | undefined)[] {
  const seen: (string | undefined)[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const [tables, mode, options] = args;
    const scope = typeof tables === 'string' ? [tables] : [...tables];
    if (mode === 'readwrite' && scope.includes('steps')) seen.push(options?.durability);
    return original.apply(this, args);
  });
  return seen;
}

describe('writing', () => {
  it('puts the edits of a quarter of a second into one transaction', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    tab.type('d');
    tab.timers.advance(200);
    tab.type('e');
    expect(tab.saver.status.get()).toMatchObject({ state: 'saving', pending: 2 });
    expect(seen).toEqual([]);
    tab.timers.advance(50);
    expect(await until(tab, isSaved)).toMatchObject({ durability: 'relaxed', pending: 0 });
    expect(seen).toEqual(['relaxed']);
    expect(await stored(on, row.id)).toMatchObject({ steps: [{ seq: 1 }, { seq: 2 }], row: { headSeq: 2 } });
  });

  it('puts edits on disk two seconds after the first was written, however many follow', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    for (let i = 0; i < 4; i++) {
      tab.type('d');
      tab.timers.advance(500);
      await until(tab, isSaved);
    }
    expect(tab.saver.status.get().durability).toBe('relaxed');
    tab.timers.advance(500);
    await until(tab, isOnDisk);
    expect(seen).toEqual(['relaxed', 'relaxed', 'relaxed', 'relaxed', 'strict']);
  });

  it('puts a structural edit on disk at once', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    tab.type('d', { structural: true });
    await until(tab, isOnDisk);
    expect(seen).toEqual(['strict']);
  });

  it('keeps the order of edits recorded while a write is in flight, and starts no second one', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    tab.type('d', { structural: true });
    await turns(2);
    expect(seen).toHaveLength(1);
    for (const letter of 'efg') tab.type(letter, { structural: true });
    await turns(2);
    expect(seen).toHaveLength(1);
    await tab.saver.flush({ strict: true });
    expect(seen).toHaveLength(2);
    expect((await numbers(on, row.id)).steps).toEqual([1, 2, 3, 4]);
    tab.kill();
    expect((await openTab(on, row.id)).text).toBe('abcdefg');
  });

  it('puts on disk once what it found, and then has nothing to write while nothing is recorded', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    for (const strict of [true, false, true]) await tab.saver.flush({ strict });
    expect(seen).toEqual(['strict']);
    // A strict transaction that writes nothing would put nothing on disk.
    expect(await behind(on, (database) => database.settings.get(SYNCED))).toBeDefined();
  });

  it('keeps what the library has changed of the page in the meantime', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    await tab.store.setStatus([row.id], 3);
    tab.type('d');
    await tab.saver.flush();
    expect((await stored(on, row.id)).row).toMatchObject({ status: 3, headSeq: 1 });
  });
});

describe('a full disk', () => {
  it('is told, loses nothing, and is tried again, later each time, until there is room', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    const makeRoom = fullDisk('steps');
    tab.type('d');
    tab.type('e');
    const status = await tab.saver.flush({ strict: true });
    expect(status).toMatchObject({ state: 'unsaved', error: 'quota', pending: 2 });
    expect(tailLength(on)).toBe(2);

    tab.timers.advance(1000);
    await until(tab, () => seen.length === 2);
    tab.type('f');
    tab.timers.advance(1999);
    await turns();
    expect(seen).toHaveLength(2);

    makeRoom();
    tab.timers.advance(1);
    await until(tab, isOnDisk);
    const fillAgain = fullDisk('steps');
    tab.type('g');
    await tab.saver.flush();
    expect(seen).toHaveLength(4);
    tab.timers.advance(1000);
    await until(tab, () => seen.length === 5);
    fillAgain();
    expect(await tab.saver.flush()).toMatchObject({ state: 'saved' });
    expect(tailLength(on)).toBe(0);
    tab.kill();
    expect((await openTab(on, row.id)).text).toBe('abcdefg');
  });

  it('met by a write under way does not answer for one asked for since', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    const makeRoom = fullDisk('steps');
    tab.type('d', { structural: true });
    await until(tab, ({ pending }) => pending === 1);
    await turns(4);
    makeRoom();
    expect(await tab.saver.close()).toMatchObject({ pending: 0 });
  });

  it('that has no room for a snapshot alone still takes the edits', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    fullDisk('snapshots');
    for (let i = 0; i < 200; i++) tab.type('d');
    const status = await tab.saver.flush({ strict: true });
    expect(status).toMatchObject({ state: 'saved', error: 'quota', pending: 0 });
    expect(await stored(on, row.id)).toMatchObject({ row: { headSeq: 200, snapSeq: 0 } });
  });

  it('that refuses the tail makes every edit be written at once', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    const tab = await openTab(on, row.id);
    vi.spyOn(on.storage, 'setItem').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    tab.type('d');
    await until(tab, isSaved);
    expect(seen).toEqual(['strict']);
  });
});

describe('the right to write', () => {
  it('ends when another tab takes the page over', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d', { structural: true });
    tab.hold.lose();
    expect(tab.saver.status.get()).toMatchObject({ state: 'readonly', error: 'lockLost' });
    expect(tab.type('e')).toBe(false);
    tab.timers.advance(60_000);
    expect(await tab.saver.flush({ strict: true })).toMatchObject({ state: 'readonly' });
    const next = await openTab(on, row.id);
    expect(next.text).toBe('abcd');
    next.type('e');
    expect(await next.saver.flush()).toMatchObject({ state: 'saved' });
  });

  it('passes on what the tab that lost it had not written', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    tab.hold.lose();
    const next = await openTab(on, row.id);
    expect(next.text).toBe('abcd');
    expect(next.page.notices).toEqual([{ code: 'tailReplayed', edits: 1 }]);
    await until(next, isOnDisk);
    expect(tailLength(on)).toBe(0);
  });

  it('is not had by a second tab, which writes nothing, not even what recovery found', async () => {
    const { on, row } = await machineWithPage();
    const seen = durabilities();
    await behind(on, (database) => database.snapshots.clear());
    const tab = await openTab(on, row.id, fakeHold('read'));
    expect(tab.saver.status.get()).toMatchObject({ state: 'readonly', error: 'lockLost' });
    expect(tab.type('d')).toBe(false);
    await tab.saver.flush({ strict: true });
    tab.saver.leave();
    await tab.saver.close();
    expect(seen).toEqual([]);
    expect(tailLength(on)).toBe(0);
  });

  it('without a lock goes to the tab that writes first; the other stops and keeps its edits', async () => {
    const { on, row } = await machineWithPage();
    const first = await openTab(on, row.id);
    const second = await openTab(on, row.id);
    first.type('1');
    await first.saver.flush();
    second.type('2');
    expect(await second.saver.flush()).toMatchObject({ state: 'readonly', error: 'conflict', pending: 1 });
    expect(second.type('3')).toBe(false);
    first.type('!');
    expect(await first.saver.flush()).toMatchObject({ state: 'saved' });
    first.kill();
    second.kill();

    const next = await openTab(on, row.id);
    expect(next.text).toBe('abc1!');
    expect(next.page.notices).toEqual([{ code: 'tailUnusable', edits: 1 }]);
    await until(next, isSaved);
    const [kept] = await next.store.listQuarantine(row.id);
    expect(kept).toMatchObject({ kind: 'tail', seq: 1 });
    expect(String(kept?.stored)).toContain('2');
    expect(tailLength(on)).toBe(0);
  });

  it('ends when the database is another one by the same name', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    await behind(on, (database) => database.settings.put({ key: EPOCH, value: 'another' }));
    tab.type('d');
    expect(await tab.saver.flush()).toMatchObject({ state: 'readonly', error: 'conflict' });
    expect((await numbers(on, row.id)).steps).toEqual([]);
  });

  it('ends when the page is removed for good', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    await tab.store.deletePages([row.id]);
    tab.type('d');
    expect(await tab.saver.flush()).toMatchObject({ state: 'saved' });
    valueOf(await tab.store.purgePages(Infinity));
    tab.type('e');
    expect(await tab.saver.flush()).toMatchObject({ state: 'readonly', error: 'missing' });
  });

  it('ends with the database, and the last keystrokes wait in the tail', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.store.close();
    tab.type('d');
    expect(await tab.saver.flush()).toMatchObject({ state: 'closed', error: 'closed', pending: 1 });
    expect(tab.type('e')).toBe(true);
    expect((await openTab(on, row.id)).text).toBe('abcde');
  });
});

describe('leaving', () => {
  it('writes what is waiting in one strict transaction that needs no answer and waits for no other', async () => {
    const begun: IDBTransaction[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const result = transaction.apply(this, args);
      begun.push(result);
      return result;
    });
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    const abort = vi.spyOn(IDBTransaction.prototype, 'abort');
    let calledBack = 0;
    const { on, row } = await machineWithPage();
    for (let turn = 0; turn < 12; turn++) {
      const tab = await openTab(on, row.id);
      await tab.saver.flush({ strict: true });
      const { text } = tab;
      tab.type('d', { structural: true });
      await turns(turn);
      tab.type('e');
      const underWay = begun.splice(0);
      commit.mockClear();
      abort.mockClear();
      tab.saver.leave();
      calledBack += abort.mock.calls.length;
      expect(begun).toMatchObject([{ durability: 'strict' }]);
      expect([...(begun[0]?.objectStoreNames ?? [])]).toEqual(['tail']);
      expect(commit).toHaveBeenCalledOnce();
      // The tab is gone, and with it all that had not been committed.
      underWay.forEach(rollBack);
      tab.kill();
      on.storage.clear();
      const next = await openTab(on, row.id);
      expect(next.text).toBe(`${text}de`);
      await next.saver.flush({ strict: true });
      await vi.waitFor(async () => expect((await stored(on, row.id)).left).toBe(0));
      next.kill();
    }
    // A write under way is called back, for a browser may write but one transaction at a time.
    expect(calledBack).toBeGreaterThan(0);
  });

  it('is not the end if the tab comes back', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d', { structural: true });
    tab.saver.leave();
    tab.saver.leave();
    tab.type('e');
    expect(await tab.saver.flush({ strict: true })).toMatchObject({ state: 'saved', durability: 'strict' });
    expect((await numbers(on, row.id)).steps).toEqual([1, 2]);
    expect(tailLength(on)).toBe(0);
    await vi.waitFor(async () => expect((await stored(on, row.id)).left).toBe(0));
  });

  it('keeps the cursor where it was', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    expect(tab.page.selection).toBeNull();
    tab.type('d', { selection: { anchor: 4, head: 4 } });
    tab.saver.moveCursor({ anchor: 1, head: 2 });
    await tab.saver.flush();
    tab.kill();
    expect((await openTab(on, row.id)).page.selection).toEqual({ anchor: 1, head: 2 });
  });

  it('knows the cursor of the last edit from the database, with or without the edit', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.saver.moveCursor({ anchor: 1, head: 2 });
    tab.type('d', { selection: { anchor: 4, head: 4 } });
    tab.saver.leave();
    tab.kill();
    const next = await openTab(on, row.id);
    expect(next.page.selection).toEqual({ anchor: 4, head: 4 });
    await next.saver.close();
    await behind(on, (database) => database.steps.clear());
    expect((await openTab(on, row.id)).page.selection).toEqual({ anchor: 4, head: 4 });
  });
});

describe('snapshots', () => {
  it('are taken every 200 edits; only edits that the two newest do not need are pruned', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    const typeAndFlush = async (edits: number) => {
      for (let i = 0; i < edits; i++) tab.type('d');
      await tab.saver.flush({ strict: true });
      const { steps, snapshots } = await numbers(on, row.id);
      return { first: steps[0], last: steps.at(-1), snapshots };
    };
    expect(await typeAndFlush(199)).toEqual({ first: 1, last: 199, snapshots: [0] });
    expect(await typeAndFlush(1)).toEqual({ first: 1, last: 200, snapshots: [0, 200] });
    expect(await typeAndFlush(200)).toEqual({ first: 201, last: 400, snapshots: [200, 400] });
    expect(await typeAndFlush(7)).toEqual({ first: 201, last: 407, snapshots: [200, 400] });
    expect((await stored(on, row.id)).row).toMatchObject({ snapSeq: 400, characters: 403 });
    tab.kill();
    expect((await openTab(on, row.id)).text).toBe(`abc${'d'.repeat(407)}`);
  });

  it('that do not read back as written are told, and nothing is pruned for them', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      return put.call(this, this.name === 'snapshots' ? { ...value, json: '"torn' } : value, key);
    });
    for (let i = 0; i < 400; i++) tab.type('d');
    const status = await tab.saver.flush({ strict: true });
    expect(status).toMatchObject({ state: 'saved', error: 'unreadable', pending: 0 });
    expect((await stored(on, row.id)).row).toMatchObject({ headSeq: 400, snapSeq: 0 });
    tab.kill();
    const next = await openTab(on, row.id);
    expect(next.text).toBe(`abc${'d'.repeat(400)}`);
    expect(next.page.notices).toEqual([{ code: 'snapshotDamaged', seq: 400 }]);
  });

  it('are taken on closing, if there is anything new', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    const closed = tab.saver.close();
    expect(tab.type('e')).toBe(false);
    expect(await closed).toMatchObject({ state: 'closed', durability: 'strict', pending: 0 });
    expect(await numbers(on, row.id)).toEqual({ steps: [1], snapshots: [0, 1] });
    tab.hold.lose();
    expect(tab.saver.status.get()).toMatchObject({ state: 'closed' });

    const next = await openTab(on, row.id);
    await next.saver.close();
    await next.saver.close();
    expect(await numbers(on, row.id)).toEqual({ steps: [1], snapshots: [0, 1] });
  });

  it('are taken soon after a document was migrated from an older schema', async () => {
    const { on, row } = await machineWithPage({ document: '"ABC"', documentVersion: 1 });
    const tab = await openTab(on, row.id);
    expect(tab.text).toBe('abc');
    tab.type('d');
    await tab.saver.flush();
    const { snapshots } = await stored(on, row.id);
    expect(snapshots).toMatchObject([
      { seq: 0, version: 1 },
      { seq: 1, version: textCodec.version, json: '"abcd"' },
    ]);
    tab.type('e');
    await tab.saver.flush();
    expect((await numbers(on, row.id)).snapshots).toEqual([0, 1]);
  });
});

function rollBack(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended.
  }
}

/** Lets the event loop turn. */
async function turns(count = 20): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
