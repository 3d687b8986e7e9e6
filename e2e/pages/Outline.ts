import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';

/** The tree of articles and blocks at the left. */
export class Outline {
  readonly tree: Locator;
  /** Where a block that is moved with the keyboard would go. */
  readonly dropTarget: Locator;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    this.#words = words;
    this.tree = page.getByRole('treegrid', { name: words.page.outline });
    this.dropTarget = this.tree.locator(':focus');
  }

  /** The row of the article with this number. */
  article(number: number): Locator {
    return this.tree.getByRole('row', { name: new RegExp(`^${this.#words.page.article(number)} `) });
  }

  /** The row of a block by words that it begins with. */
  block(text: string): Locator {
    return this.tree.getByRole('row', { name: text }).and(this.tree.locator('[aria-level="2"]'));
  }

  grip(block: Locator): Locator {
    return block.getByRole('button');
  }
}
