import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CloseReason, Store } from './contract';
import { openStore } from './store';
import { machine, machineWithPage, newPage, openTab, textCodec } from './testing';

afterEach(() => vi.restoreAllMocks());

function reasons(store: Store): CloseReason[] {
  const seen: CloseReason[] = [];
  store.onClosed((reason) => seen.push(reason));
  return seen;
}

/** What a newer Galley in another tab does. */
function upgrade(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 30);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('entities'));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

describe('the database', () => {
  it('closes for good when another tab upgrades it, and is not reopened by whatever is asked', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    const seen = reasons(tab.store);
    const upgraded = await upgrade(on.name);
    expect(seen).toEqual(['upgraded']);

    expect(await tab.store.addPage(newPage())).toMatchObject({ ok: false, code: 'closed' });
    expect(await tab.store.setStatus([row.id], 3)).toMatchObject({ ok: false, code: 'closed' });
    expect(await tab.store.openPage(row.id, textCodec)).toMatchObject({ ok: false, code: 'closed' });
    await expect(tab.store.countPages()).rejects.toThrow();
    tab.type('d');
    expect(await tab.saver.flush({ strict: true })).toMatchObject({ state: 'closed', error: 'closed' });
    tab.saver.leave();
    expect(seen).toEqual(['upgraded']);
    const rows = upgraded.transaction(['pages', 'steps']);
    const count = (table: string) =>
      new Promise((resolve) => {
        const request = rows.objectStore(table).count();
        request.addEventListener('success', () => resolve(request.result));
      });
    expect(await Promise.all([count('pages'), count('steps')])).toEqual([1, 0]);
    upgraded.close();
  });

  it('closes for good when it is deleted', async () => {
    const on = machine();
    const { store } = await on.start();
    const seen = reasons(store);
    indexedDB.deleteDatabase(on.name);
    await vi.waitFor(() => expect(seen).toEqual(['deleted']));
    expect(await store.addPage(newPage())).toMatchObject({ ok: false, code: 'closed' });
    expect(await (await on.start()).store.countPages()).toBe(0);
  });

  it.each([
    ['says so', (connection: IDBDatabase) => forceCloseDatabase(connection as never)],
    ['does not say so', (connection: IDBDatabase) => connection.close()],
  ])('closes for good when the browser closes it and %s', async (_, closeByBrowser) => {
    const opened = new Set<IDBDatabase>();
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      opened.add(this);
      return transaction.apply(this, args);
    });
    const { on, row } = await machineWithPage();
    opened.clear();
    const tab = await openTab(on, row.id);
    const seen = reasons(tab.store);
    opened.forEach(closeByBrowser);
    await tab.store.setStatus([row.id], 3);
    await vi.waitFor(() => expect(seen).toEqual(['lost']));
    expect(await tab.store.addPage(newPage())).toMatchObject({ ok: false, code: 'closed' });
    tab.type('d', { structural: true });
    expect(await tab.saver.flush()).toMatchObject({ state: 'closed', pending: 1 });
  });

  it('says nothing when it is closed on purpose', async () => {
    const { store } = await machine().start();
    const seen = reasons(store);
    store.close();
    expect(seen).toEqual([]);
  });

  it('of a newer Galley is not opened', async () => {
    const on = machine();
    (await on.start()).store.close();
    (await upgrade(on.name)).close();
    expect(await openStore({ name: on.name })).toMatchObject({ ok: false, code: 'newer' });
  });

  it('that the browser does not give is a failure', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not here', 'SecurityError');
    });
    expect(await openStore({ name: 'refused' })).toMatchObject({ ok: false, code: 'unavailable' });
  });
});
