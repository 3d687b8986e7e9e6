/** Moving blocks about the page. A block keeps its id, its raw characters and its tags wherever it goes. */
import type { Node } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { ArticleDetails, Role } from '../../core';
import { detailsOf } from '../../core';
import type { PlacedBlock } from '../queries/blocks';
import { blocksIn, findArticle, findBlock, idOf, roleOf, selectedBlocks, trayPos } from '../queries/blocks';
import { placedByEditor } from './articleDecisions';
import { mergedDetails, writeDetails } from './details';
import { structural } from './structural';

/** Where blocks may go. */
export type Destination =
  /** Where their role belongs in an article: headings to its head, all else to its end. */
  | { readonly article: string }
  | { readonly before: string }
  | { readonly after: string }
  /** An article of their own, behind the one they stand in. */
  | 'new article'
  | 'furniture';

/** Moves blocks, given by id, in the order in which they stand, and gives them a role on the way if one is named. */
export function moveBlocks(ids: readonly string[], destination: Destination, role?: Role): Command {
  return (state, dispatch) => {
    const blocks = blocksIn(state.doc).filter(({ node }) => ids.includes(idOf(node)));
    const target = targetOf(state.doc, blocks, destination);
    if (target === undefined) return false;
    dispatch?.(structural(place(state.tr, blocks, target, role)));
    return true;
  };
}

/** Moves the selected blocks. */
export function moveSelection(destination: Destination, role?: Role): Command {
  return (state, dispatch) =>
    moveBlocks(
      selectedBlocks(state).map(({ node }) => idOf(node)),
      destination,
      role,
    )(state, dispatch);
}

/** Moves the selected blocks one place up, over an article's edge into the one before. */
export const moveUp: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const first = blocks[0];
  if (!first || isInFurniture(first)) return false;
  const all = blocksIn(state.doc);
  const previous = all[all.findIndex(({ pos }) => pos === first.pos) - 1];
  if (!previous) return false;
  const id = idOf(previous.node);
  return moveBlocks(
    blocks.map(({ node }) => idOf(node)),
    first.index === 0 ? { after: id } : { before: id },
  )(state, dispatch);
};

/** Moves the selected blocks one place down, over an article's edge into the next. */
export const moveDown: Command = (state, dispatch) => {
  const blocks = selectedBlocks(state);
  const last = blocks.at(-1);
  if (!last || isInFurniture(last)) return false;
  const all = blocksIn(state.doc);
  const next = all[all.findIndex(({ pos }) => pos === last.pos) + 1];
  if (!next || isInFurniture(next)) return false;
  const id = idOf(next.node);
  return moveBlocks(
    blocks.map(({ node }) => idOf(node)),
    next.index === 0 ? { before: id } : { after: id },
  )(state, dispatch);
};

/**
 * Puts blocks at a position between blocks, or in an article of their own at one between articles, takes them from
 * where they stood and removes articles that this empties. The selection goes along.
 */
function place(tr: Transaction, blocks: readonly PlacedBlock[], target: number, role?: Role): Transaction {
  const parent = tr.doc.resolve(target).parent;
  const nodes = blocks.map(({ node, parent: origin }) =>
    fitted(origin === parent ? node : placedByEditor(node), parent.type.name === 'furniture', role),
  );
  const isBetweenArticles = parent === tr.doc;
  const anchor = offsetWithin(blocks, tr.selection.anchor);
  const head = offsetWithin(blocks, tr.selection.head);

  const details = detailsOfEmptied(blocks, parent);
  tr.insert(target, isBetweenArticles ? tr.doc.type.schema.node('article', details, nodes) : nodes);
  for (const [from, to] of emptiedBy(blocks, parent)) {
    tr.delete(tr.mapping.map(from, 1), tr.mapping.map(to, -1));
  }

  // the insertion came first, so what was taken away before it has moved it
  const start = tr.mapping.slice(1).map(target, 1) + (isBetweenArticles ? 1 : 0);
  const receiver = tr.doc.resolve(start);
  if (parent.type.name === 'article')
    writeDetails(tr, receiver.before(1), parent, mergedDetails(detailsOf(parent.attrs), details));
  return tr.setSelection(TextSelection.create(tr.doc, start + anchor, start + head));
}

