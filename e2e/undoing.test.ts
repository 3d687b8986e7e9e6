import { listenForComplaints } from './complaints';
import type { OwnBrowser } from './ownBrowser';
import { startBrowser } from './ownBrowser';
import { CorrectingPage } from './pages/CorrectingPage';
import { LibraryPage } from './pages/LibraryPage';
import { expect, test } from './test';

/** Splits the second paragraph, makes its rest a subhead, and types into that. */
async function editThrice(sample: CorrectingPage): Promise<void> {
  await sample.putCursorBehind('近年来，');
  await sample.press('Enter');
  await expect(sample.current).toContainText('我市组织工作');
  await sample.press('Alt+6');
  await expect(sample.current).toHaveAttribute('data-role', 'subhead');
  // one key, since two may be two edits where the machine is slow
  await sample.type('验');
}

async function expectUndoneByKey(sample: CorrectingPage, before: string[][]): Promise<void> {
  await sample.press('Control+z');
  await expect(sample.sheet).not.toContainText('验我市组织工作');
  await sample.press('Control+z');
  await expect(sample.block('我市组织工作')).toHaveAttribute('data-role', 'paragraph');
  await sample.press('Control+z');
  await expect(sample.block('近年来，我市组织工作')).toBeVisible();
  expect(await sample.articles()).toEqual(before);
  await expect(sample.undo).toBeDisabled();
  await sample.status.expectBalanced();
}

test('undo says what it would take back, and did, and goes on after a reload', async ({ sample, page }) => {
  const before = await sample.articles();
  await editThrice(sample);
  await expect(sample.undo).toHaveAttribute('title', '撤销：输入　Ctrl Z');
  await page.reload();
  await sample.expectOpen();
  await expect(sample.undo).toHaveAttribute('title', '撤销：输入　Ctrl Z');
  expect(await sample.undoList()).toEqual(['输入', '设为小标', '切分']);
  await sample.press('Escape');
  await sample.sheet.focus();
  await expectUndoneByKey(sample, before);
  await expect(sample.status.undone).toHaveText('已撤销：切分');

  await expect(sample.redo).toHaveAttribute('title', '重做：切分　Ctrl Shift Z');
  await page.reload();
  await sample.expectOpen();
  await sample.sheet.focus();
  await sample.press('Control+Shift+z', 'Control+y', 'Control+y');
  await expect(sample.block('验我市组织工作')).toHaveAttribute('data-role', 'subhead');
  await expect(sample.status.undone).toHaveText('已重做：输入');
});

test('several edits are undone at once from the list', async ({ sample }) => {
  const before = await sample.articles();
  await editThrice(sample);
  expect(await sample.undoList()).toEqual(['输入', '设为小标', '切分']);
  await sample.page.getByRole('menuitem', { name: '切分' }).click();
  await expect(sample.block('近年来，我市组织工作')).toBeVisible();
  expect(await sample.articles()).toEqual(before);
  await expect(sample.status.undone).toHaveText('已撤销 3 步，到“切分”之前');
});

test('what is undone elsewhere is shown, and what is in sight does not move', async ({ sample, page }) => {
  const scroller = page.locator('.sheet');
  const top = () => scroller.evaluate((sheet) => sheet.scrollTop);
  await sample.putCursorBehind('近年来，');
  await sample.press('Enter');
  const at = await top();
  await sample.press('Control+z');
  await expect(sample.block('近年来，我市组织工作')).toBeVisible();
  expect(await top()).toBe(at);
  await sample.press('Control+y');
  await scroller.evaluate((sheet) => sheet.scrollTo({ top: sheet.scrollHeight }));
  await expect(sample.block('我市组织工作')).not.toBeInViewport();
  await sample.undo.click();
  await expect(sample.block('近年来，我市组织工作')).toBeInViewport();
});

test.describe('a browser killed by the system', () => {
  let browser: OwnBrowser;
  test.afterEach(() => browser.close());

  test('goes on undoing what it had saved', async ({ baseURL }, testInfo) => {
    const profile = testInfo.outputPath('profile');
    browser = await startBrowser(profile);
    const library = new LibraryPage(await browser.context.newPage());
    await library.page.goto(baseURL ?? '');
    const sample = await library.openSample();
    const address = library.page.url();
    const before = await sample.articles();
    await editThrice(sample);
    await sample.status.expectSaved();
    await browser.kill();

    browser = await startBrowser(profile);
    const complaints = await listenForComplaints(browser.context);
    const again = new CorrectingPage(await browser.context.newPage());
    await again.page.goto(address);
    await again.expectOpen();
    await expect(again.block('验我市组织工作')).toBeVisible();
    expect(await again.undoList()).toEqual(['输入', '设为小标', '切分']);
    await again.press('Escape');
    await again.sheet.focus();
    await expectUndoneByKey(again, before);
    expect(complaints).toEqual([]);
  });
});
