import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';
import type { HeadingRole } from '../../src/editor';
import { expect } from './expect';

/** The fields of the article with the cursor, beside the text. */
export class FieldsPanel {
  readonly #page: Page;
  readonly #words: Texts;
  readonly panel: Locator;
  readonly tab: Locator;
  readonly dateline: Locator;
  readonly type: Locator;
  readonly column: Locator;
  readonly printedPage: Locator;
  readonly notes: Locator;

  constructor(page: Page, words: Texts) {
    this.#page = page;
    this.#words = words;
    this.panel = page.getByRole('tabpanel', { name: words.side.panels.fields });
    this.tab = page.getByRole('tab', { name: words.side.panels.fields });
    this.dateline = this.panel.getByLabel(words.page.fields.dateline, { exact: true });
    this.type = this.panel.getByLabel(words.fields.type, { exact: true });
    this.column = this.panel.getByLabel(words.fields.column, { exact: true });
    this.printedPage = this.panel.getByLabel(words.fields.printedPage, { exact: true });
    this.notes = this.panel.getByLabel(words.fields.notes, { exact: true });
  }

  /** By its key, from the text; the cursor is then in the field. */
  async open(): Promise<void> {
    await this.#page.keyboard.press('F4');
    await expect(this.panel.locator(':focus')).toBeVisible();
  }

  heading(role: HeadingRole): Locator {
    return this.panel.getByLabel(this.#words.page.roles[role], { exact: true });
  }

  /** Name of the nth byline, from 1. */
  name(n: number): Locator {
    return this.panel.getByLabel(this.#words.fields.nameOf(n));
  }

  role(n: number): Locator {
    return this.panel.getByLabel(this.#words.fields.roleOf(n));
  }

  async addByline(name: string, role: string): Promise<void> {
    const form = this.panel.getByRole('form', { name: this.#words.fields.newByline });
    await form.getByLabel(this.#words.fields.name).fill(name);
    await form.getByLabel(this.#words.fields.role).fill(role);
    await this.#page.keyboard.press('Enter');
  }

  async unmark(name: string): Promise<void> {
    await this.panel.getByRole('button', { name: this.#words.fields.unmarkThis(name) }).click();
  }

  async markSelection(words: string): Promise<void> {
    await this.panel.getByRole('button', { name: this.#words.fields.markByline(words) }).click();
  }

  /** «姓名 身份» of all bylines. */
  async expectBylines(...bylines: string[]): Promise<void> {
    await expect
      .poll(() =>
        this.panel
          .locator('li')
          .evaluateAll((rows) =>
            rows.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value).join(' ')),
          ),
      )
      .toEqual(bylines);
  }
}
