import type { Plugin } from '@tiptap/pm/state';
import { PluginKey } from '@tiptap/pm/state';
import type { TextChange } from '../../core';
import { changesOf } from '../queries/changes';
import type { BlockMarks, MarkedStretch } from './blockMarks';
import { blockMarks, showMarks } from './blockMarks';

const key = new PluginKey<BlockMarks>('changes');

/** Marks what was changed against the raw text; hidden until somebody shows it. */
export function changeMarks(raw: string): Plugin {
  return blockMarks(key, (node) => {
    const length = node.content.size;
    return changesOf(raw, node).flatMap((change) => stretchOf(change, length));
  });
}

export const showChanges = (isShown: boolean) => showMarks(key, isShown);

/** What was removed is marked at the character before it, or at the first one of the block. */
function stretchOf({ from, to }: TextChange, length: number): MarkedStretch[] {
  if (from < to) return [{ from, to, className: 'change' }];
  if (from > 0) return [{ from: from - 1, to: from, className: 'change-removed' }];
  return length > 0 ? [{ from: 0, to: 1, className: 'change-removed at-start' }] : [];
}
