import type { Plugin } from '@tiptap/pm/state';
import { sourceOf } from '../queries/blocks';
import { blockClass } from './blockClass';

/** Marks the blocks whose text was not printed on the page but typed or pasted, for a word in the gutter. */
export function typed(): Plugin {
  return blockClass('typed', (block) => block.content.size > 0 && sourceOf(block).length === 0);
}
