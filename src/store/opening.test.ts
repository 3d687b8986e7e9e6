import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { snapshotOf } from './snapshot';
import {
  behind,
  machineWithPage,
  numbers,
  openTab,
  stored,
  tailLength,
  textCodec,
  until,
  valueOf,
} from './testing';
import type { Machine, Tab } from './testing';

/** A page with edits 1…n on it, the first few in a snapshot at `snapshotAt` (0: only the one of the import). */
async function editedPage(edits: string, snapshotAt = 0): Promise<{ on: Machine; id: string }> {
  const { on, row } = await machineWithPage();
  if (snapshotAt > 0) {
    const tab = await openTab(on, row.id);
    for (const letter of edits.slice(0, snapshotAt)) tab.type(letter);
    await tab.saver.close();
    tab.kill();
  }
  const tab = await openTab(on, row.id);
  for (const letter of edits.slice(snapshotAt)) tab.type(letter);
  await tab.saver.flush({ strict: true });
  tab.kill();
  return { on, id: row.id };
}

/** Opens, lets the saver put right what was found, types an `!`, and opens again: all must be well then. */
async function expectMended(on: Machine, id: string, tab: Tab): Promise<void> {
  tab.type('!');
  expect(await tab.saver.flush({ strict: true })).toMatchObject({ state: 'saved' });
  tab.kill();
  const again = await openTab(on, id);
  expect(again.text).toBe(tab.text);
  expect(again.page.notices).toEqual([]);
  again.kill();
}

const flip = (text: string) => text.replace('d', 'D');

describe('opening a page', () => {
  it('that is whole gives the document, the raw text and no notice', async () => {
    const { on, id } = await editedPage('def', 2);
    const { page } = await openTab(on, id);
    expect(page).toMatchObject({ doc: 'abcdef', raw: 'raw text', headSeq: 3, notices: [] });
  });

  it('that does not exist is a failure', async () => {
    const { on } = await editedPage('');
    const { store } = await on.start();
    expect(await store.openPage('nobody', textCodec)).toMatchObject({ ok: false, code: 'missing' });
  });

  it('migrates a document of an older schema', async () => {
    const { on, row } = await machineWithPage({ document: '"OLD"', documentVersion: 1 });
    expect((await openTab(on, row.id)).text).toBe('old');
  });

  it('does not look at what the newest snapshot makes needless', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.update([id, 0], { json: '"torn' }));
    expect((await openTab(on, id)).page).toMatchObject({ doc: 'abcdef', notices: [] });
  });

  it('does not take a damaged version for a newer schema', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.update([id, 2], { version: 99 }));
    const { page } = await openTab(on, id);
    expect(page).toMatchObject({ doc: 'abcdef', notices: [{ code: 'snapshotDamaged', seq: 2 }] });
  });

  it('leaves a document of a newer schema alone', async () => {
    const { on, row } = await machineWithPage({ documentVersion: 3 });
    const { store } = await on.start();
    expect(await store.openPage(row.id, textCodec)).toMatchObject({ ok: false, code: 'newer' });
  });

  it('writes nothing, whatever it finds', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.update([id, 2], { json: '"torn' }));
    const before = await stored(on, id);
    const { store } = await on.start();
    valueOf(await store.openPage(id, textCodec));
    store.close();
    expect(await stored(on, id)).toEqual(before);
  });
});

