import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';

/** What became of the raw text's characters, in numbers of them. */
export interface Figures {
  readonly total: number;
  readonly kept: number;
  readonly changed: number;
  readonly discarded: number;
  readonly missing: number;
  /** What the other figures do not add up to: not 0 when a character is counted twice. */
  readonly unexplained: number;
}

/** The line under an open page: the balance, the cursor's place, and how safe the work is. */
export class StatusLine {
  readonly balance: Locator;
  readonly place: Locator;
  readonly saving: Locator;
  /** What undo or redo has just done. */
  readonly undone: Locator;

  constructor(page: Page) {
    this.balance = page.locator('.balance');
    this.place = page.locator('.cursor-place');
    this.undone = page.locator('.undone-news');
    this.saving = page.locator('.save-state');
  }

  async figures(): Promise<Figures> {
    const numbers = await this.balance.locator('b').allInnerTexts();
    const [total = 0, kept = 0, changed = 0, discarded = 0, missing = 0] = numbers.map(Number);
    return {
      total,
      kept,
      changed,
      discarded,
      missing,
      unexplained: total - kept - changed - discarded - missing,
    };
  }

  /** Nothing is missing and nothing counted twice; other figures as wanted. */
  async expectBalanced(wanted: Partial<Figures> = {}): Promise<void> {
    await expect
      .poll(() => this.figures(), { message: 'the balance' })
      .toMatchObject({ missing: 0, unexplained: 0, ...wanted });
    await expect(this.balance).toHaveAttribute('data-missing', '0');
  }

  async expectSaved(): Promise<void> {
    await expect(this.saving).toHaveAttribute('data-state', 'saved');
  }
}
