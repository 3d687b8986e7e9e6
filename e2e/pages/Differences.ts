import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';

/** What the page says otherwise than the raw text: the tab beside the text, and the marks in it. */
export class Differences {
  readonly tab: Locator;
  readonly rows: Locator;
  readonly showInText: Locator;
  /** With the pointer on a change. */
  readonly note: Locator;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#words = words;
    this.tab = page.getByRole('tab', { name: words.side.panels.differences });
    this.rows = page.getByRole('grid', { name: words.changes.list }).getByRole('row');
    this.showInText = page.getByRole('checkbox', { name: words.changes.show });
    this.note = page.getByRole('group', { name: words.changes.note });
  }

  /** The button in a row, or in the note, that takes its change back. */
  revertIn(where: Locator): Locator {
    return where.getByRole('button', { name: this.#words.changes.revert });
  }
}
