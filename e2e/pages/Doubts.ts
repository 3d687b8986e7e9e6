import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';
import { expect } from './expect';

/** What is in doubt about an open page: the panel beside the text, and the count in the status line. */
export class Doubts {
  readonly panel: Locator;
  readonly question: Locator;
  readonly reasons: Locator;
  /** What a screen reader is told. */
  readonly announcement: Locator;
  readonly accept: Locator;
  readonly takeRunnerUp: Locator;
  readonly next: Locator;
  readonly bar: Locator;
  readonly #count: Locator;
  readonly #words: Texts;

  constructor(page: Page, words: Texts) {
    const { doubts } = words;
    this.#words = words;
    this.panel = page.getByRole('region', { name: doubts.panel });
    this.question = this.panel.getByRole('heading');
    this.reasons = this.panel.getByRole('listitem');
    this.announcement = page.locator('.doubt-panel').getByRole('status');
    this.accept = this.panel.getByRole('button', { name: doubts.accept });
    this.takeRunnerUp = this.panel.getByRole('button', { name: doubts.takeRunnerUp });
    this.next = page.getByRole('button', { name: doubts.next, exact: false }).and(page.locator('footer *'));
    this.bar = page.getByRole('img', { name: doubts.lookedAt });
    this.#count = page.locator('.doubt-count');
  }

  async expectLeft(count: number): Promise<void> {
    const { doubts } = this.#words;
    await expect(this.#count).toContainText(count > 0 ? doubts.left(count) : doubts.none);
  }

  /** The bar over the page says how many blocks were looked at. */
  async expectLookedAt(lookedAt: number, total: number): Promise<void> {
    await expect(this.bar).toContainText(this.#words.doubts.figures(lookedAt, total));
  }
}
