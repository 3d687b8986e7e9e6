import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { balanceOf } from '../src/core';
import { readRecord } from '../src/formats/import/record';
import { encoded, LIBRARY_NEWS, libraryNews, textFile } from './pageFiles';
import { SAMPLE_INK, SAMPLE_TEXT } from './sample';
import { expect, test } from './test';

test('a page is exported as a record that accounts for every raw character', async ({ sample, page }) => {
  await sample.select('陈建明');
  await sample.press('Alt+p');
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');
  await sample.putCursorBefore('围绕打造');
  await sample.press('Alt+Delete');
  const file = await downloaded(page.waitForEvent('download'), () => sample.exportAs('json'));
  expect(file.name).toBe('ruian-2013-12-14.json');
  await expect(page.getByRole('status').filter({ hasText: '已导出' })).toHaveText(
    '已导出 ruian-2013-12-14.json',
  );
  const reading = readRecord(file.text);
  if ('failure' in reading) throw new Error(reading.failure.reason);
  const { record, meta } = reading;
  expect(balanceOf(SAMPLE_TEXT, record)).toMatchObject({ total: SAMPLE_INK, missing: 0, duplicated: 0 });
  expect(record.articles.map(({ blocks }) => blocks.length)).toEqual([8, 11]);
  expect(record.articles[0]?.entities).toMatchObject([{ type: 'person', text: '陈建明' }]);
  expect(record.articles[0]?.blocks[3]?.text).toMatch(/^近年来，校样我市/);
  expect(record.discarded.map(({ text }) => text)).toEqual([expect.stringMatching(/^围绕打造/)]);
  expect(meta).toMatchObject({ date: '2013-12-14', encoding: 'utf-8' });
});

test('a page is exported as TEI with articles, headings, credits and tagged names', async ({
  sample,
  page,
  context,
}) => {
  await sample.select('温州市委');
  await sample.press('Alt+o');
  const file = await downloaded(page.waitForEvent('download'), () => sample.exportAs('tei'));
  expect(file.name).toBe('ruian-2013-12-14.xml');
  const reader = await context.newPage();
  const found = await reader.evaluate((xml) => {
    const document = new DOMParser().parseFromString(xml, 'application/xml');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      errors: texts('parsererror'),
      articles: document.querySelectorAll('body div').length,
      heads: [...document.querySelectorAll('body head')].map((head) => head.getAttribute('type')),
      paragraphs: document.querySelectorAll('body p').length,
      organisations: texts('orgName'),
    };
  }, file.text);
  expect(found.errors).toEqual([]);
  expect(found.articles).toBe(2);
  expect(found.heads.slice(0, 2)).toEqual(['kicker', 'headline']);
  expect(found.paragraphs).toBeGreaterThanOrEqual(15);
  expect(found.organisations).toContain('温州市委');
});

test('a page is exported as the plain text of its articles', async ({ sample, page }) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');
  const file = await downloaded(page.waitForEvent('download'), () => sample.exportAs('text'));
  expect(file.name).toBe('ruian-2013-12-14.txt');
  const lines = file.text.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '陈建明在全市组织工作会议上强调',
    '坚持党要管党从严治党',
    '推进组织工作改革创新',
  ]);
  expect(file.text).toContain('\n　　近年来，校样我市组织工作紧紧围绕全市发展大局');
  expect(file.text).toContain(
    '\n仙降加强群防群治不留治安盲点，村民说：\n“每天看到巡逻人员，我们很有安全感”\n',
  );
});

test('several pages are exported as one ZIP file', async ({ library, page }) => {
  await library.chooseFiles(
    [1, 2, 3].map((visitors) => textFile(`page ${visitors}.txt`, encoded.utf8(libraryNews(visitors)))),
  );
  await expect(library.rows).toHaveCount(3);
  await library.tick('page 1.txt', 'page 3.txt');
  const download = page.waitForEvent('download');
  await library.exportTicked('text');
  const path = await (await download).path();
  expect((await download).suggestedFilename()).toMatch(/^校样导出 \d{4}-\d\d-\d\d\.zip$/);
  const entries = unzipSync(await readFile(path));
  expect(Object.keys(entries).toSorted()).toEqual(['page 1.txt', 'page 3.txt']);
  for (const [name, bytes] of Object.entries(entries)) {
    expect(strFromU8(bytes)).toContain(
      '馆长赵文华介绍，新馆还设有地方文献室，本市历年的报纸都可以在这里查到。',
    );
    expect(strFromU8(bytes)).toContain(`首日接待读者${name.charAt(5)}余人`);
  }
});

test('deleted pages come back with Undo', async ({ library, page }) => {
  await library.chooseFiles([
    textFile('kept.txt', encoded.utf8(LIBRARY_NEWS)),
    textFile('gone.txt', encoded.utf8(libraryNews(2))),
  ]);
  await library.tick('gone.txt');
  await library.button(library.words.library.deletePages).click();
  await expect(library.row('gone.txt')).toHaveCount(0);
  await expect(library.report).toContainText('已删除 1 版');
  await library.button(library.words.common.undo).click();
  await expect(library.row('gone.txt')).toBeVisible();
  await library.tick('gone.txt');
  await library.button(library.words.library.deletePages).click();
  await expect(library.row('gone.txt')).toHaveCount(0);
  await page.reload();
  await expect(library.rows).toHaveCount(1);
  await expect(library.row('kept.txt')).toBeVisible();
});

async function downloaded(
  download: Promise<Download>,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
