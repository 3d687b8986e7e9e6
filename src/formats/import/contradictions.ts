/** What a well-formed page record can still say that cannot be: two blocks with one raw character, a mark on no text. */
import { areDisjoint } from '../../core';
import type { RecordFailure } from './failure';
import type { BlockShape, RecordShape } from './shape';

export function contradictionIn(record: RecordShape): RecordFailure | undefined {
  const blocks = placedBlocks(record);
  return (
    repeatedId(record.articles.map(({ id }, i) => ({ id, path: `articles[${i}].id` }))) ??
    repeatedId(blocks.map(({ block: { id }, path }) => ({ id, path: `${path}.id` }))) ??
    misplacedMark(blocks) ??
    overlap(blocks) ??
    entityOverlap(record)
  );
}

interface PlacedBlock {
  readonly block: BlockShape;
  readonly path: string;
}

function placedBlocks({ articles, furniture, discarded }: RecordShape): PlacedBlock[] {
  return [
    ...articles.flatMap(({ blocks }, i) => place(blocks, `articles[${i}].blocks`)),
    ...place(furniture, 'furniture'),
    ...place(discarded, 'discarded'),
  ];
}

function place(blocks: readonly BlockShape[], path: string): PlacedBlock[] {
  return blocks.map((block, i) => ({ block, path: `${path}[${i}]` }));
}

function repeatedId(ids: readonly { id: string | undefined; path: string }[]): RecordFailure | undefined {
  const seen = new Set<string>();
  for (const { id, path } of ids) {
    if (id === undefined) continue;
    if (seen.has(id)) return { path, reason: 'duplicate-id' };
    seen.add(id);
  }
  return undefined;
}

function misplacedMark(blocks: readonly PlacedBlock[]): RecordFailure | undefined {
  for (const { block, path } of blocks) {
    const i = block.marks.findIndex(({ from, to }) => from >= to || to > block.text.length);
    if (i >= 0) return { path: `${path}.marks[${i}]`, reason: 'mark-outside' };
  }
  return undefined;
}

function overlap(blocks: readonly PlacedBlock[]): RecordFailure | undefined {
  const claims = blocks.flatMap(({ block, path }) =>
    block.source.map((range, i) => ({ range, path: () => `${path}.source[${i}]` })),
  );
  claims.sort((a, b) => a.range[0] - b.range[0]);
  let end = 0;
  for (const { range, path } of claims) {
    if (range[0] < end) return { path: path(), reason: 'overlap' };
    end = range[1];
  }
  return undefined;
}

function entityOverlap({ articles }: RecordShape): RecordFailure | undefined {
  for (const [i, { entities }] of articles.entries()) {
    const j = entities.findIndex(({ source }) => !areDisjoint(source));
    if (j >= 0) return { path: `articles[${i}].entities[${j}].source`, reason: 'overlap' };
  }
  return undefined;
}
