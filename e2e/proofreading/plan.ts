/** What a proofreader who knows how the page ought to be does next: cuts first, then roles, articles, order and joins. */
import type { PageRecord, Role } from '../../src/core';
import { inked, type InkedBlock } from './goldPage';
import type { Act, Sheet } from './sheet';

export interface Task {
  readonly block: InkedBlock;
  readonly act: Act;
}

/** What a character belongs to: an article by its number, −1 for furniture, and a block of it. */
interface Home {
  readonly article: number;
  readonly block: number;
  readonly role: Role;
}

/** What stands in an order of its own; captions and jump lines may stand anywhere in their article. */
const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];
const TEXT: readonly Role[] = ['paragraph', 'subhead'];

export class Plan {
  readonly #homes = new Map<number, Home>();
  readonly #beginnings = new Set<number>();

  constructor(raw: string, { articles, furniture }: Pick<PageRecord, 'articles' | 'furniture'>) {
    [...articles.map(({ blocks }) => blocks), furniture].forEach((blocks, article) =>
      blocks.forEach((block, number) => {
        const { ink } = inked(raw, block);
        const home = { article: article === articles.length ? -1 : article, block: number, role: block.role };
        for (const offset of ink) this.#homes.set(offset, home);
        if (ink[0] !== undefined) this.#beginnings.add(ink[0]);
      }),
    );
  }

  /** Undefined when nothing is left to do. */
  next(sheet: Sheet): Task | undefined {
    return this.#cut(sheet) ?? this.#role(sheet) ?? this.#home(sheet) ?? this.#order(sheet);
  }

  #cut({ blocks }: Sheet): Task | undefined {
    for (const block of blocks) {
      const behind = block.ink.findIndex((offset) => this.#homes.get(offset) !== this.#homeOf(block));
      if (behind > 0) return { block, act: { do: 'split', behind } };
    }
    return undefined;
  }

  /** What goes on from another block has its role when it is joined to it. */
  #role({ blocks, furniture }: Sheet): Task | undefined {
    for (const block of blocks) {
      const home = this.#homeOf(block);
      const goesOn = !this.#beginnings.has(block.ink[0] ?? -1);
      const isAstray = furniture.includes(block) !== home.article < 0;
      if (home.role !== block.role && (!goesOn || isAstray))
        return { block, act: { do: 'set role', role: home.role } };
    }
    return undefined;
  }

  #home({ articles }: Sheet): Task | undefined {
    const placeOf = this.#places(articles);
    for (const [number, article] of articles.entries()) {
      for (const [i, block] of article.entries()) {
        const own = this.#homeOf(block).article;
        const place = placeOf.get(own);
        if (place === number) continue;
        const rest = article.slice(i).every((other) => this.#homeOf(other).article === own);
        if (i === 0 && rest && place === number - 1) return { block, act: { do: 'join article' } };
        if (i === 0 && rest && place === number + 1) return { block, act: { do: 'join next article' } };
        if (i > 0 && rest && (place === undefined || place === number + 1))
          return { block, act: { do: 'split article' } };
        const count = this.#countAlike(article.slice(i));
        if (place === undefined) return { block, act: { do: 'new article', count } };
        return { block, act: { do: 'move to', article: place, count } };
      }
    }
    return undefined;
  }

  /** How many blocks from the first on go the same way together: headings by themselves, text by itself. */
  #countAlike(blocks: readonly InkedBlock[]): number {
    const [first] = blocks;
    if (!first) return 0;
    const isHeading = HEADINGS.includes(first.role);
    const end = blocks.findIndex(
      (block) =>
        this.#homeOf(block).article !== this.#homeOf(first).article ||
        HEADINGS.includes(block.role) !== isHeading,
    );
    return end < 0 ? blocks.length : end;
  }

  #order({ articles, furniture }: Sheet): Task | undefined {
    for (const group of articles) {
      for (const roles of [HEADINGS, TEXT]) {
        const move = this.#move(group, roles);
        if (move) return move;
      }
    }
    for (const group of [...articles, furniture]) {
      const block = group.find((each, i) => i > 0 && this.#isOneWith(each, group[i - 1]));
      if (block) return { block, act: { do: 'join' } };
    }
    return undefined;
  }

  /** One block to its place among those that stand in order already, as many of them as possible. */
  #move(group: readonly InkedBlock[], roles: readonly Role[]): Task | undefined {
    const own = group.filter(({ role }) => roles.includes(role));
    const settled = inOrder(own, (block) => this.#rank(block));
    const block = own.find((each) => !settled.includes(each));
    if (!block) return undefined;
    const before = settled.filter((each) => this.#rank(each) < this.#rank(block)).at(-1);
    const behind = settled[before ? settled.indexOf(before) + 1 : 0];
    const at = group.indexOf(block);
    const to = before ? group.indexOf(before) + 1 : behind ? group.indexOf(behind) : at;
    return { block, act: { do: 'move', by: to > at ? to - 1 - at : to - at } };
  }

  #isOneWith(block: InkedBlock, before: InkedBlock | undefined): boolean {
    return before !== undefined && this.#homeOf(before) === this.#homeOf(block);
  }

  /** The article on the sheet that holds most of each of the page's articles, each taken once. */
  #places(articles: readonly (readonly InkedBlock[])[]): Map<number, number> {
    const shares = articles.flatMap((blocks, place) => {
      const shares = new Map<number, number>();
      for (const block of blocks) {
        const { article } = this.#homeOf(block);
        shares.set(article, (shares.get(article) ?? 0) + block.ink.length);
      }
      return [...shares].map(([article, ink]) => ({ article, place, ink }));
    });
    const places = new Map<number, number>();
    const taken = new Set<number>();
    for (const { article, place } of shares.sort((a, b) => b.ink - a.ink)) {
      if (places.has(article) || taken.has(place)) continue;
      places.set(article, place);
      taken.add(place);
    }
    return places;
  }

  #rank(block: InkedBlock): number {
    return this.#homeOf(block).block * 1e6 + (block.ink[0] ?? 0) / 1e3;
  }

  #homeOf(block: InkedBlock): Home {
    const home = this.#homes.get(block.ink[0] ?? -1);
    if (!home) throw new Error(`The record has no place for the character at ${block.ink[0]}`);
    return home;
  }
}

/** As many items as possible that stand in ascending order. */
function inOrder<T>(items: readonly T[], rank: (item: T) => number): readonly T[] {
  const best: T[][] = [];
  items.forEach((item, i) => {
    const runs = best.slice(0, i).filter((run) => rank(run.at(-1) ?? item) < rank(item));
    best.push([...runs.reduce<T[]>((a, b) => (b.length > a.length ? b : a), []), item]);
  });
  return best.reduce<T[]>((a, b) => (b.length > a.length ? b : a), []);
}
