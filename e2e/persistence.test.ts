import { listenForComplaints } from './complaints';
import type { OwnBrowser } from './ownBrowser';
import { startBrowser } from './ownBrowser';
import { CorrectingPage } from './pages/CorrectingPage';
import { LibraryPage } from './pages/LibraryPage';
import { expect, test } from './test';

test('a reload in the middle of typing loses nothing and finds the cursor again', async ({
  sample,
  page,
}) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样在此');
  await page.reload();
  await sample.expectOpen();
  await expect(sample.block('近年来，校样在此我市组织工作')).toBeVisible();
  await expect(sample.status.place).toContainText('稿 1・正文 2・第 9 字');
  await expect(sample.current).toBeInViewport();
  await sample.status.expectSaved();
  await sample.status.expectBalanced();
});

test('a tab closed in the middle of typing loses nothing', async ({ sample, page, context }) => {
  await sample.putCursorBefore('市委副书记陈胜峰');
  await sample.type('校样');
  await sample.press('Enter', 'Alt+6');
  await sample.type('未完');
  const address = page.url();
  await page.close({ runBeforeUnload: true });
  const again = new CorrectingPage(await context.newPage());
  await again.page.goto(address);
  await again.expectOpen();
  await expect(again.block('未完市委副书记')).toHaveAttribute('data-role', 'subhead');
  await expect(again.status.place).toContainText('稿 1・小标');
  await again.status.expectSaved();
  await again.status.expectBalanced();
});

test('leaving for the library in the middle of typing loses nothing', async ({ library, sample, page }) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');
  await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
  await library.openPage('ruian-2013-12-14.txt');
  await expect(sample.block('近年来，校样我市组织工作')).toBeVisible();
  await sample.status.expectSaved();
});

test.describe('a browser killed by the system', () => {
  let browser: OwnBrowser;
  test.afterEach(() => browser.close());

  for (const [edit, type] of Object.entries<(sample: CorrectingPage) => Promise<void>>({
    typing: (sample) => sample.type('二字'),
    'a split': (sample) => sample.press('Enter'),
  })) {
    test(`keeps what it called saved, killed right after ${edit}`, async ({ baseURL }, testInfo) => {
      const profile = testInfo.outputPath('profile');
      browser = await startBrowser(profile);
      const library = new LibraryPage(await browser.context.newPage());
      await library.page.goto(baseURL ?? '');
      const sample = await library.openSample();
      const address = library.page.url();
      await sample.putCursorBehind('近年来，');
      await sample.type('校样');
      await sample.status.expectSaved();
      const saved = await sample.articles();
      const place = await sample.status.place.innerText();
      await type(sample);
      await browser.kill();

      browser = await startBrowser(profile);
      const complaints = await listenForComplaints(browser.context);
      const again = new CorrectingPage(await browser.context.newPage());
      await again.page.goto(address);
      await again.expectOpen();
      await expect(again.sheet).toContainText('近年来，校样');
      await again.status.expectSaved();
      await again.status.expectBalanced();
      const withoutLast = (await again.articles()).map((blocks) =>
        blocks.join('').replaceAll(/二字?|paragraph /g, ''),
      );
      expect(withoutLast).toEqual(saved.map((blocks) => blocks.join('').replaceAll('paragraph ', '')));
      const cursor = /第 (\d+) 字/;
      const [before, after] = [place, await again.status.place.innerText()].map((text) =>
        Number(cursor.exec(text)?.[1]),
      );
      expect(Math.abs((after ?? 0) - (before ?? 0))).toBeLessThanOrEqual(edit === 'typing' ? 2 : 8);
      expect(complaints).toEqual([]);
    });
  }
});

test('a second tab only reads, says so, and can take the page over', async ({ sample, page, context }) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');

  const second = new CorrectingPage(await context.newPage());
  await second.page.goto(page.url());
  await second.expectOpen();
  await expect(second.alert).toContainText('另一个标签页正在改这一版，这里只能看。');
  await expect(second.sheet).toHaveAttribute('contenteditable', 'false');
  await expect(second.status.saving).toHaveAttribute('data-state', 'readonly');
  await expect(second.toolbar).toHaveCount(0);

  await second.alert.getByRole('button', { name: second.words.page.takeOver }).click();
  await expect(second.sheet).toHaveAttribute('contenteditable', 'true');
  await expect(second.alert).toHaveCount(0);
  await expect(second.block('近年来，校样我市组织工作')).toBeVisible();
  await expect(sample.alert).toContainText('这一版已被另一个标签页接过去改');
  await expect(sample.sheet).toHaveAttribute('contenteditable', 'false');
  await expect(sample.toolbar).toHaveCount(0);

  await second.putCursorBehind('近年来，校样');
  await second.type('再校');
  await second.status.expectSaved();
  await second.page.close();
  await sample.alert.getByRole('button', { name: sample.words.page.reopen }).click();
  await expect(sample.block('近年来，校样再校我市组织工作')).toBeVisible();
  await expect(sample.sheet).toHaveAttribute('contenteditable', 'true');
  await sample.status.expectSaved();
});
