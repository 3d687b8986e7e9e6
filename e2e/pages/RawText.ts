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

  /** What is painted on text or raw lines without being an element: the texts, in order. */
  async expectPainted(name: string, texts: readonly string[]): Promise<void> {
    await expect
      .poll(
        () => this.pane.page().evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name),
        { message: name },
      )
      .toEqual(texts);
  }

  /** Selects with the mouse from the start of one text to the end of another in the raw lines. */
  async select(from: string, to: string): Promise<void> {
    await this.#still();
    const start = await this.#edge(from, 'start');
    const end = await this.#edge(to, 'end');
    const { mouse } = this.pane.page();
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
  }

  /** Waits until the lines have come to where their text is. */
  async #still(): Promise<void> {
    await this.pane.locator('.raw-lines').evaluate(async (lines) => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let still = 0, top = lines.scrollTop; still < 20; top = lines.scrollTop) {
        await frame();
        still = lines.scrollTop === top ? still + 1 : 0;
      }
    });
  }

  async #edge(text: string, side: 'start' | 'end'): Promise<{ x: number; y: number }> {
    const line = this.pane.locator('.raw-line .text').filter({ hasText: text });
    return line.evaluate(
      (element, { text, side }) => {
        const node = [...element.childNodes].find((each) => each.textContent?.includes(text));
        if (!node) throw new Error(`These raw lines do not have in one piece: ${text}`);
        const at = node.textContent?.indexOf(text) ?? 0;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { x: side === 'start' ? left + 1 : right - 1, y: (top + bottom) / 2 };
      },
      { text, side },
    );
  }
}