describe('a damaged snapshot', () => {
  it('costs nothing while the one before it and the edits in between are there', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.update([id, 2], { json: '"torn' }));
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({ doc: 'abcdef', notices: [{ code: 'snapshotDamaged', seq: 2 }] });
    await expectMended(on, id, tab);
    expect((await numbers(on, id)).snapshots).toEqual([0]);
  });

  it('is kept in quarantine as it was', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.update([id, 2], { json: '"torn' }));
    const tab = await openTab(on, id);
    await tab.saver.flush({ strict: true });
    expect(await tab.store.listQuarantine(id)).toMatchObject([
      { kind: 'snapshot', seq: 2, stored: { json: '"torn', characters: 5 } },
    ]);
  });

  it('that is intact but fits no schema is treated alike', async () => {
    const { on, row } = await machineWithPage({ document: '{"type":"doc"}' });
    const tab = await openTab(on, row.id);
    expect(tab.page).toMatchObject({
      doc: 'raw:raw text',
      notices: [
        { code: 'snapshotUnfit', seq: 0 },
        { code: 'fromRaw', edits: 0 },
      ],
    });
    await expectMended(on, row.id, tab);
  });

  it('with none before it leaves the raw text, and the edits go to quarantine', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.snapshots.toCollection().modify({ json: '"torn' }));
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({
      doc: 'raw:raw text',
      headSeq: 3,
      notices: [
        { code: 'snapshotDamaged', seq: 2 },
        { code: 'snapshotDamaged', seq: 0 },
        { code: 'fromRaw', edits: 3 },
      ],
    });
    await tab.saver.flush({ strict: true });
    const kept = await tab.store.listQuarantine(id);
    expect(kept.map(({ kind, seq }) => `${kind} ${seq}`).toSorted()).toEqual([
      'snapshot 0',
      'snapshot 2',
      'step 1',
      'step 2',
      'step 3',
    ]);
    await expectMended(on, id, tab);
    expect(await numbers(on, id)).toEqual({ steps: [4], snapshots: [3] });
  });

  it.each([0, 1])('with %i edits written leaves none to be replayed on the raw text', async (written) => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    const old = entriesOf(on.storage);
    if (written > 0) await tab.saver.flush();
    tab.kill();
    restore(on.storage, old);
    await behind(on, (db) => db.snapshots.update([row.id, 0], { json: '' }));
    const next = await openTab(on, row.id);
    expect(next.text).toBe('raw:raw text');
    next.type('!');
    const newer = entriesOf(on.storage);
    await next.saver.flush();
    next.kill();
    restore(on.storage, [...old, ...newer]);
    await behind(on, (db) => db.snapshots.toCollection().modify({ json: '' }));
    expect((await openTab(on, row.id)).text).toBe('raw:raw text');
  });

  it('and no raw text leaves nothing to open', async () => {
    const { on, id } = await editedPage('');
    await behind(on, (db) => db.snapshots.clear());
    await behind(on, (db) => db.raw.clear());
    const { store } = await on.start();
    expect(await store.openPage(id, textCodec)).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('a damaged journal', () => {
  it('is replayed as far as it holds; what follows goes to quarantine', async () => {
    const { on, id } = await editedPage('edcba');
    await behind(on, async (db) => {
      const step = await db.steps.get([id, 2]);
      await db.steps.update([id, 2], { steps: flip(step?.steps ?? '') });
    });
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({
      doc: 'abce',
      headSeq: 1,
      notices: [{ code: 'journalBroken', seq: 1, edits: 4 }],
    });
    await expectMended(on, id, tab);
    expect((await numbers(on, id)).steps).toEqual([1, 2]);
    const { store } = await on.start();
    expect((await store.listQuarantine(id)).map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
  });

  it('with a gap is replayed up to the gap, and the missing edits are counted', async () => {
    const { on, id } = await editedPage('defgh');
    await behind(on, (db) =>
      db.steps.bulkDelete([
        [id, 3],
        [id, 4],
      ]),
    );
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({
      doc: 'abcde',
      notices: [
        { code: 'journalBroken', seq: 2, edits: 1 },
        { code: 'editsMissing', edits: 2 },
      ],
    });
    await expectMended(on, id, tab);
  });

  it('that ends before the head says how many edits are missing', async () => {
    const { on, id } = await editedPage('defgh');
    await behind(on, (db) =>
      db.steps.bulkDelete([
        [id, 4],
        [id, 5],
      ]),
    );
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({ doc: 'abcdef', notices: [{ code: 'editsMissing', edits: 2 }] });
    await expectMended(on, id, tab);
  });

  it('whose edit does not fit the document stops there', async () => {
    const { on, id } = await editedPage('d');
    const { store } = await on.start();
    const picky = {
      ...textCodec,
      apply: () => {
        throw new Error('Does not fit');
      },
    };
    expect(valueOf(await store.openPage(id, picky))).toMatchObject({
      doc: 'abc',
      notices: [{ code: 'journalBroken', seq: 0, edits: 1 }],
    });
  });

  it('before the newest snapshot harms nothing', async () => {
    const { on, id } = await editedPage('def', 2);
    await behind(on, (db) => db.steps.delete([id, 1]));
    expect((await openTab(on, id)).page).toMatchObject({ doc: 'abcdef', notices: [] });
  });

  it('that leads further from an older snapshot than from the newest is followed there', async () => {
    const { on, id } = await editedPage('def', 2);
    const head = { seq: 2, chain: 'another line of edits' };
    const document = { json: '"xyz"', version: 2, articles: 1, characters: 3 };
    await behind(on, (db) => db.snapshots.put(snapshotOf(id, head, document, 0)));
    const tab = await openTab(on, id);
    expect(tab.page).toMatchObject({ doc: 'abcdef', notices: [] });
    await expectMended(on, id, tab);
  });
});

describe('the tail', () => {
  it('gives back what had not been written, once', async () => {
    const { on, id } = await editedPage('d');
    const tab = await openTab(on, id);
    tab.type('e');
    tab.type('f');
    tab.kill();
    const next = await openTab(on, id);
    expect(next.page).toMatchObject({
      doc: 'abcdef',
      headSeq: 3,
      notices: [{ code: 'tailReplayed', edits: 2 }],
    });
    expect(next.saver.status.get()).toMatchObject({ state: 'saving', pending: 2 });
    await until(next, ({ state }) => state === 'saved');
    expect(tailLength(on)).toBe(0);
    next.kill();
    expect((await openTab(on, id)).page).toMatchObject({ doc: 'abcdef', notices: [] });
  });

  it('is told apart from what it only had not forgotten', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    const old = entriesOf(on.storage);
    await tab.saver.flush();
    restore(on.storage, old);
    tab.type('e');
    tab.kill();
    const next = await openTab(on, row.id);
    expect(next.page).toMatchObject({ doc: 'abcde', notices: [{ code: 'tailReplayed', edits: 1 }] });
    await until(next, ({ state }) => state === 'saved');
    expect(tailLength(on)).toBe(0);
  });

  it('that was not cleared in time is not replayed again, even when its edits are pruned', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    const old = entriesOf(on.storage);
    await tab.saver.flush();
    restore(on.storage, old);
    tab.kill();
    const next = await openTab(on, row.id);
    expect(next.page).toMatchObject({ doc: 'abcd', notices: [] });
    expect(tailLength(on)).toBe(0);

    for (let i = 0; i < 2; i++) {
      for (let edits = 0; edits < 200; edits++) next.type('e');
      await next.saver.flush({ strict: true });
    }
    expect((await numbers(on, row.id)).steps[0]).toBeGreaterThan(1);
    restore(on.storage, old);
    next.kill();
    const last = await openTab(on, row.id);
    expect(last.page).toMatchObject({ doc: next.text, notices: [] });
  });

  it('that is damaged goes to quarantine', async () => {
    const { on, id } = await editedPage('d');
    const tab = await openTab(on, id);
    tab.type('e');
    tab.type('f');
    tab.kill();
    const [first, second] = entriesOf(on.storage);
    on.storage.setItem(first?.[0] ?? '', 'torn');
    const next = await openTab(on, id);
    expect(next.page).toMatchObject({ doc: 'abcd', notices: [{ code: 'tailUnusable', edits: 2 }] });
    await expectMended(on, id, next);
    const { store } = await on.start();
    const kept = (await store.listQuarantine(id)).map(({ stored }) => stored);
    expect(kept.toSorted()).toEqual(['torn', second?.[1]].toSorted());
    expect(tailLength(on)).toBe(0);
  });

  it('heals a journal whose damaged edit it still holds', async () => {
    const { on, row } = await machineWithPage();
    const tab = await openTab(on, row.id);
    tab.type('d');
    const old = entriesOf(on.storage);
    await tab.saver.flush();
    tab.kill();
    await behind(on, (db) => db.steps.update([row.id, 1], { steps: '' }));
    restore(on.storage, old);
    const next = await openTab(on, row.id);
    expect(next.text).toBe('abcd');
    await expectMended(on, row.id, next);
  });
});

describe('the raw text', () => {
  it('that is damaged or gone is told, and harms nothing else', async () => {
    const { on, id } = await editedPage('d');
    await behind(on, (db) => db.raw.update(id, { text: 'raw tex' }));
    expect((await openTab(on, id)).page).toMatchObject({ raw: 'raw tex', notices: [{ code: 'rawDamaged' }] });
    await behind(on, (db) => db.raw.clear());
    expect((await openTab(on, id)).page).toMatchObject({ raw: '', notices: [{ code: 'rawDamaged' }] });
  });
});

function entriesOf(storage: Storage): [key: string, value: string][] {
  return Array.from({ length: storage.length }, (_, i) => {
    const key = storage.key(i) ?? '';
    return [key, storage.getItem(key) ?? ''];
  });
}

function restore(storage: Storage, entries: [key: string, value: string][]): void {
  for (const [key, value] of entries) storage.setItem(key, value);
}
