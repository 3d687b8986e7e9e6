/**
 * Settling the accounts of raw characters between two documents, whatever happened in between. Commands need not think
 * of sources: they split, join, move and delete nodes, and this puts the claims right.
 */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import type { Alignment, DiscardedBlock, Range, Source } from '../../core';
import { align, divideSource, intersectRanges, joinRanges, rangesOf, subtractRanges } from '../../core';
import { writeDetails } from '../commands/details';
import { blockOf, idOf, sourceOf, textOf } from '../queries/blocks';
import type { BlockClaim, Claims } from './claims';
import { allClaims, claimsNotIn, isSameSource } from './claims';
import { dropDecided } from './decided';
import { droppedRuns, unitsByOffset } from './droppedRuns';
import { cutOut, putInTray } from './pieces';

/** A document whose accounts were in order, and the mapping from its positions to those of now. */
export interface Settled {
  readonly doc: Node;
  readonly mapping: Mapping;
}

/** Gives each block of `tr.doc` its raw characters and its id; what no block holds any more goes to the tray. */
export function settle(tr: Transaction, before: Settled, raw: string, newId: () => string): Transaction {
  const old = claimsNotIn(before.doc, tr.doc);
  const current = claimsNotIn(tr.doc, before.doc);
  const trayed: DiscardedBlock[] = [];
  const isPlain = isPlainTyping(old, current);
  if (!isPlain) {
    stripForged(old, current);
    divideCopies(raw, old, current);
    const heirOf = heirFinder(current, before.mapping, tr.doc);
    releaseMoved(raw, old, current, heirOf);
    trayed.push(...placeLost(raw, old, current, heirOf));
  }
  trayed.push(...dropRuns(raw, old, current));
  writeSources(tr, current);
  dropDecided(tr, old, current);
  if (!isPlain || tr.doc.childCount !== before.doc.childCount) writeIds(tr, newId);
  for (const piece of trayed) putInTray(tr, raw, piece, newId);
  return tr;
}

/** The common case, told cheaply: the same blocks as before, only their text or role differs. */
function isPlainTyping(old: Claims, current: Claims): boolean {
  return (
    old.tray.length === 0 &&
    current.tray.length === 0 &&
    old.blocks.length === current.blocks.length &&
    old.blocks.every(({ node }, i) => {
      const now = current.blocks[i]?.node;
      return (
        now !== undefined && sourceOf(now) === sourceOf(node) && idOf(now) === idOf(node) && idOf(node) !== ''
      );
    })
  );
}

/** A claim that no changed block had before is somebody else's: a copy may not keep it. */
function stripForged(old: Claims, current: Claims): void {
  const owned = allClaims(old).flatMap(({ source }) => source);
  for (const claim of allClaims(current)) {
    if (subtractRanges(claim.source, owned).length > 0) claim.source = intersectRanges(claim.source, owned);
  }
}

/** The parts of a split block get what their text came from; of other copies the first keeps the claim. */
function divideCopies(raw: string, old: Claims, current: Claims): void {
  for (const { source } of old.blocks) {
    const parts = current.blocks.filter(({ node }) => source.length > 0 && sourceOf(node) === source);
    if (parts.length < 2) continue;
    const divided = divideSource(
      raw,
      source,
      parts.map(({ node }) => textOf(node)),
    );
    parts.forEach((part, i) => (part.source = divided[i] ?? []));
  }
  const taken: Range[] = [];
  for (const claim of allClaims(current)) {
    if (intersectRanges(claim.source, taken).length > 0) claim.source = subtractRanges(claim.source, taken);
    taken.push(...claim.source);
  }
}

/** The block that now holds what stood at a unit of the old block at `pos`; undefined where that is gone. */
type HeirOf = (pos: number, unit: number) => BlockClaim | undefined;

function heirFinder({ blocks }: Claims, mapping: Mapping, doc: Node): HeirOf {
  const claimAt = new Map(blocks.map((claim) => [claim.pos, claim]));
  return (pos, unit) => {
    const from = mapping.map(pos + 1 + unit, 1);
    if (mapping.map(pos + 2 + unit, -1) <= from) return undefined;
    const $pos = doc.resolve(from);
    return $pos.depth >= 2 ? claimAt.get($pos.before(2)) : undefined;
  };
}

/** No block claims what stands in another: where blocks are pasted into one, its tail goes on in the last of them. */
function releaseMoved(raw: string, old: Claims, current: Claims, heirOf: HeirOf): void {
  for (const { node, pos, source } of old.blocks) {
    const claimants = current.blocks.filter((claim) => intersectRanges(claim.source, source).length > 0);
    if (claimants.length === 0) continue;
    const heirs = [...align(raw, source, textOf(node)).toRaw].map((offset, unit) => ({
      offset,
      heir: offset < 0 ? undefined : heirOf(pos, unit),
    }));
    for (const claim of claimants) {
      const moved = heirs.filter(({ heir }) => heir && heir !== claim).map(({ offset }) => offset);
      if (moved.length > 0) claim.source = subtractRanges(claim.source, rangesOf(moved));
    }
  }
}

