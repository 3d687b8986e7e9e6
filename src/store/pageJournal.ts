/** All that writes to a page's journal. Every transaction first makes sure that nobody else has. */
import type { Table } from 'dexie';
import type { DocumentSnapshot } from './contract';
import { type Connection, type Durability, EPOCH, type GalleyDatabase, SYNCED, rowsOf, transact } from './db';
import { failureOf } from './errors';
import { hash64 } from './hash';
import { type Head, headAt } from './journal';
import type { WriteOutcome } from './outcome';
import type { Damaged, OpenedPage } from './recovery';
import type { PageRow, QuarantineRow, SnapshotRow, StepRow } from './rows';
import { historyOf, isIntact, snapshotOf } from './snapshot';

export class PageJournal {
  readonly #connection: Connection;
  readonly #pageId: string;
  #underWay: IDBTransaction | null = null;

  constructor(connection: Connection, pageId: string) {
    this.#connection = connection;
    this.#pageId = pageId;
  }

  /**
   * Appends `edits`, which follow `head`, and moves the page's head. Edits that the journal holds already, since an
   * answer was lost or the tab that had the page before was still writing, are not written twice. Without edits, a
   * strict call still commits something, to put on disk what was written relaxed.
   */
  append(durability: Durability, head: Head, edits: readonly StepRow[]): Promise<WriteOutcome<Head>> {
    const database = this.#connection[durability];
    const { pages, steps, settings } = database;
    return this.#write(database, [pages, steps, settings], async () => {
      const { row, reached } = await this.#standing(database, [head, ...edits.map(headAt)]);
      const last = edits.at(-1);
      if (last) {
        await steps.bulkAdd(edits.filter(({ seq }) => seq > reached.seq));
        const cursor = last.selection ?? row.cursor;
        await pages.put({ ...row, headSeq: last.seq, changedAt: last.at, cursor });
      }
      if (durability === 'strict') await settings.put({ key: SYNCED, value: this.#connection.now() });
      return last ? headAt(last) : head;
    });
  }

  /** Moves what opening could not use to quarantine and leaves the page as it was shown. */
  repair({ row: opened, resume }: OpenedPage<unknown>): Promise<WriteOutcome<Head>> {
    const database = this.#connection.strict;
    const { pages, steps, snapshots, histories, quarantine, settings } = database;
    const { damaged, baseline, head } = resume;
    const keys = (kind: Damaged['kind']) =>
      damaged.filter((item) => item.kind === kind).map(({ seq }): [string, number] => [this.#pageId, seq]);
    return this.#write(database, [pages, steps, snapshots, histories, quarantine, settings], async () => {
      const { tip } = resume;
      const found = tip && tip.seq >= opened.headSeq ? tip : { seq: opened.headSeq, chain: '' };
      const { row } = await this.#standing(database, [found]);
      await quarantine.bulkPut(damaged.map((item) => this.#quarantined(item)));
      await steps.bulkDelete(keys('step'));
      await snapshots.bulkDelete(keys('snapshot'));
      await histories.bulkDelete(keys('history'));
      const { articles, characters } = row;
      if (baseline) await snapshots.put(this.#snapshot(head, { ...baseline, articles, characters }));
      await pages.put({ ...row, headSeq: head.seq, snapSeq: resume.snapSeq, cursor: resume.cursor });
      return head;
    });
  }

  /**
   * Stores the document as it stands at `head`, reads it back, and prunes what only an older snapshot than the second
   * newest good one would need.
   */
  async snapshot(head: Head, document: DocumentSnapshot): Promise<WriteOutcome<Head>> {
    const database = this.#connection.strict;
    const { pages, steps, snapshots, histories, settings } = database;
    const written = await this.#write(database, [pages, steps, snapshots, histories, settings], async () => {
      const { row } = await this.#standing(database, [head]);
      await snapshots.put(this.#snapshot(head, document));
      const history = historyOf(this.#pageId, head, document);
      if (history) await histories.put(history);
      const { articles, characters } = document;
      await pages.put({ ...row, headSeq: head.seq, articles, characters });
      return head;
    });
    if (!written.ok) return written;
    return this.#write(database, [pages, steps, snapshots, histories], async () => {
      const stored = await rowsOf(snapshots, this.#pageId).reverse().toArray();
      const [newest, second] = stored.filter(isIntact);
      if (newest?.seq !== head.seq) throw new Refusal('unreadable');
      await pages.update(this.#pageId, { snapSeq: head.seq });
      if (second) await this.#prune(database, stored, second.seq);
      return head;
    });
  }

  /** Rolls back what has not committed, lest the last write of a closing tab wait for it. */
  callBack(): void {
    try {
      this.#underWay?.abort();
    } catch {
      // It has committed, or is about to.
    }
  }

  async #write<T>(
    database: GalleyDatabase,
    tables: readonly Table[],
    body: () => Promise<T>,
  ): Promise<WriteOutcome<T>> {
    try {
      const value = await transact(database, tables, async (transaction) => {
        this.#underWay = transaction.idbtrans;
        return body();
      });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, code: error.code, detail: '' };
      return failureOf(error);
    } finally {
      this.#underWay = null;
    }
  }

  async #prune(database: GalleyDatabase, stored: readonly SnapshotRow[], needed: number): Promise<void> {
    const { steps, snapshots, histories } = database;
    const older = stored.filter(({ seq }) => seq < needed);
    await snapshots.bulkDelete(older.map(({ seq }) => [this.#pageId, seq]));
    const upTo = [this.#pageId, needed];
    await histories.where('[pageId+seq]').between([this.#pageId, 0], upTo, true, false).delete();
    await steps.where('[pageId+seq]').between([this.#pageId, 0], upTo, true, true).delete();
  }

  /** Where the journal stands, which must be one of `heads`: else somebody else has written. */
  async #standing(
    { pages, steps, settings }: GalleyDatabase,
    heads: readonly Head[],
  ): Promise<{ row: PageRow; reached: Head }> {
    const row = await pages.get(this.#pageId);
    if (!row) throw new Refusal('missing');
    const epoch = await settings.get(EPOCH);
    const tip = await rowsOf(steps, this.#pageId).last();
    const seq = Math.max(row.headSeq, tip?.seq ?? 0);
    const reached = heads.find((head) => head.seq === seq);
    const same = reached && (tip?.seq !== seq || tip.hash === reached.chain);
    if (!same || epoch?.value !== this.#connection.epoch) throw new Refusal('conflict');
    return { row, reached };
  }

  #snapshot(head: Head, document: DocumentSnapshot): SnapshotRow {
    return snapshotOf(this.#pageId, head, document, this.#connection.now());
  }

  #quarantined(item: Damaged): QuarantineRow {
    // By its content, so that a repair cut short and done again stores it once.
    const id = `${this.#pageId}/${item.kind}/${item.seq}/${hash64(JSON.stringify(item.stored))}`;
    return { ...item, id, pageId: this.#pageId, at: this.#connection.now() };
  }
}

/** A transaction's own reason not to go on. */
class Refusal extends Error {
  readonly code: 'conflict' | 'missing' | 'unreadable';

  constructor(code: Refusal['code']) {
    super(code);
    this.code = code;
  }
}
