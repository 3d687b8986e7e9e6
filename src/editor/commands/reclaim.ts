import type { Command } from '@tiptap/pm/state';
import { joinLines } from '../../core';
import { missingIn } from '../queries/balance';
import { trayPos } from '../queries/blocks';
import { named } from './act';
import { structural } from './structural';

/**
 * Lays raw characters that no block holds into the tray, line by line: the last safeguard for a document that was
 * damaged outside of the editor.
 */
export function reclaimMissing(raw: string, newId: () => string): Command {
  return named('reclaim', (state, dispatch) => {
    const missing = missingIn(state.doc, raw);
    if (missing.length === 0) return false;
    if (dispatch) {
      const discards = missing.map((range) =>
        state.schema.node('discard', {
          block: {
            id: newId(),
            role: 'paragraph',
            source: [range],
            text: joinLines(raw, [range], 'paragraph'),
            marks: [],
            origin: { article: '', after: '' },
          },
        }),
      );
      const end = trayPos(state.doc) + 1 + (state.doc.lastChild?.content.size ?? 0);
      dispatch(structural(state.tr.insert(end, discards)));
    }
    return true;
  });
}
