/** What looks wrong in the text and no editor has let stand. */
import type { Node } from '@tiptap/pm/model';
import type { PageSuspicion, Suspicion } from '../../core';
import { checkBlock, checkPage } from '../../core';
import type { PlacedBlock } from './blocks';
import { articlesIn, blocksIn, idOf, roleOf, textOf } from './blocks';
import { lineEndsIn } from './raw';

/** In characters: enough to tell one suspicion of a block from another. */
const LONGEST_NAME = 40;

/** A suspicion's name in its block, which stays while the words that it is about do. */
export function nameOf(node: Node, { rule, from, to }: Suspicion): string {
  return `${rule}: ${textOf(node).slice(from, to).slice(0, LONGEST_NAME)}`;
}

/** Names of the suspicions of a block that an editor has let stand. */
export const letStandOf = (node: Node): readonly string[] =>
  (node.attrs.letStand as readonly string[] | null) ?? [];

const known = new WeakMap<Node, readonly Suspicion[]>();

/** What looks wrong in a block by itself; worked out once, since a node never changes. */
export function suspicionsOf(raw: string, node: Node): readonly Suspicion[] {
  let suspicions = known.get(node);
  if (!suspicions) {
    const found = checkBlock(roleOf(node), textOf(node), lineEndsIn(raw, node));
    suspicions = found.filter((each) => isOpen(node, each));
    known.set(node, suspicions);
  }
  return suspicions;
}

/** A suspicion and the block that it is about. */
export interface PlacedSuspicion {
  readonly block: PlacedBlock;
  readonly suspicion: Suspicion;
}

/** The last document asked about, as in `blocksIn`. */
let lastAsked: { readonly doc: Node; readonly found: readonly PlacedSuspicion[] } | undefined;

/**
 * All that looks wrong on a page, in its order. Cost: the page's length, for what is seen from block to block; nothing
 * where the same document is asked about again.
 *
 * @param raw the page's raw text, of which there is one to a document
 */
export function suspicionsIn(doc: Node, raw: string): readonly PlacedSuspicion[] {
  if (lastAsked?.doc !== doc) lastAsked = { doc, found: lookOver(doc, raw) };
  return lastAsked.found;
}

function lookOver(doc: Node, raw: string): PlacedSuspicion[] {
  const articles = articlesIn(doc).map(({ node }) =>
    node.children.map((block) => ({ id: idOf(block), role: roleOf(block), text: textOf(block) })),
  );
  const wide = new Map<string, PageSuspicion[]>();
  for (const suspicion of checkPage(articles))
    wide.set(suspicion.id, [...(wide.get(suspicion.id) ?? []), suspicion]);
  return blocksIn(doc).flatMap((block) => {
    const { node } = block;
    const ofPage = (wide.get(idOf(node)) ?? []).filter((each) => isOpen(node, each));
    return [...ofPage, ...suspicionsOf(raw, node)].map((suspicion) => ({ block, suspicion }));
  });
}

function isOpen(node: Node, suspicion: Suspicion): boolean {
  const letStand = letStandOf(node);
  return letStand.length === 0 || !letStand.includes(nameOf(node, suspicion));
}
