import type { Plugin } from '@tiptap/pm/state';
import { PluginKey } from '@tiptap/pm/state';
import { suspicionsOf } from '../queries/suspicions';
import type { BlockMarks } from './blockMarks';
import { blockMarks, showMarks } from './blockMarks';

const key = new PluginKey<BlockMarks>('suspicions');

/** Marks what looks wrong in the text of single blocks; hidden until somebody shows it. */
export function suspicionMarks(raw: string): Plugin {
  return blockMarks(key, (node) =>
    suspicionsOf(raw, node).map(({ from, to }) => ({ from, to, className: 'suspicious' })),
  );
}

export const showSuspicions = (isShown: boolean) => showMarks(key, isShown);
