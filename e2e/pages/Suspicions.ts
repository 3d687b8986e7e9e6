import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';

/** What looks wrong on the page: the tab beside the text, and the marks in it. */
export class Suspicions {
  readonly tab: Locator;
  readonly rows: Locator;
  /** In the text. */
  readonly marks: Locator;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#words = words;
    this.tab = page.getByRole('tab', { name: words.side.panels.suspicions });
    this.rows = page.getByRole('grid', { name: words.suspicions.list }).getByRole('row');
    this.marks = page.locator('.sheet-text .suspicious');
  }

  letStandIn(row: Locator): Locator {
    return row.getByRole('button', { name: this.#words.suspicions.letStand });
  }
}
