import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import type { Texts } from '../../src/app/i18n/zh';

/** Finding and replacing, beside the text. */
export class FindPanel {
  readonly panel: Locator;
  readonly text: Locator;
  readonly replacement: Locator;
  readonly hits: Locator;
  readonly replaceTicked: Locator;
  readonly replaceThis: Locator;
  readonly #words: Texts['finding'];
  /** In the text. */
  readonly lit: Locator;
  readonly current: Locator;

  constructor(page: Page, { finding }: Texts) {
    this.#words = finding;
    this.panel = page.getByRole('search', { name: finding.title });
    this.text = this.panel.getByRole('textbox', { name: finding.find });
    this.replacement = this.panel.getByRole('textbox', { name: finding.replaceWith });
    this.hits = this.panel.getByRole('option');
    this.replaceTicked = this.panel.locator('.find-acts .main');
    this.replaceThis = this.panel.getByRole('button', { name: finding.replaceThis });
    this.lit = page.locator('.sheet-text .hit');
    this.current = page.locator('.sheet-text .hit-current');
  }

  async find(text: string): Promise<void> {
    await this.text.fill(text);
  }

  async set(option: keyof Texts['finding']['hints'], isOn: boolean): Promise<void> {
    await this.panel.getByRole('checkbox', { name: this.#words[option] }).setChecked(isOn);
  }

  async expectFigures(count: number, ticked: number): Promise<void> {
    await expect(this.panel.locator('.find-figures')).toContainText(this.#words.figures(count, ticked));
  }

  async expectPlace(number: number, count: number): Promise<void> {
    await expect(this.panel.locator('.find-box .count')).toHaveText(this.#words.place(number, count));
  }

  async tickAll(isTicked: boolean): Promise<void> {
    const { all, none } = this.#words;
    await this.panel.getByRole('button', { name: isTicked ? all : none, exact: true }).click();
  }

  async toggle(index: number): Promise<void> {
    await this.hits.nth(index).locator('.tick').click();
  }
}
