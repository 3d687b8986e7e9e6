/** Who claims which raw characters, and which claims differ between two documents. */
import type { Node } from '@tiptap/pm/model';
import type { DiscardedBlock, Source } from '../../core';
import { blocksIn, idOf, sourceOf } from '../queries/blocks';
import { discardsIn } from '../queries/tray';

export interface BlockClaim {
  readonly node: Node;
  /** Position before the block in its document. */
  readonly pos: number;
  /** Where it stands, should it have to go to the tray. */
  readonly origin: DiscardedBlock['origin'];
  source: Source;
}

export interface TrayClaim {
  readonly block: DiscardedBlock;
  readonly pos: number;
  source: Source;
}

export interface Claims {
  readonly blocks: readonly BlockClaim[];
  readonly tray: readonly TrayClaim[];
}

/** All claims of a document, in its order. */
export function allClaims(claims: Claims): (BlockClaim | TrayClaim)[] {
  return [...claims.blocks, ...claims.tray];
}

/** The claims of `doc` on nodes that `other` does not have. Nodes are shared between documents: comparing costs little. */
export function claimsNotIn(doc: Node, other: Node): Claims {
  const changed = childrenNotIn(doc, other);
  const theirs = [...childrenNotIn(other, doc)].flatMap((parent) => parent.children);
  const isShared = taker(theirs);
  const blocks = blocksIn(doc)
    .filter(({ parent, node }) => changed.has(parent) && !isShared(node))
    .map(({ node, pos, parent, index }): BlockClaim => ({
      node,
      pos,
      origin: {
        article: parent.type.name === 'article' ? idOf(parent) : '',
        after: index > 0 ? idOf(parent.child(index - 1)) : '',
      },
      source: sourceOf(node),
    }));
  const tray = doc.lastChild && changed.has(doc.lastChild) ? discardsIn(doc) : [];
  return {
    blocks,
    tray: tray
      .filter(({ node }) => !isShared(node))
      .map(({ block, pos }): TrayClaim => ({ block, pos, source: block.source })),
  };
}

function childrenNotIn(doc: Node, other: Node): Set<Node> {
  const isShared = taker(other.children);
  return new Set(doc.children.filter((child) => !isShared(child)));
}

/** Tells whether a node is among the given ones, each of which can be taken once. */
function taker(nodes: readonly Node[]): (node: Node) => boolean {
  const left = new Map<Node, number>();
  for (const node of nodes) left.set(node, (left.get(node) ?? 0) + 1);
  return (node) => {
    const count = left.get(node) ?? 0;
    if (count > 0) left.set(node, count - 1);
    return count > 0;
  };
}

export function isSameSource(a: Source, b: Source): boolean {
  return (
    a === b || (a.length === b.length && a.every(([from, to], i) => from === b[i]?.[0] && to === b[i]?.[1]))
  );
}
