/** The library: pages in, listed, marked, deleted and back. */
import { Dexie, type Table, liveQuery } from 'dexie';
import type { PageQuery, Store } from './contract';
import { type Connection, rowsOf, transact } from './db';
import { attempt } from './errors';
import { hash64 } from './hash';
import { snapshotOf } from './snapshot';
import type { NewPage, PageRow, RawRow, SnapshotRow } from './rows';
import { type Tail, leftRows } from './tail';

export type Pages = Pick<
  Store,
  | 'addPage'
  | 'addPages'
  | 'listPages'
  | 'countPages'
  | 'getPage'
  | 'getRaw'
  | 'findByHash'
  | 'subscribePages'
  | 'setStatus'
  | 'deletePages'
  | 'restorePages'
  | 'purgePages'
>;

export function createPages(connection: Connection, tail: Tail, newId: () => string): Pages {
  const { strict: database, now } = connection;
  const { pages, raw, snapshots, histories, steps, quarantine, tail: left } = database;

  const insert = (imports: readonly Import[]) =>
    transact(database, [pages, raw, snapshots], async () => {
      await pages.bulkAdd(imports.map(({ row }) => row));
      await raw.bulkAdd(imports.map(({ raw }) => raw));
      await snapshots.bulkAdd(imports.map(({ snapshot }) => snapshot));
    });

  const change = (ids: readonly string[], changes: Partial<PageRow>) =>
    attempt(() =>
      transact(database, [pages], async () => {
        await pages.bulkUpdate(ids.map((key) => ({ key, changes })));
      }),
    );

  const list = (query: PageQuery) => windowOf(pages, query).toArray();

  return {
    addPage: (input) =>
      attempt(async () => {
        const page = importOf(input, newId(), now());
        await insert([page]);
        return page.row;
      }),
    addPages: (inputs) =>
      attempt(async () => {
        const imports = inputs.map((input) => importOf(input, newId(), now()));
        await insert(imports);
        return imports.map(({ row }) => row);
      }),

    listPages: async (query) => list(query),
    countPages: async () => pages.where('[deleted+deletedAt]').equals([0, 0]).count(),
    getPage: async (id) => pages.get(id),
    getRaw: async (id) => (await raw.get(id))?.text,
    findByHash: async (sha256) => {
      const same = pages.where('sha256').equals(sha256);
      return same.filter((row) => row.deleted === 0).first();
    },
    subscribePages(query, listener) {
      // The only error is a closed database, which `onClosed` reports.
      const subscription = liveQuery(() => list(query)).subscribe({ next: listener, error: () => {} });
      return () => subscription.unsubscribe();
    },

    setStatus: (ids, status) => change(ids, { status, changedAt: now() }),
    deletePages: (ids) => change(ids, { deleted: 1, deletedAt: now() }),
    restorePages: (ids) => change(ids, { deleted: 0, deletedAt: 0 }),
    purgePages: (deletedBefore) =>
      attempt(async () => {
        const tables = [pages, raw, snapshots, histories, steps, quarantine, left];
        const ids = await transact(database, tables, async () => {
          const span = [Dexie.minKey, deletedBefore].map((at) => [1, at]);
          const ids = await pages
            .where('[deleted+deletedAt]')
            .between(span[0], span[1], true, true)
            .primaryKeys();
          await pages.bulkDelete(ids);
          await raw.bulkDelete(ids);
          await quarantine.where('pageId').anyOf(ids).delete();
          for (const id of ids) {
            await rowsOf(snapshots, id).delete();
            await rowsOf(histories, id).delete();
            await rowsOf(steps, id).delete();
            await leftRows(database, id).delete();
          }
          return ids;
        });
        ids.forEach((id) => tail.clear(id));
        return ids.length;
      }),
  };
}

interface Import {
  readonly row: PageRow;
  readonly raw: RawRow;
  readonly snapshot: SnapshotRow;
}

function importOf(input: NewPage, id: string, at: number): Import {
  const { raw, document, documentVersion, ...rest } = input;
  const { articles, characters, sha256 } = input;
  return {
    row: {
      ...rest,
      id,
      status: input.characters > 0 ? 1 : 0,
      importedAt: at,
      changedAt: at,
      headSeq: 0,
      snapSeq: 0,
      cursor: null,
      deleted: 0,
      deletedAt: 0,
    },
    raw: { pageId: id, text: raw, hash: hash64(raw) },
    snapshot: snapshotOf(
      id,
      { seq: 0, chain: sha256 },
      { json: document, version: documentVersion, articles, characters },
      at,
    ),
  };
}

/** Walks the index that sorts as asked, from behind the last row of the window before. */
function windowOf(pages: Table<PageRow, string>, { sort, descending, after, limit }: PageQuery) {
  const first = [0];
  const last = [0, Dexie.maxKey];
  const edge = after && [0, after[sort], after.id];
  const index = pages.where(`[deleted+${sort}+id]`);
  const rows = descending
    ? index.between(first, edge ?? last, false, false).reverse()
    : index.between(edge ?? first, last, false, false);
  return rows.limit(limit);
}
