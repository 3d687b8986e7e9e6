/** Copying and pasting: clean text and semantic HTML out, blocks and tags in, and never a raw character claimed twice. */
import type { Node, Schema } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import type { Source } from '../../core';
import { sourceOf } from '../queries/blocks';
import { selectedSources } from '../queries/raw';
import { mapBlocks, pasteFreed } from './freed';
import { withNewTags } from './newTags';
import { plainTextOf } from './plainText';
import { ClipboardReader } from './reader';
import { clipboardWriter } from './writer';

export function clipboard(schema: Schema, raw: string, newId: () => string): Plugin {
  // tells what was copied here from what was copied on another page: raw offsets mean nothing there
  const page = newId();
  /** Beside the slice, whose blocks a drag within the page moves as they are. */
  const sources = new WeakMap<Node, Source>();
  const writeSource = (block: Node) => {
    const source = sources.get(block) ?? [];
    return source.length > 0 ? [page, ...source.map((range) => range.join('-'))].join(' ') : '';
  };
  /** Those that were read here: a slice may come with others that somebody wrote into its frame. */
  const own = new WeakSet<Source>();
  const read = (written: string) => {
    const source = readSource(written, page);
    own.add(source);
    return source;
  };
  const withoutForged = (slice: Slice) =>
    mapBlocks(slice, (block) => (own.has(sourceOf(block)) ? sourceOf(block) : []));
  return new Plugin({
    props: {
      clipboardTextSerializer: plainTextOf,
      clipboardSerializer: clipboardWriter(schema, writeSource),
      clipboardParser: new ClipboardReader(schema, read),
      transformCopied(slice, { state }) {
        const copied = withoutTray(slice);
        const claiming = blocksOf(copiedSlice(state, raw));
        blocksOf(copied).forEach((block, i) => sources.set(block, sourceOf(claiming[i] ?? block)));
        return copied;
      },
      // what is dragged within the page is moved, tags and all
      transformPasted: (slice, view) => (view.dragging ? slice : withNewTags(withoutForged(slice), newId)),
      handlePaste(view, _event, slice) {
        const tr = pasteFreed(view.state, slice, raw);
        if (!tr) return false;
        view.dispatch(tr.setMeta('paste', true).setMeta('uiEvent', 'paste'));
        return true;
      },
    },
  });
}

const RANGE = /^(\d{1,9})-(\d{1,9})$/;

export function readSource(written: string, page: string): Source {
  const [own, ...ranges] = written.split(' ');
  if (own !== page) return [];
  return ranges.flatMap((range) => {
    const [, from, to] = RANGE.exec(range) ?? [];
    return Number(from) < Number(to) ? [[Number(from), Number(to)] as const] : [];
  });
}

function withoutTray({ content, openStart, openEnd }: Slice): Slice {
  const kept = content.content.filter(
    ({ type, childCount }) => type.name !== 'tray' && !(type.name === 'furniture' && childCount === 0),
  );
  return kept.length === content.childCount
    ? new Slice(content, openStart, openEnd)
    : new Slice(Fragment.from(kept), openStart, 0);
}

function blocksOf({ content }: Slice): Node[] {
  const blocks: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) blocks.push(node);
    return !node.isTextblock;
  });
  return blocks;
}

/** What is selected, each block with the raw characters behind what is copied of it: of the outer two often a part. */
export function copiedSlice(state: EditorState, raw: string): Slice {
  const sources = selectedSources(state, raw);
  const copied = withoutTray(state.selection.content());
  let index = 0;
  return mapBlocks(copied, () => sources[index++] ?? []);
}
