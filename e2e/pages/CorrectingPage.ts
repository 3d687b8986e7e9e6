import type { Locator, Page } from '@playwright/test';
import { expect } from './expect';
import { zh } from '../../src/app/i18n/zh';
import type { Texts } from '../../src/app/i18n/zh';
import type { EntityType, Role } from '../../src/core';
import { choose } from './Menu';
import { Differences } from './Differences';
import { Doubts } from './Doubts';
import { FieldsPanel } from './FieldsPanel';
import { FindPanel } from './FindPanel';
import { KeyTable } from './KeyTable';
import { Homing } from './Homing';
import { Outline } from './Outline';
import { QuickList } from './QuickList';
import { RawText } from './RawText';
import { StatusLine } from './StatusLine';
import { Suspicions } from './Suspicions';
import { placeOf } from './textPlace';
import { Tray } from './Tray';

/** How many characters of a block stand for it in `expectArticles`. */
const PREVIEW = 8;

/** Beside a block's first line, where its role stands. */
const GUTTER = { x: 60, y: 18 };

/** A page opened for correcting. */
export class CorrectingPage {
  readonly page: Page;
  readonly words: Texts;
  readonly sheet: Locator;
  readonly toolbar: Locator;
  readonly grip: Locator;
  readonly articleGrip: Locator;
  readonly outline: Outline;
  readonly tray: Tray;
  readonly rawText: RawText;
  readonly status: StatusLine;
  readonly doubts: Doubts;
  readonly keys: KeyTable;
  /** The context menu of a block. */
  readonly menu: Locator;
  readonly palette: QuickList;
  /** Where to: opened by Alt+M. */
  readonly moveList: QuickList;
  readonly finding: FindPanel;
  readonly fields: FieldsPanel;
  readonly differences: Differences;
  readonly homing: Homing;
  readonly suspicions: Suspicions;
  /** What recovery and other tabs have to say. */
  readonly alert: Locator;
  readonly undo: Locator;
  readonly redo: Locator;

  constructor(page: Page, words: Texts = zh) {
    this.page = page;
    this.words = words;
    this.sheet = page.getByRole('textbox', { name: words.page.textLabel });
    this.toolbar = page.getByRole('toolbar', { name: words.page.toolbar });
    this.grip = page.locator('.block-grip');
    this.articleGrip = page.locator('.article-grip');
    this.outline = new Outline(page, words);
    this.tray = new Tray(page, words);
    this.rawText = new RawText(page, words);
    this.status = new StatusLine(page);
    this.doubts = new Doubts(page, words);
    this.keys = new KeyTable(page);
    this.menu = page.getByRole('menu', { name: words.commands.menu });
    this.palette = new QuickList(page, words.commands.search);
    this.moveList = new QuickList(page, words.page.moveToSearch);
    this.finding = new FindPanel(page, words);
    this.fields = new FieldsPanel(page, words);
    this.differences = new Differences(page, words);
    this.homing = new Homing(page, words);
    this.suspicions = new Suspicions(page, words);
    this.alert = page.locator('.page-notices');
    this.undo = page.getByRole('button', { name: words.commands.names.undo });
    this.redo = page.getByRole('button', { name: words.commands.names.redo });
  }

  async expectOpen(): Promise<void> {
    await expect(this.sheet).toBeVisible();
    await expect(this.status.balance).toBeVisible();
  }

  /** A block by its words. */
  block(text: string): Locator {
    return this.sheet.locator('.blk').filter({ hasText: text });
  }

  /** The block with the cursor. */
  get current(): Locator {
    return this.sheet.locator('.blk.current');
  }

  tag(text: string): Locator {
    return this.sheet.locator('.entity').filter({ hasText: text });
  }

  /** Every block as «role text», article by article, furniture last if there is any. */
  async articles(): Promise<string[][]> {
    return this.sheet.locator('.art, .furniture:has(.blk)').evaluateAll((groups) =>
      groups.map((group) =>
        [...group.querySelectorAll<HTMLElement>('.blk')].map((block) => {
          const copy = block.cloneNode(true) as HTMLElement;
          for (const br of copy.querySelectorAll('br:not(.ProseMirror-trailingBreak)')) br.replaceWith('\n');
          return `${block.dataset.role} ${copy.textContent}`;
        }),
      ),
    );
  }

