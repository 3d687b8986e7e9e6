import type { Command } from '@tiptap/pm/state';
import type { Suspicion } from '../../core';
import { findBlock } from '../queries/blocks';
import { letStandOf, nameOf } from '../queries/suspicions';
import { named } from './act';

/** What looks wrong is right: the suspicion does not come back while its words are the same. */
export function letStand(id: string, suspicion: Suspicion): Command {
  return named('letStand', ({ doc, tr }, dispatch) => {
    const block = findBlock(doc, id);
    if (!block) return false;
    const before = letStandOf(block.node);
    const name = nameOf(block.node, suspicion);
    if (before.includes(name)) return false;
    dispatch?.(tr.setNodeAttribute(block.pos, 'letStand', [...before, name]));
    return true;
  });
}