/** What no claim holds any more goes where its text went, or to the tray if that is gone. */
function placeLost(raw: string, old: Claims, current: Claims, heirOf: HeirOf): DiscardedBlock[] {
  const trayed: DiscardedBlock[] = [];
  const claimed = allClaims(current).flatMap(({ source }) => source);
  const lostOf = (source: Source) =>
    subtractRanges(source, claimed).filter(([from, to]) => raw.slice(from, to).trim() !== '');
  for (const { node, pos, origin, source } of old.blocks) {
    const lost = lostOf(source);
    if (lost.length === 0) continue;
    const alignment = align(raw, source, textOf(node));
    for (const { heir, offsets } of runsByHeir(alignment, lost, (unit) => heirOf(pos, unit))) {
      if (heir) heir.source = joinRanges([...heir.source, ...rangesOf(offsets)]);
      else trayed.push(cutOut(raw, blockOf(node), alignment, offsets, origin));
    }
  }
  for (const { block, source } of old.tray) {
    const lost = lostOf(source);
    if (lost.length > 0) trayed.push({ ...block, source: lost });
  }
  return trayed;
}

/** Cuts lost ink into runs with one heir; ink that no character stands for goes with what precedes it. */
function runsByHeir(
  { ink, toRaw }: Alignment,
  lost: Source,
  heirOf: (unit: number) => BlockClaim | undefined,
): { heir: BlockClaim | undefined; offsets: number[] }[] {
  const unitOf = unitsByOffset(toRaw);
  const isLost = new Set(lost.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i)));
  const runs: { heir: BlockClaim | undefined; offsets: number[] }[] = [];
  for (const offset of ink) {
    if (!isLost.has(offset)) continue;
    const unit = unitOf.get(offset);
    const last = runs.at(-1);
    const heir = unit === undefined ? last?.heir : heirOf(unit);
    if (last && last.heir === heir) last.offsets.push(offset);
    else runs.push({ heir, offsets: [offset] });
  }
  return runs;
}

/** Takes out of the changed blocks what typing or pasting removed from them. */
function dropRuns(raw: string, old: Claims, current: Claims): DiscardedBlock[] {
  const trayed: DiscardedBlock[] = [];
  const earlier = new Map(old.blocks.map((claim) => [idOf(claim.node), claim]));
  for (const claim of current.blocks) {
    const before = earlier.get(idOf(claim.node));
    if (!before || claim.source.length === 0 || before.node.content.eq(claim.node.content)) continue;
    const runs = droppedRuns(align(raw, claim.source, textOf(claim.node)));
    if (runs.length === 0) continue;
    const block = { ...blockOf(before.node), source: before.source };
    const alignment = align(raw, before.source, block.text);
    const origin = { article: claim.origin.article, after: block.id };
    for (const offsets of runs) {
      // what came from another block by a join was not in this one before
      const own = offsets.every((offset) => alignment.ink.includes(offset));
      if (!own) continue;
      trayed.push(cutOut(raw, block, alignment, offsets, origin));
      claim.source = subtractRanges(claim.source, rangesOf(offsets));
    }
  }
  return trayed;
}

function writeSources(tr: Transaction, { blocks, tray }: Claims): void {
  for (const { node, pos, source } of blocks) {
    if (!isSameSource(source, sourceOf(node))) tr.setNodeAttribute(pos, 'source', source);
  }
  for (const { block, pos, source } of tray) {
    if (!isSameSource(source, block.source)) tr.setNodeAttribute(pos, 'block', { ...block, source });
  }
}

/**
 * New and copied articles and blocks get an id of their own; the first of equals keeps it. What was known of an article
 * stays with its first part.
 */
function writeIds(tr: Transaction, newId: () => string): void {
  const seen = new Set<string>();
  const claimId = (node: Node, pos: number) => {
    const isCopy = seen.has(idOf(node));
    if (isCopy && node.type.name === 'article') writeDetails(tr, pos, node, {});
    if (isCopy || idOf(node) === '') tr.setNodeAttribute(pos, 'id', newId());
    else seen.add(idOf(node));
  };
  tr.doc.forEach((parent, parentPos) => {
    if (parent.type.name === 'tray') return;
    if (parent.type.name === 'article') claimId(parent, parentPos);
    parent.forEach((block, offset) => claimId(block, parentPos + 1 + offset));
  });
}
