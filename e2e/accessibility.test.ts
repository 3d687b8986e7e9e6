/** Every view by axe, in both languages and themes; the whole way by keyboard; small windows and large zoom. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '../src/app/i18n/en';
import { zh } from '../src/app/i18n/zh';
import { CorrectingPage } from './pages/CorrectingPage';
import { LibraryPage } from './pages/LibraryPage';
import { expect, test } from './test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function expectAccessible(page: Page, view: string, without: string[] = []): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).disableRules(without).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  expect(found, view).toEqual([]);
}

for (const [locale, words, colorScheme] of [
  ['zh-CN', zh, 'light'],
  ['zh-CN', zh, 'dark'],
  ['en-US', en, 'light'],
  ['en-US', en, 'dark'],
] as const) {
  test.describe(`in ${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });

    test('no view has anything that axe objects to', async ({ page }) => {
      test.slow();
      const library = new LibraryPage(page, words);
      await library.open();
      await expectAccessible(page, 'first run');
      await library.openSample();
      const sample = new CorrectingPage(page, words);
      await expectAccessible(page, 'a page');

      await sample.press('F8');
      await expect(sample.doubts.panel).toBeVisible();
      await expectAccessible(page, 'the question');
      await sample.press('Escape');

      await sample.toolbar.getByRole('button').first().click();
      await page.getByRole('menu').waitFor();
      await expectAccessible(page, 'a menu');
      await sample.press('Escape');

      await sample.sheet.focus();
      await sample.press('Control+k');
      await page.getByRole('dialog').waitFor();
      // its list is gone through, and scrolled, with the arrow keys of the field
      await expectAccessible(page, 'the palette', ['scrollable-region-focusable']);
      await sample.press('Escape');

      await sample.press('Control+f');
      await page.getByRole('search').waitFor();
      await expectAccessible(page, 'finding');
      await sample.press('Escape');

      for (const panel of Object.values(words.side.panels)) {
        await page.getByRole('tab', { name: panel }).click();
        await expectAccessible(page, panel);
      }

      // a heading that stands apart from its text
      await sample.block('仙降加强群防群治').click();
      await expect(sample.current).toContainText('仙降加强群防群治');
      await sample.press('Alt+n', 'Alt+g');
      await sample.homing.view.waitFor();
      await expectAccessible(page, 'headings on their way home');
      await sample.press('Escape', 'Control+z');

      await sample.sheet.focus();
      await sample.press('Alt+Delete');
      await sample.tray.open();
      await page.getByRole('button', { name: words.page.restore }).first().waitFor();
      await expectAccessible(page, 'the tray');

      await page.getByRole('contentinfo').getByRole('button').last().click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page, 'the keys');
      await sample.press('Escape');

      await page.getByRole('link', { name: words.shell.backToLibrary }).click();
      await expect(library.rows).toHaveCount(1);
      await library.rows.getByRole('checkbox').check();
      await expectAccessible(page, 'the library');
    });
  });
}

/** Presses Tab until something has the focus; everything on the way shows that it has it. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isText = element.matches('.sheet-text');
      const isShown = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || isText;
      return { name: element.getAttribute('aria-label') ?? element.textContent, isShown };
    });
    if (!focus) continue;
    expect(focus, `${key} came to ${focus.name}`).toMatchObject({ isShown: true });
    if (focus.name.includes(name)) return;
  }
  throw new Error(`${key} never came to ${name}`);
}

test('from the first view to an exported page by keyboard alone', async ({ library, page }) => {
  await tabTo(page, library.words.firstRun.openSample);
  await page.keyboard.press('Enter');
  const sample = new CorrectingPage(page);
  await sample.expectOpen();
  await expect(sample.sheet).toBeFocused();
  await expect(page.locator('.block-news')).toHaveText('稿 1 引题');
  await sample.press('F8');
  await expect(sample.doubts.panel).toBeVisible();
  await sample.press('Alt+Enter');
  await expect(page.locator('.block-news')).not.toHaveText('稿 1 引题');
  await sample.press('Escape');
  await tabTo(page, sample.words.page.exportPage, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  const download = page.waitForEvent('download');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toContain('ruian');
});

/** Nothing lies beyond the window's edges but in panes that scroll; every act of the top bar can be pressed. */
async function expectWithin(page: Page, view: string): Promise<void> {
  const facts = await page.evaluate(() => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    const acts = [...document.querySelectorAll<HTMLElement>('header a, header button, footer button')];
    const outside = acts.filter((act) => {
      act.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { left, right, top, bottom, width } = act.getBoundingClientRect();
      if (width === 0) return false;
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return !at || !(act.contains(at) || at.contains(act));
    });
    return {
      overflow: [scrollWidth > clientWidth, scrollHeight > clientHeight],
      outside: outside.map((act) => act.ariaLabel ?? act.textContent),
    };
  });
  expect(facts, view).toEqual({ overflow: [false, false], outside: [] });
}

test.describe('at 200 % zoom of a window of 1280 × 800', () => {
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

  test('everything can be reached, and the page does not scroll sideways', async ({ library, page }) => {
    await expectWithin(page, 'first run');
    const sample = await library.openSample();
    await expectWithin(page, 'a page');
    await sample.press('F8');
    await expect(sample.doubts.accept).toBeInViewport();
    await expect(sample.doubts.takeRunnerUp).toBeInViewport();
    await sample.press('Escape', 'F2');
    await expect(page.getByRole('treegrid').locator(':focus')).toBeVisible();
    await sample.press('Escape');
    await expect(page.getByRole('treegrid')).toHaveCount(0);
    await sample.press('Shift+F2');
    await expect(sample.rawText.pane).toBeInViewport();
    await sample.press('Escape');
    await expect(sample.sheet).toBeFocused();
    await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
    await expect(library.rows).toHaveCount(1);
    await expectWithin(page, 'the library');
  });
});
