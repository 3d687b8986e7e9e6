/**
 * Keeps every raw character accounted for, whatever a transaction does: commands, typing, pasting, dragging. After each
 * one the claims are settled in the same undo step.
 */
import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { afterComposition } from '../plugins/afterComposition';
import type { Settled } from './settle';
import { settle } from './settle';

/** The last settled document while edits wait to be settled, else null. */
const key = new PluginKey<Settled | null>('provenance');
const SETTLED = 'settled';

/**
 * @param raw the page's raw text
 * @param newId for articles, blocks and tray items that an edit makes
 */
export function provenance(raw: string, newId: () => string): Plugin {
  let isComposing = () => false;

  return new Plugin<Settled | null>({
    key,
    state: {
      init: () => null,
      apply(tr, waiting, before) {
        if (tr.getMeta(key) === SETTLED) return null;
        // undo and redo bring back what was settled
        if (!tr.docChanged || isHistoryTransaction(tr)) return waiting;
        const maps = [...(waiting?.mapping.maps ?? []), ...tr.mapping.maps];
        return { doc: waiting?.doc ?? before.doc, mapping: new Mapping(maps) };
      },
    },
    appendTransaction(_transactions, _before, state) {
      const waiting = key.getState(state);
      // an input method's text is left alone until it is done: see `afterComposition` below
      if (!waiting || isComposing()) return null;
      return settle(state.tr, waiting, raw, newId).setMeta(key, SETTLED);
    },
    view(view) {
      isComposing = () => view.composing;
      const settleWaiting = () => key.getState(view.state) && view.dispatch(view.state.tr);
      return { destroy: afterComposition(view, settleWaiting) };
    },
  });
}
