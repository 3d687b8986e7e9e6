import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import type { Texts } from '../../src/app/i18n/zh';

/** The raw text beside the corrected one. */
export class RawText {
  readonly pane: Locator;
  readonly #lit: Locator;

  constructor(page: Page, words: Texts) {
    this.pane = page.getByRole('complementary', { name: words.side.panels.raw });
    this.#lit = this.pane.locator('.raw-line.lit');
  }

  /** A raw line by its number in the file. */
  line(number: number): Locator {
    return this.pane.locator(`[data-line="${number}"]`);
  }

  async expectLit(numbers: readonly number[]): Promise<void> {
    await expect
      .poll(
        () => this.#lit.evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset.line))),
        { message: 'raw lines lit up' },
      )
      .toEqual(numbers);
  }
}
