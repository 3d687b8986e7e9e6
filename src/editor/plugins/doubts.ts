import type { Plugin } from '@tiptap/pm/state';
import { reviewOf } from '../queries/decisions';
import { blockClass } from './blockClass';

/** Marks the blocks that are worth a look, for the diamond in the gutter. */
export function doubts(): Plugin {
  return blockClass('unsure', (block) => reviewOf(block) === 'unsure');
}
