import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import type { Texts } from '../../src/app/i18n/zh';

/** What was taken out of the text. */
export class Tray {
  readonly #toggle: Locator;
  readonly #items: Locator;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#words = words;
    this.#toggle = page.getByRole('button', { name: new RegExp(`^${words.page.tray}\\s*\\d+$`) });
    this.#items = page.locator('.tray').getByRole('listitem');
  }

  /** The texts in the tray, in order. */
  async expectTexts(texts: readonly string[]): Promise<void> {
    await expect(this.#toggle).toHaveText(`${this.#words.page.tray}${texts.length}`);
    await this.open();
    await expect(this.#items.locator('del')).toHaveText([...texts]);
  }

  async restore(text: string): Promise<void> {
    await this.open();
    await this.#items
      .filter({ hasText: text })
      .getByRole('button', { name: this.#words.page.restore })
      .click();
  }

  async open(): Promise<void> {
    if ((await this.#toggle.getAttribute('aria-expanded')) === 'false') await this.#toggle.click();
  }
}
