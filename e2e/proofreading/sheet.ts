import type { PageRecord, Role } from '../../src/core';
import { inked, type InkedBlock } from './goldPage';

/** One thing that a proofreader does to the block with the cursor, or to so many blocks from it on. */
export type Act =
  | { readonly do: 'split'; readonly behind: number }
  | { readonly do: 'join' | 'split article' | 'join article' | 'join next article' }
  | { readonly do: 'new article'; readonly count: number }
  | { readonly do: 'set role'; readonly role: Role }
  | { readonly do: 'move to'; readonly article: number; readonly count: number }
  /** So many places down, up where negative; never over an article's edge. */
  | { readonly do: 'move'; readonly by: number };

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];
const HEADING_ORDER: readonly Role[] = ['kicker', 'headline', 'deck', 'byline'];

/** What the sheet ought to hold, worked out beside the editor: articles of blocks, furniture after them. */
export class Sheet {
  readonly articles: InkedBlock[][];
  readonly furniture: InkedBlock[];

  constructor(raw: string, { articles, furniture }: Pick<PageRecord, 'articles' | 'furniture'>) {
    this.articles = articles.map(({ blocks }) => blocks.map((block) => inked(raw, block)));
    this.furniture = furniture.map((block) => inked(raw, block));
  }

  /** In the order in which the cursor meets them. */
  get blocks(): InkedBlock[] {
    return [...this.articles.flat(), ...this.furniture];
  }

  /** Does an act to a block and returns the block that the cursor stands in afterwards. */
  act(block: InkedBlock, act: Act): InkedBlock {
    const group = this.#groupOf(block);
    const at = group.indexOf(block);
    const number = this.articles.indexOf(group);
    switch (act.do) {
      case 'split': {
        const parts = [block.ink.slice(0, act.behind), block.ink.slice(act.behind)];
        const [first, second] = parts.map((ink) => ({ role: block.role, ink }));
        if (!first || !second) return block;
        group.splice(at, 1, first, second);
        return second;
      }
      case 'join': {
        const before = group[at - 1];
        if (!before) return block;
        const roles = [before.role, block.role];
        const isHeadline = roles.includes('headline') && roles.every((role) => HEADINGS.includes(role));
        const whole = {
          role: isHeadline ? 'headline' : before.role,
          ink: [...before.ink, ...block.ink],
        } as const;
        group.splice(at - 1, 2, whole);
        return whole;
      }
      case 'split article':
        this.articles.splice(number + 1, 0, group.splice(at));
        return block;
      case 'join article':
        this.articles[number - 1]?.push(...group);
        this.articles.splice(number, 1);
        return block;
      case 'new article':
        this.articles.splice(
          group === this.furniture ? this.articles.length : number + 1,
          0,
          group.splice(at, act.count),
        );
        this.#dropEmpty();
        return block;
      case 'join next article':
        group.push(...this.articles.splice(number + 1, 1).flat());
        return block;
      case 'move':
        group.splice(at + act.by, 0, ...group.splice(at, 1));
        return block;
      case 'move to': {
        const target = this.articles[act.article];
        if (!target) return block;
        const moved = group.splice(at, act.count);
        target.splice(placeForRole(target, block.role), 0, ...moved);
        this.#dropEmpty();
        return block;
      }
      case 'set role': {
        const changed = { ...block, role: act.role };
        const leaves = act.role === 'furniture' && group !== this.furniture;
        const returns = act.role !== 'furniture' && group === this.furniture;
        const last = this.articles.at(-1);
        if (leaves) this.furniture.push(changed);
        else if (returns && last) last.splice(placeForRole(last, act.role), 0, changed);
        else group[at] = changed;
        if (leaves || returns) this.#take(block);
        this.#dropEmpty();
        return changed;
      }
    }
  }

  #groupOf(block: InkedBlock): InkedBlock[] {
    return this.articles.find((blocks) => blocks.includes(block)) ?? this.furniture;
  }

  #take(block: InkedBlock): void {
    const group = this.#groupOf(block);
    group.splice(group.indexOf(block), 1);
  }

  #dropEmpty(): void {
    for (let i = this.articles.length - 1; i >= 0; i--)
      if (this.articles[i]?.length === 0) this.articles.splice(i, 1);
  }
}

/** Headings go to the head of an article in their order, all else to its end. */
function placeForRole(article: readonly InkedBlock[], role: Role): number {
  const rank = HEADING_ORDER.indexOf(role);
  if (rank < 0) return article.length;
  const end = article.findIndex((block) => {
    const other = HEADING_ORDER.indexOf(block.role);
    return other < 0 || other > rank;
  });
  return end < 0 ? article.length : end;
}
