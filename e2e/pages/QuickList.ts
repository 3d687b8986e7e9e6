import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';

/** A line to type in and the list that it finds: the palette, the articles to move to. */
export class QuickList {
  readonly field: Locator;
  readonly options: Locator;
  readonly #dialog: Locator;

  constructor(page: Page, label: string) {
    this.#dialog = page.getByRole('dialog', { name: label });
    this.field = this.#dialog
      .getByRole('searchbox')
      .or(this.#dialog.getByRole('textbox'))
      .or(this.#dialog.getByRole('combobox'));
    this.options = this.#dialog.getByRole('option');
  }

  async expectOpen(): Promise<void> {
    await expect(this.field).toBeFocused();
  }

  async expectClosed(): Promise<void> {
    await expect(this.#dialog).toBeHidden();
  }

  /** Types into the list once it is open, and waits until it shows nothing else. */
  async find(query: string, ...names: (string | RegExp)[]): Promise<void> {
    await this.expectOpen();
    await this.field.fill(query);
    await expect(this.options.locator('.name')).toHaveText(names);
  }

  /** The whole of a name can be read. */
  async expectWhole(name: RegExp): Promise<void> {
    const words = this.options.locator('.name').filter({ hasText: name });
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    await expect.poll(() => words.evaluate(isCut), { message: 'cut off' }).toBe(false);
  }

  async choose(entry: string | RegExp): Promise<void> {
    await this.#dialog.getByRole('listbox').getByText(entry, { exact: true }).click();
    await this.expectClosed();
  }
}