  /** The role of every block, article by article, furniture last if there is any. */
  async roles(): Promise<(string | undefined)[][]> {
    return this.sheet
      .locator('.art, .furniture:has(.blk)')
      .evaluateAll((groups) =>
        groups.map((group) =>
          [...group.querySelectorAll<HTMLElement>('.blk')].map(({ dataset }) => dataset.role),
        ),
      );
  }

  /** Compares the articles by the roles and first characters of their blocks. */
  async expectArticles(articles: readonly (readonly string[])[]): Promise<void> {
    await expect
      .poll(async () => (await this.articles()).map((blocks) => blocks.map(preview)), { message: 'articles' })
      .toEqual(articles.map((blocks) => blocks.map(preview)));
  }

  async putCursorBefore(text: string): Promise<void> {
    await this.#click(text, 'before');
  }

  async putCursorBehind(text: string): Promise<void> {
    await this.#click(text, 'behind');
  }

  /** Selects from the start of one text to the end of another. */
  async select(from: string, to = from): Promise<void> {
    await this.putCursorBefore(from);
    await this.page.keyboard.down('Shift');
    await this.#click(to, 'behind');
    await this.page.keyboard.up('Shift');
  }

  /** Selects whole blocks by their gutters, from the one that begins so to the other. */
  async selectBlocks(from: string, to: string): Promise<void> {
    await this.block(from).click({ position: GUTTER });
    await this.block(to).click({ position: GUTTER, modifiers: ['Shift'] });
  }

  async #click(text: string, side: 'before' | 'behind'): Promise<void> {
    await expect(async () => {
      const { x, y, offset } = await placeOf(this.sheet, text, side);
      await this.page.mouse.click(x, y);
      await expect(this.current.filter({ hasText: text })).toBeVisible({ timeout: 2000 });
      await expect(this.status.place).toContainText(`第 ${offset + 1} 字`, { timeout: 2000 });
    }).toPass();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async setRole(role: Role): Promise<void> {
    await choose(this.toolbar.getByRole('button').first(), this.words.page.roles[role]);
  }

  async setTag(type: EntityType): Promise<void> {
    const { page } = this.words;
    await choose(this.toolbar.getByRole('button', { name: page.tag }), page.entities[type]);
  }

  async removeTags(): Promise<void> {
    const { page, commands } = this.words;
    await choose(this.toolbar.getByRole('button', { name: page.tag }), commands.names.removeTags);
  }

  /** Alt+M, then an entry. */
  async moveByMenu(entry: string | RegExp): Promise<void> {
    await this.press('Alt+m');
    await this.moveList.choose(entry);
  }

  /** Opens the list beside undo and reads what it offers, the last edit first. */
  async undoList(): Promise<string[]> {
    await this.page.getByRole('button', { name: this.words.undoing.recent }).click();
    const menu = this.page.getByRole('menu', { name: this.words.undoing.recent });
    await menu.waitFor();
    return menu.getByRole('menuitem').locator('span:nth-child(2)').allInnerTexts();
  }

  async act(name: string): Promise<void> {
    await this.toolbar.getByRole('button', { name }).click();
  }

  async exportAs(format: keyof Texts['exporting']['formats']): Promise<void> {
    const button = this.page.getByRole('banner').getByRole('button', { name: this.words.page.exportPage });
    await choose(button, this.words.exporting.formats[format]);
  }

  /** Through the palette, without the mouse. */
  async exportByKey(format: keyof Texts['exporting']['formats']): Promise<void> {
    await this.press('Control+k');
    await this.type(this.words.exporting.formats[format]);
    await this.press('Enter');
  }

  /** Pastes what some other program put on the clipboard. */
  async paste(data: Readonly<Record<string, string>>): Promise<void> {
    await this.sheet.evaluate((sheet, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text);
      sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  }
}

function preview(line: string): string {
  const [role = '', ...rest] = line.split(' ');
  return `${role} ${rest.join(' ').slice(0, PREVIEW)}`;
}
