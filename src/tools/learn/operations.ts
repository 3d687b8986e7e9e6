/** What an editor would still have to do: cuts, joins, moves and changes of role, as the shared scorer counts them. */
import type { ProposedBlock } from '../../core/proposal';
import type { GoldPage } from './pages';

/** A block by the raw offset that it begins at. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly role: string;
  readonly article: number;
}

export interface GoldBlocks {
  readonly blocks: readonly Placed[];
  /** For each raw offset the number of its block among those, −1 for none. */
  readonly at: Int32Array;
  readonly articles: number;
}

export function goldBlocks({ raw, gold }: GoldPage): GoldBlocks {
  const at = new Int32Array(raw.length).fill(-1);
  const blocks: Placed[] = [];
  const add = (role: string, source: readonly (readonly [number, number])[], article: number) => {
    for (const [from, to] of source) at.fill(blocks.length, from, to);
    let [[from, to] = [0, 0]] = source;
    while (from < to && /\s/.test(raw.charAt(from))) from++;
    blocks.push({ from, to, role, article });
  };
  gold.articles.forEach((article, a) => article.blocks.forEach(({ role, source }) => add(role, source, a)));
  gold.furniture.forEach(({ role, source }) => add(role, source, -2));
  return { blocks, at, articles: gold.articles.length };
}

const ATTACHED = new Set(['kicker', 'headline', 'deck', 'caption', 'byline']);

/** Whether a block of the record begins at this raw offset. */
export function blockWithin({ blocks, at }: GoldBlocks, offset: number): boolean {
  return blocks[at[offset] ?? -1]?.from === offset;
}

/** For each article of the record the proposed one that has most of its text, −1 for none. */
export function matchOf(gold: GoldBlocks, articles: readonly (readonly ProposedBlock[])[]): number[] {
  const votes = Array.from({ length: gold.articles }, () => new Map<number, number>());
  const withText = new Set(
    gold.blocks.filter(({ role }) => role === 'paragraph').map(({ article }) => article),
  );
  articles.forEach((own, a) => {
    for (const { lines } of own) {
      for (const { from, to } of lines) {
        const block = gold.blocks[gold.at[from] ?? -1];
        if (!block || block.article < 0 || (ATTACHED.has(block.role) && withText.has(block.article)))
          continue;
        const counts = votes[block.article];
        counts?.set(a, (counts.get(a) ?? 0) + to - from);
      }
    }
  });
  return votes.map(
    (counts) => [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [-1, 0])[0],
  );
}

/** Counts the operations that lead from proposed articles (and what is left out of them) to the gold ones. */
export function operationsLeft(
  gold: GoldBlocks,
  articles: readonly (readonly ProposedBlock[])[],
  furniture: readonly ProposedBlock[],
): number {
  const proposed = new Int32Array(gold.at.length).fill(-1);
  const blocks: Placed[] = [];
  const add = ({ role, lines }: ProposedBlock, article: number) => {
    for (const { from, to } of lines) proposed.fill(blocks.length, from, to);
    blocks.push({ from: lines[0]?.from ?? 0, to: lines[0]?.to ?? 0, role, article });
  };
  articles.forEach((own, a) => own.forEach((block) => add(block, a)));
  furniture.forEach((block) => add(block, -2));
  const match = matchOf(gold, articles);
  const starts = new Set(blocks.map(({ from }) => from));
  const goldStarts = new Set(gold.blocks.map(({ from }) => from));
  let operations = 0;
  for (const { from } of blocks) if (!goldStarts.has(from)) operations++;
  for (const { from, role, article } of gold.blocks) {
    if (!starts.has(from)) operations++;
    const block = blocks[proposed[from] ?? -1];
    if (!block || block.role !== role) operations++;
    if (block && block.article !== (article < 0 ? -2 : match[article])) operations++;
  }
  return operations;
}
