/** Raw characters that were cut out of the text and come back with it. */
import type { Node } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Range, Source } from '../../core';
import { divideSource, intersectRanges, joinRanges, subtractRanges } from '../../core';
import { blockAt, idOf, sourceOf, textOf } from '../queries/blocks';
import { discardsIn } from '../queries/tray';
import { leftover } from './leftover';

/**
 * Pastes blocks that were copied on this page with raw characters behind them. They get those that lie in the tray,
 * which holds them no longer; what some block holds stays with it.
 *
 * @returns undefined where there are none behind any of them
 */
export function pasteFreed(state: EditorState, slice: Slice, raw: string): Transaction | undefined {
  const inTray = discardsIn(state.doc).flatMap(({ block }) => block.source);
  const claimed: Range[] = [];
  let isOwn = false;
  const freed = mapBlocks(slice, (block) => {
    isOwn ||= sourceOf(block).length > 0;
    const source = subtractRanges(intersectRanges(sourceOf(block), inTray), claimed);
    claimed.push(...source);
    return source;
  });
  if (!isOwn) return undefined;
  const { tr } = state;
  const host = blockAt(state.doc, state.selection.from);
  const offset = host ? state.selection.from - host.pos - 1 : 0;
  tr.replaceSelection(freed);
  takeFromTray(tr, claimed, raw);
  const first = firstBlock(freed.content);
  const now = host && tr.doc.nodeAt(host.pos);
  // text that went into a block brings its raw characters along
  if (now && first && freed.openStart > 0 && now.isTextblock && idOf(now) === idOf(host.node)) {
    const text = textOf(host.node);
    const texts = [text.slice(0, offset), text.slice(offset)];
    const [left = [], right = []] = divideSource(raw, sourceOf(host.node), texts);
    const source = joinRanges([...left, ...sourceOf(first), ...right]);
    tr.setNodeAttribute(host.pos, 'source', source);
  }
  return tr.scrollIntoView();
}

function takeFromTray(tr: Transaction, claimed: Source, raw: string): void {
  for (const { block, pos, node } of discardsIn(tr.doc).toReversed()) {
    if (intersectRanges(block.source, claimed).length === 0) continue;
    const left = leftover(block, claimed, raw);
    if (left) tr.setNodeAttribute(pos, 'block', left);
    else tr.delete(pos, pos + node.nodeSize);
  }
}

function firstBlock(content: Fragment): Node | undefined {
  const node = content.firstChild;
  return !node || node.isTextblock ? (node ?? undefined) : firstBlock(node.content);
}

/** The slice with another source for each of its blocks. */
export function mapBlocks(slice: Slice, sourceFor: (block: Node) => Source): Slice {
  const map = (content: Fragment): Fragment =>
    Fragment.from(
      content.content.map((node) => {
        if (!node.isTextblock) return node.isInline ? node : node.copy(map(node.content));
        return node.type.create({ ...node.attrs, source: sourceFor(node) }, node.content);
      }),
    );
  return new Slice(map(slice.content), slice.openStart, slice.openEnd);
}
