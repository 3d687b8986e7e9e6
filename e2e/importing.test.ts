import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encoded, LIBRARY_NEWS, LIBRARY_NEWS_TRADITIONAL, libraryNews, PICTURE, textFile } from './pageFiles';
import { SAMPLE_PATH } from './sample';
import { expect, test } from './test';

test('each file is read in its own encoding, which the library shows', async ({ library }) => {
  await library.chooseFiles([
    textFile('plain.txt', encoded.utf8(libraryNews(1))),
    textFile('marked.txt', encoded.utf8WithMark(libraryNews(2))),
    textFile('little.txt', encoded.utf16le(libraryNews(3))),
    textFile('big.txt', encoded.utf16be(libraryNews(4))),
    textFile('mainland.txt', encoded.gb18030(libraryNews(5))),
    textFile('taiwan.txt', encoded.big5(LIBRARY_NEWS_TRADITIONAL)),
  ]);
  await expect(library.rows).toHaveCount(6);
  for (const [name, encoding] of [
    ['plain.txt', 'UTF-8'],
    ['marked.txt', 'UTF-8'],
    ['little.txt', 'UTF-16 LE'],
    ['big.txt', 'UTF-16 BE'],
    ['mainland.txt', 'GB 18030'],
    ['taiwan.txt', 'Big5'],
  ] as const) {
    await expect(library.row(name).getByRole('gridcell', { name: encoding, exact: true })).toBeVisible();
  }
  const taiwan = await library.openPage('taiwan.txt');
  await expect(taiwan.block('館長趙文華介紹，新館還設有地方文獻室')).toBeVisible();
  await taiwan.status.expectBalanced();
});

test('what cannot be read is named with the reason, and the rest goes on', async ({ library }, testInfo) => {
  const tooLarge = testInfo.outputPath('too-large.txt');
  await writeFile(tooLarge, '版');
  await truncate(tooLarge, 20 * 1024 * 1024 + 1);
  const files = {
    'before.txt': encoded.utf8(libraryNews(1)),
    'empty.txt': '',
    'blank.txt': ' \r\n\u3000\n',
    'picture.txt': PICTURE,
    'after.txt': encoded.utf8(libraryNews(2)),
  };
  const paths = Object.keys(files).map((name) => testInfo.outputPath(name));
  await Promise.all(Object.values(files).map((content, i) => writeFile(paths[i] ?? '', content)));

  await library.chooseFiles([...paths.slice(0, 2), tooLarge, ...paths.slice(2)]);
  await expect(library.report).toContainText('4 个文件没有读入');
  expect(await library.failures()).toEqual([
    'empty.txt 空文件',
    'too-large.txt 超过 20 MB',
    'blank.txt 空文件',
    'picture.txt 不是文本',
  ]);
  await expect(library.rows).toHaveCount(2);
  await expect(library.row('before.txt')).toBeVisible();
  await expect(library.row('after.txt')).toBeVisible();
});

test.describe('a folder', () => {
  test.beforeEach(async () => {
    const folder = test.info().outputPath('1998年');
    await mkdir(join(folder, '01月'), { recursive: true });
    await writeFile(join(folder, 'a.txt'), libraryNews(1));
    await writeFile(join(folder, '01月', 'b.txt'), libraryNews(2));
    await writeFile(join(folder, 'scan.tif'), PICTURE);
  });

  test('is read with all folders in it when it is chosen', async ({ library }, testInfo) => {
    await library.chooseFolder(testInfo.outputPath('1998年'));
    await expect(library.rows).toHaveCount(2);
    await expect(library.report).toContainText('1 个不是 .txt 的文件略过');
  });

  test('is read when it is dropped, and a file beside it', async ({ library }, testInfo) => {
    await library.drop([testInfo.outputPath('1998年'), SAMPLE_PATH]);
    await expect(library.rows).toHaveCount(3);
    await expect(library.row('ruian-2013-12-14.txt')).toBeVisible();
  });
});

test('many files show their progress, and Stop keeps what is done', async ({ library, page }, testInfo) => {
  const folder = testInfo.outputPath('many');
  const count = 1200;
  await mkdir(folder);
  const more = LIBRARY_NEWS.repeat(20);
  await Promise.all(
    Array.from({ length: count }, (_, i) => writeFile(join(folder, `${i}.txt`), `${libraryNews(i)}${more}`)),
  );
  await library.chooseFolder(folder);
  await expect(library.progress).toHaveAttribute('aria-valuemax', String(count));
  await expect
    .poll(async () => Number(await library.progress.getAttribute('aria-valuenow')))
    .toBeGreaterThan(20);
  await library.button(library.words.common.stop).click();
  await expect(library.report).toContainText(/已停止。读入 \d+ 版，余 [\d,]+ 个文件没有读/);
  const [, added] = /读入 (\d+) 版/.exec(await library.report.innerText()) ?? [];
  await expect(page.getByRole('contentinfo')).toContainText(`全库 ${added} 版`);
  expect(Number(added)).toBeLessThan(count);
});

test('the same page is not taken twice, unless that is wanted', async ({ library }) => {
  await library.chooseFiles([
    textFile('first.txt', encoded.utf8(LIBRARY_NEWS)),
    textFile('again.txt', encoded.utf8(LIBRARY_NEWS)),
  ]);
  await expect(library.report).toContainText('again.txt 与“first.txt”相同');
  await expect(library.rows).toHaveCount(1);
  await library.button(library.words.importing.addAnyway).click();
  await expect(library.rows).toHaveCount(2);
});
