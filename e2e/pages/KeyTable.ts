import type { Locator, Page } from '@playwright/test';
import { zh } from '../../src/app/i18n/zh';

/** The table of keys, where they can be changed. */
export class KeyTable {
  readonly resetAll: Locator;
  readonly #page: Page;
  readonly #dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#dialog = page.getByRole('dialog', { name: zh.keys.title });
    this.resetAll = this.#dialog.getByRole('button', { name: zh.commands.keys.resetAll });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+/');
    await this.#dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#dialog.waitFor({ state: 'hidden' });
  }

  row(name: string): Locator {
    return this.#dialog.getByRole('listitem').filter({ hasText: name });
  }

  /** What is said of the key that was pressed last. */
  get answer(): Locator {
    return this.#dialog.getByRole('alert');
  }

  async ask(name: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: zh.commands.keys.changeThis(name) }).click();
  }

  async takeOver(): Promise<void> {
    await this.answer.getByRole('button').click();
  }

  async reset(name: string): Promise<void> {
    await this.#dialog.getByRole('button', { name: zh.commands.keys.resetThis(name) }).click();
  }
}