/** What is known of the articles that lose all their blocks by a move, the earlier's first. */
function detailsOfEmptied(blocks: readonly PlacedBlock[], receiver: Node): ArticleDetails {
  const emptied = blocks.filter(
    ({ parent, index }) =>
      index === 0 &&
      parent !== receiver &&
      parent.childCount === blocks.filter((other) => other.parent === parent).length,
  );
  return emptied.map(({ parent }) => detailsOf(parent.attrs)).reduce(mergedDetails, {});
}

/**
 * What to delete so that the blocks are gone: whole articles where nothing else is left in them.
 *
 * @param receiver the node that they now stand in, which stays
 */
export function emptiedBy(blocks: readonly PlacedBlock[], receiver?: Node): [from: number, to: number][] {
  return blocks.flatMap(({ pos, node, parent, parentPos, index }): [number, number][] => {
    const siblings = blocks.filter((other) => other.parent === parent);
    const isEmptied = parent.type.name === 'article' && siblings.length === parent.childCount;
    if (!isEmptied || parent === receiver) return [[pos, pos + node.nodeSize]];
    return index === 0 ? [[parentPos, parentPos + parent.nodeSize]] : [];
  });
}

/** In furniture every block is furniture; out of it none is. */
function fitted(node: Node, isToFurniture: boolean, wanted: Role = roleOf(node)): Node {
  const role: Role = isToFurniture ? 'furniture' : wanted === 'furniture' ? 'paragraph' : wanted;
  return role === roleOf(node) ? node : node.type.create({ ...node.attrs, role }, node.content, node.marks);
}

/** The position that a destination means for these blocks; undefined where they cannot go or already are. */
function targetOf(doc: Node, blocks: readonly PlacedBlock[], destination: Destination): number | undefined {
  const first = blocks[0];
  if (!first) return undefined;
  if (destination === 'new article') {
    const isOwn = first.parent.type.name === 'article' && first.parent.childCount === blocks.length;
    if (isOwn && blocks.every(({ parent }) => parent === first.parent)) return undefined;
    return isInFurniture(first) ? first.parentPos : first.parentPos + first.parent.nodeSize;
  }
  if (destination === 'furniture') {
    return blocks.every(isInFurniture) ? undefined : trayPos(doc) - 1;
  }
  if ('article' in destination) {
    const article = findArticle(doc, destination.article);
    if (!article || article.node === first.parent) return undefined;
    return article.pos + 1 + offsetForRole(article.node, roleOf(first.node));
  }
  const neighbour = findBlock(doc, 'before' in destination ? destination.before : destination.after);
  if (!neighbour) return undefined;
  const target = 'before' in destination ? neighbour.pos : neighbour.pos + neighbour.node.nodeSize;
  return isInPlace(blocks, target) ? undefined : target;
}

const HEADING_ORDER: readonly Role[] = ['kicker', 'headline', 'deck', 'byline'];

/** Where a block with this role stands in an article: headings at the head in their order, all else at the end. */
export function offsetForRole(article: Node, role: Role): number {
  const rank = HEADING_ORDER.indexOf(role);
  if (rank < 0) return article.content.size;
  let offset = 0;
  for (const block of article.children) {
    const other = HEADING_ORDER.indexOf(roleOf(block));
    if (other < 0 || other > rank) break;
    offset += block.nodeSize;
  }
  return offset;
}

/** Whether the blocks stand side by side and the target is at either end of them, or between. */
function isInPlace(blocks: readonly PlacedBlock[], target: number): boolean {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last || first.parent !== last.parent) return false;
  const isContiguous = last.index - first.index === blocks.length - 1;
  return isContiguous && target >= first.pos && target <= last.pos + last.node.nodeSize;
}

/** A position, counted from the start of the blocks once they stand side by side. */
function offsetWithin(blocks: readonly PlacedBlock[], position: number): number {
  let offset = 0;
  for (const { pos, node } of blocks) {
    if (position > pos && position < pos + node.nodeSize) return offset + position - pos;
    offset += node.nodeSize;
  }
  return 1;
}

function isInFurniture({ parent }: PlacedBlock): boolean {
  return parent.type.name === 'furniture';
}
