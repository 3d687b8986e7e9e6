import type { Node } from '@tiptap/pm/model';
import type { DiscardedBlock } from '../../core';
import { trayPos } from './blocks';

export interface PlacedDiscard {
  readonly block: DiscardedBlock;
  readonly node: Node;
  readonly pos: number;
}

/** What lies in the discard tray, oldest first. */
export function discardsIn(doc: Node): PlacedDiscard[] {
  const discards: PlacedDiscard[] = [];
  const start = trayPos(doc) + 1;
  doc.lastChild?.forEach((node, offset) => {
    discards.push({ node, pos: start + offset, block: node.attrs.block as DiscardedBlock });
  });
  return discards;
}
