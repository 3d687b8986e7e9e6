import type { Locator, Page } from '@playwright/test';
import type { Texts } from '../../src/app/i18n/zh';

/** Headings on their way home, in the sheet's place. */
export class Homing {
  readonly view: Locator;
  readonly heading: Locator;
  readonly homes: Locator;
  readonly chosen: Locator;
  readonly progress: Locator;

  constructor(page: Page, words: Texts) {
    this.view = page.getByRole('region', { name: words.homing.title });
    this.heading = this.view.locator('.heading-in-hand');
    this.homes = this.view.locator('.home');
    this.chosen = this.view.locator('.home[data-chosen]');
    this.progress = this.view.getByRole('status');
  }

  home(number: number): Locator {
    return this.homes.nth(number - 1);
  }
}
