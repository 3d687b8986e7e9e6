import { en } from '../src/app/i18n/en';
import { LibraryPage } from './pages/LibraryPage';
import { expect, test } from './test';

test.describe('an empty library', () => {
  test('says in Chinese what Galley is for', async ({ library, page }) => {
    await expect(library.headline).toHaveText('把报纸版面的原始文本，校成一篇篇稿件');
    await expect(page.getByRole('main')).toContainText('不上传，不要账号');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });

  test('keeps the language that was chosen', async ({ library, page }) => {
    await library.switchLanguage(en.common.languageName);
    await expect(library.headline).toHaveText(en.firstRun.headline);
    await page.reload();
    await expect(library.headline).toHaveText(en.firstRun.headline);
    await new LibraryPage(page, en).switchLanguage('中文');
    await expect(library.headline).toContainText('把报纸版面的原始文本');
  });

  test('opens the sample page, which is in the library from then on', async ({ library, sample, page }) => {
    await sample.status.expectBalanced({ total: 2027, kept: 2027 });
    await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
    await expect(library.rows).toHaveCount(1);
    const row = library.row('ruian-2013-12-14.txt');
    await expect(row.getByRole('gridcell', { name: '2013-12-14', exact: true })).toBeVisible();
    await expect(row.getByRole('gridcell', { name: '2,027', exact: true })).toBeVisible();
    await expect(row.getByRole('gridcell', { name: '2', exact: true })).toBeVisible();
  });
});

test.describe('a browser that prefers another language than Chinese', () => {
  test.use({ locale: 'de-DE' });

  test('is spoken to in English', async ({ library, page }) => {
    await expect(library.headline).toHaveText(en.firstRun.headline);
    await expect(page.getByRole('main')).toContainText(en.firstRun.noUpload);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
