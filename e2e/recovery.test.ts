import type { Page } from '@playwright/test';
import { SAMPLE_INK } from './sample';
import { expect, test } from './test';

/** Flips a character of stored snapshots, as a disk does: of the newest only, or of all. */
async function damageSnapshots(page: Page, which: 'newest' | 'all'): Promise<number> {
  return page.evaluate(async (which) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await done(indexedDB.open('galley'));
    const table = database.transaction('snapshots', 'readwrite').objectStore('snapshots');
    const rows: { json: string }[] = await done(table.getAll());
    const damaged = which === 'all' ? rows : rows.slice(-1);
    for (const row of damaged) await done(table.put({ ...row, json: row.json.replace('陈建明', '陈建朋') }));
    database.close();
    return rows.length;
  }, which);
}

test('a damaged snapshot is replaced from the one before and the edits since, and told', async ({
  library,
  sample,
  page,
}) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');
  await sample.press('Enter');
  await sample.status.expectSaved();
  const before = await sample.articles();
  await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
  await expect(library.rows).toHaveCount(1);
  await expect.poll(() => damageSnapshots(page, 'newest')).toBe(2);

  await library.openPage('ruian-2013-12-14.txt');
  await expect(sample.alert).toContainText('一份快照受损，已改用更早的一份并重放之后的改动');
  expect(await sample.articles()).toEqual(before);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.status.expectSaved();
  await sample.alert.getByRole('button', { name: sample.words.common.close }).click();
  await page.reload();
  await sample.expectOpen();
  await expect(sample.alert).toHaveCount(0);
  expect(await sample.articles()).toEqual(before);
});

test('a page none of whose snapshots can be used starts again from its raw text, and says so', async ({
  library,
  sample,
  page,
}) => {
  await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
  await expect(library.rows).toHaveCount(1);
  await damageSnapshots(page, 'all');
  await library.openPage('ruian-2013-12-14.txt');
  await expect(sample.alert).toContainText('快照都不能用，已从原文重新开始');
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await expect(sample.block('巡逻人员上路巡逻')).toBeVisible();
  await sample.status.expectSaved();
});
