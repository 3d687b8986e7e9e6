/** Questions about what was proposed of blocks: what is in doubt, what was looked at, where to look next. */
import type { Node } from '@tiptap/pm/model';
import type { Decision, Role } from '../../core';
import type { PlacedBlock } from './blocks';
import { blocksIn, idOf, isHeading, roleOf } from './blocks';

/** Proposals less sure than this are worth a look. */
export const UNSURE_BELOW = 0.8;

export type DecisionKind = Decision['kind'];

/** What is left to decide of a block; empty once an editor has looked at it, null where nothing was proposed. */
export const decisionsOf = (node: Node): readonly Decision[] | null =>
  node.attrs.decisions as readonly Decision[] | null;

export const isUnsure = ({ confidence }: Decision): boolean => confidence < UNSURE_BELOW;

/** What a block's decisions are after one of them; with nothing else in doubt the block has been looked at. */
export function withoutDecision(decisions: readonly Decision[], kind: DecisionKind): readonly Decision[] {
  const left = decisions.filter((decision) => decision.kind !== kind);
  return left.length === decisions.length ? decisions : left.some(isUnsure) ? left : [];
}

/**
 * The same where an editor decides in passing, by what is done to a neighbour: what nobody doubted has not been looked
 * at for that.
 */
export function decidedInPassing(
  decisions: readonly Decision[],
  kind: DecisionKind,
): readonly Decision[] | null {
  if (decisions.some(isUnsure)) return withoutDecision(decisions, kind);
  const left = decisions.filter((decision) => decision.kind !== kind);
  return left.length === decisions.length ? decisions : left.length > 0 ? left : null;
}

/** Of one block made of several: looked at if all were, be it that joining them settled the last of their doubts. */
export function joinedDecisions(first: Node, others: readonly Node[]): readonly Decision[] | null {
  const decisions = decisionsOf(first);
  const left = decisions && decidedInPassing(decisions, 'extent');
  const isOpen = others.some((other) => reviewOf(other) === 'open');
  return isOpen && left?.length === 0 ? null : left;
}

/** How far a block has come, for the marks beside it. */
export type Review = 'unsure' | 'looked at' | 'open';

export function reviewOf(node: Node): Review {
  const decisions = decisionsOf(node);
  if (!decisions) return 'open';
  if (decisions.length === 0) return 'looked at';
  return decisions.some(isUnsure) ? 'unsure' : 'open';
}

/** A decision that is worth a look. */
export interface Doubt {
  /** The block's. */
  readonly id: string;
  readonly decision: Decision;
  /** The block's place among those of the page. */
  readonly index: number;
}

let known: { readonly doc: Node; readonly doubts: readonly Doubt[] } | undefined;

/** All doubts of a page, the least sure first. */
export function doubtsIn(doc: Node): readonly Doubt[] {
  if (known?.doc === doc) return known.doubts;
  const doubts = blocksIn(doc).flatMap(({ node }, index) =>
    (decisionsOf(node) ?? []).filter(isUnsure).map((decision) => ({ id: idOf(node), decision, index })),
  );
  known = { doc, doubts: doubts.sort(compareDoubts) };
  return known.doubts;
}

/** The doubt that follows in order of sureness, or the one before it; round and round. Begins with the least sure. */
export function nextDoubt(doc: Node, from: Doubt | undefined, direction: 1 | -1): Doubt | undefined {
  const doubts = doubtsIn(doc);
  if (direction > 0) return (from && doubts.find((each) => compareDoubts(each, from) > 0)) ?? doubts[0];
  return (from && doubts.findLast((each) => compareDoubts(each, from) < 0)) ?? doubts.at(-1);
}

export function isSameDoubt(a: Doubt | undefined, b: Doubt | null | undefined): boolean {
  return a?.id === b?.id && a?.decision === b?.decision;
}

function compareDoubts(a: Doubt, b: Doubt): number {
  return (
    a.decision.confidence - b.decision.confidence ||
    a.index - b.index ||
    KINDS.indexOf(a.decision.kind) - KINDS.indexOf(b.decision.kind)
  );
}

const KINDS: readonly DecisionKind[] = ['role', 'extent', 'article'];

/** What is read on from one block to the next; headings, captions and the like are placed each for itself. */
const RUNNING: readonly Role[] = ['paragraph', 'subhead'];

/**
 * What a decision about a block's article asks: whose it is; whether an article begins with it; whether none does. An
 * article begins with its first text, whatever headings stand over that.
 */
export function articleQuestionOf({ node, parent, index }: PlacedBlock): 'whose' | 'begins' | 'goes on' {
  if (parent.type.name !== 'article' || !RUNNING.includes(roleOf(node))) return 'whose';
  return parent.children.slice(0, index).every(isHeading) ? 'begins' : 'goes on';
}

/** How much of a page has been looked at, in blocks. */
export function reviewCount(doc: Node): { readonly lookedAt: number; readonly total: number } {
  const blocks = blocksIn(doc);
  return {
    lookedAt: blocks.filter(({ node }) => reviewOf(node) === 'looked at').length,
    total: blocks.length,
  };
}
