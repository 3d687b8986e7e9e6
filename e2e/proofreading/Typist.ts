import type { Role } from '../../src/core';
import { ROLES } from '../../src/core';
import type { CorrectingPage } from '../pages/CorrectingPage';
import type { InkedBlock } from './goldPage';
import type { Task } from './plan';
import type { Sheet } from './sheet';

/** Does a proofreader's tasks by key alone, and counts the keys. */
export class Typist {
  readonly #correcting: CorrectingPage;
  readonly #raw: string;
  /** Key presses so far; a chord is one, and so is each character typed. */
  presses = 0;
  /** Where the cursor stands: a block by its place among all, and whether at its start. */
  #block = 0;
  #atStart = true;

  constructor(correcting: CorrectingPage, raw: string) {
    this.#correcting = correcting;
    this.#raw = raw;
  }

  /** To the top of the page, where the walk begins. */
  async begin(): Promise<void> {
    await this.#press('Control+Home');
  }

  async do({ block, act }: Task, sheet: Sheet): Promise<void> {
    if (act.do === 'split') {
      await this.#find(block.ink.slice(act.behind));
      await this.#press('Enter');
    } else {
      await this.#walkTo(sheet.blocks.indexOf(block));
      if (act.do === 'join' || act.do === 'split article') await this.#toStart();
    }
    switch (act.do) {
      case 'join':
        await this.#press('Backspace');
        break;
      case 'split article':
        await this.#press('Control+Enter');
        break;
      case 'join article':
        await this.#press('Alt+j');
        break;
      case 'join next article':
        await this.#press('Alt+Shift+J');
        break;
      case 'set role':
        await this.#press(roleKey(act.role));
        break;
      case 'move':
        await this.#press(
          ...Array<string>(Math.abs(act.by)).fill(act.by > 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'),
        );
        break;
      case 'new article':
        await this.#extend(act.count);
        await this.#press('Alt+n');
        break;
      case 'move to':
        await this.#extend(act.count);
        await this.#press('Alt+m', ...String(act.article + 1), 'Enter');
        break;
      case 'split':
        break;
    }
    const count = 'count' in act ? act.count : 1;
    const acted = sheet.act(block, act);
    this.#block = sheet.blocks.indexOf(acted) + count - 1;
    this.#atStart = act.do === 'split' || (act.do !== 'join' && count === 1 && this.#atStart);
  }

  async #walkTo(block: number): Promise<void> {
    for (; this.#block < block; this.#block++) {
      await this.#press('Control+ArrowDown');
      this.#atStart = true;
    }
    if (this.#block > block) await this.#toStart();
    for (; this.#block > block; this.#block--) await this.#press('Control+ArrowUp');
  }

  async #toStart(): Promise<void> {
    if (!this.#atStart) await this.#press('Control+ArrowUp');
    this.#atStart = true;
  }

  /** The block and those behind it, so many in all. */
  async #extend(count: number): Promise<void> {
    if (count === 1) return;
    await this.#press(...Array<string>(count).fill('Control+Shift+ArrowDown'));
    this.#atStart = false;
  }

  /** Looks for what stands behind the cursor to be, as far as no other place on the page says the same. */
  async #find(ink: InkedBlock['ink']): Promise<void> {
    const text = this.#raw.replaceAll(/\s/g, '');
    const wanted = ink.map((offset) => this.#raw[offset]).join('');
    let length = 1;
    while (length < wanted.length && text.split(wanted.slice(0, length)).length > 2) length++;
    await this.#press('Control+f');
    await this.#correcting.type(wanted.slice(0, length));
    this.presses += length;
    await this.#press('Enter', 'Escape', 'ArrowLeft');
  }

  async #press(...keys: string[]): Promise<void> {
    await this.#correcting.press(...keys);
    this.presses += keys.length;
  }
}

function roleKey(role: Role): string {
  return `Alt+${ROLES.indexOf(role) + 1}`;
}
