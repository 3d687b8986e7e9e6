import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { behind, machine, machineWithPage, newPage, openTab, stored, textCodec, valueOf } from './testing';
import type { Machine } from './testing';
import { historyOf } from './snapshot';

/** A page with `def` typed into it, a snapshot taken, and `gh` typed after that. */
async function editedPage(): Promise<{ on: Machine; id: string }> {
  const { on, row } = await machineWithPage();
  const first = await openTab(on, row.id);
  for (const letter of 'def') first.type(letter);
  await first.saver.close();
  first.kill();
  const second = await openTab(on, row.id);
  for (const letter of 'gh') second.type(letter);
  await second.saver.flush({ strict: true });
  second.kill();
  return { on, id: row.id };
}

describe('the undo history of a page', () => {
  it('comes back as it was at the snapshot, with what was edited since', async () => {
    const { on, id } = await editedPage();
    const { page, kill } = await openTab(on, id);
    expect(page.past).toMatchObject({
      base: 'abcdef',
      history: 'up to abcdef',
      edits: [{ history: 'typed g' }, { history: 'typed h' }],
    });
    kill();
  });

  it('knows of edits that only the tail has', async () => {
    const { on, id } = await editedPage();
    const tab = await openTab(on, id);
    tab.type('i');
    tab.kill();
    const { page } = await openTab(on, id);
    expect(page.doc).toBe('abcdefghi');
    expect(page.past.edits.map(({ history }) => history)).toEqual(['typed g', 'typed h', 'typed i']);
  });

  it('is pruned with the snapshots that it belongs to', async () => {
    const { on, id } = await editedPage();
    for (const letter of 'ijk') {
      const tab = await openTab(on, id);
      tab.type(letter);
      await tab.saver.close();
      tab.kill();
    }
    const { snapshots, histories } = await stored(on, id);
    expect(histories.map(({ seq }) => seq)).toEqual(snapshots.map(({ seq }) => seq));
  });

  it('does not keep the page from opening when it is damaged, and goes to quarantine', async () => {
    const { on, id } = await editedPage();
    await behind(on, (db) => db.histories.update([id, 3], { json: 'torn' }));
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({
      doc: 'abcdefgh',
      past: { history: null, edits: [{ history: 'typed g' }, { history: 'typed h' }] },
      notices: [{ code: 'historyDamaged' }],
    });
    expect(await tab.saver.flush({ strict: true })).toMatchObject({ state: 'saved' });
    expect(await tab.store.listQuarantine(id)).toMatchObject([
      { kind: 'history', seq: 3, stored: { json: 'torn' } },
    ]);
    tab.kill();
    const again = await openTab(on, id);
    expect(again.page).toMatchObject({ doc: 'abcdefgh', past: { history: null }, notices: [] });
    again.kill();
  });

  it('of another line of edits, or of an older schema, is left alone', async () => {
    for (const change of [{ chain: 'other' }, { version: 1 }]) {
      const { on, id } = await editedPage();
      const [row] = (await stored(on, id)).histories;
      const {
        chain,
        json: history = '',
        version,
      } = { ...row, chain: row?.chain ?? '', version: 2, ...change };
      const other = historyOf(
        id,
        { seq: 3, chain },
        { json: '', history, version, articles: 1, characters: 1 },
      );
      await behind(on, (db) => db.histories.bulkPut(other ? [other] : []));
      const { page, kill } = await openTab(on, id);
      expect(page).toMatchObject({ doc: 'abcdefgh', past: { history: null }, notices: [] });
      kill();
    }
  });

  it('is removed with its page for good', async () => {
    const { on, id } = await editedPage();
    const { store } = await on.start();
    await store.deletePages([id]);
    valueOf(await store.purgePages(Infinity));
    store.close();
    expect((await stored(on, id)).histories).toEqual([]);
  });

  it('starts with the next edits of a database that is older than it', async () => {
    const on = machine();
    const current = machine();
    const filled = await current.start();
    const row = valueOf(await filled.store.addPage(newPage()));
    const tables = ['pages', 'raw', 'snapshots', 'settings'];
    const rows = await behind(current, (db) =>
      Promise.all(tables.map(async (table): Promise<unknown[]> => db.table(table).toArray())),
    );
    const old = new Dexie(on.name);
    old.version(1).stores(FIRST_VERSION);
    await old.open();
    await Promise.all(tables.map(async (table, i) => old.table(table).bulkAdd(rows[i] ?? [])));
    old.close();

    const tab = await openTab(on, row.id);
    expect(tab.page).toMatchObject({
      doc: 'abc',
      past: { base: 'abc', history: null, edits: [] },
      notices: [],
    });
    tab.type('d');
    await tab.saver.close();
    tab.kill();
    const again = await openTab(on, row.id);
    expect(again.page).toMatchObject({ doc: 'abcd', past: { history: 'up to abcd' } });
    again.kill();
  });

  it('is read from rows whose edits tell nothing of it', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.saver.record([{ at: 3, insert: 'd' }], { structural: false, selection: null });
    await tab.saver.flush({ strict: true });
    tab.kill();
    const { page } = await openTab(on, row.id);
    expect(page.doc).toBe(textCodec.apply('abc', { at: 3, insert: 'd' }));
    expect(page.past.edits).toHaveLength(1);
    expect(page.past.edits[0]).not.toHaveProperty('history');
  });
});

const FIRST_VERSION = {
  pages:
    'id,sha256,[deleted+deletedAt],[deleted+name+id],[deleted+title+id],[deleted+date+id],[deleted+status+id],[deleted+importedAt+id],[deleted+changedAt+id]',
  raw: 'pageId',
  snapshots: '[pageId+seq]',
  steps: '[pageId+seq]',
  tail: 'key',
  quarantine: 'id, pageId',
  settings: 'key',
};
