import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import { zh } from '../../src/app/i18n/zh';
import type { Texts } from '../../src/app/i18n/zh';
import { choose } from './Menu';
import { CorrectingPage } from './CorrectingPage';

type Files = Parameters<Locator['setInputFiles']>[0];

/** The list of pages, or what stands in its place while there is none. */
export class LibraryPage {
  readonly page: Page;
  readonly words: Texts;
  readonly headline: Locator;
  readonly rows: Locator;
  readonly progress: Locator;
  /** What an import or an export could not do, and what was deleted. */
  readonly report: Locator;

  constructor(page: Page, words: Texts = zh) {
    this.page = page;
    this.words = words;
    this.headline = page.getByRole('heading', { level: 1 });
    this.rows = page.getByRole('grid').getByRole('rowgroup').getByRole('row');
    this.progress = page.getByRole('progressbar');
    this.report = page.getByRole('complementary').getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.headline).toBeVisible();
  }

  async openSample(): Promise<CorrectingPage> {
    await this.button(this.words.firstRun.openSample).click();
    return this.opened();
  }

  async openPage(name: string): Promise<CorrectingPage> {
    await this.row(name).getByRole('link').click();
    return this.opened();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('gridcell', { name, exact: true }) });
  }

  async tick(...names: string[]): Promise<void> {
    for (const name of names) await this.row(name).getByRole('checkbox').check();
  }

  async switchLanguage(name: string): Promise<void> {
    await choose(this.button(this.words.common.languageName), name);
  }

  async chooseFiles(files: Files): Promise<void> {
    await this.#answerChooser('chooseFiles', files);
  }

  async chooseFolder(path: string): Promise<void> {
    await this.#answerChooser('chooseFolder', path);
  }

  async #answerChooser(kind: 'chooseFiles' | 'chooseFolder', files: Files): Promise<void> {
    const { importing } = this.words;
    // the button's key stands behind its name
    const direct = this.page.getByRole('button', { name: new RegExp(`^${importing[kind]}(?: |$)`) });
    const menu = this.button(importing.addPages);
    await direct.or(menu).waitFor();
    const chooser = this.page.waitForEvent('filechooser');
    if (await menu.isVisible()) await choose(menu, importing[kind]);
    else await direct.click();
    await (await chooser).setFiles(files);
  }

  /** Drops files and folders from outside, as the system's file manager would. */
  async drop(paths: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', {
        type,
        x: 400,
        y: 300,
        data: { items: [], files: paths, dragOperationsMask: 1 },
      });
    await drag('dragEnter');
    await drag('dragOver');
    await expect(this.page.getByText(this.words.importing.letGo)).toBeVisible();
    await drag('dragOver');
    await drag('drop');
    await session.detach();
  }

  /** Each file that did not become a page: its path and why. */
  async failures(): Promise<string[]> {
    await this.button(this.words.importing.details).click();
    const items = this.page.getByRole('complementary').getByRole('listitem');
    await expect(items.first()).toBeVisible();
    return items.evaluateAll((all) =>
      all.map((item) => [...item.children].map((part) => part.textContent).join(' ')),
    );
  }

  async exportTicked(format: keyof Texts['exporting']['formats']): Promise<void> {
    await choose(this.button(this.words.library.exportPages), this.words.exporting.formats[format]);
  }

  async opened(): Promise<CorrectingPage> {
    const correcting = new CorrectingPage(this.page, this.words);
    await correcting.expectOpen();
    return correcting;
  }
}
