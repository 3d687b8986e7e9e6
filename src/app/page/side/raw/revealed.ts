/** Raw characters that some list leads to which no text stands for: discarded ones, missing ones. */
import { create } from 'zustand';
import type { Range } from '../../../../core';
import { showPanel } from '../showPanel';

export const useRevealed = create<{ readonly range: Range | null }>(() => ({ range: null }));

/** Brings raw characters into sight and marks them until the cursor goes elsewhere. */
export function revealRaw(range: Range): void {
  showPanel('raw');
  useRevealed.setState({ range });
}
