/** Undo steps of what is typed outside of the text: one for each burst of typing in one field. */
import type { Command } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';

interface Burst {
  readonly field: string;
  readonly number: number;
  /** When it was last added to, in milliseconds. */
  readonly at: number;
}

const key = new PluginKey<Burst | null>('bursts');

/** A burst is over after a pause of so many milliseconds. */
const PAUSE = 700;

/** Remembers the burst in which the last edit was made; an edit from elsewhere ends it. */
export function bursts(): Plugin {
  return new Plugin<Burst | null>({
    key,
    state: {
      init: () => null,
      apply(tr, burst) {
        const own = tr.getMeta(key) as Burst | undefined;
        if (own) return own;
        return tr.docChanged && !tr.getMeta('appendedTransaction') ? null : burst;
      },
    },
  });
}

let count = 0;

/**
 * The command, its edits in one undo step with those made in the same field just before.
 *
 * @param field names the field among those of the page
 * @param isLast whether this ends the field's typing, and belongs to it however long ago that was
 */
export function inBurst(field: string, command: Command, isLast = false): Command {
  return (state, dispatch, view) =>
    command(
      state,
      dispatch &&
        ((tr) => {
          const before = key.getState(state);
          const goesOn = before?.field === field && (isLast || tr.time - before.at < PAUSE);
          const burst: Burst = { field, number: goesOn ? before.number : ++count, at: tr.time };
          // the history keeps the edits of one composition together, wherever in the document they are
          dispatch(tr.setMeta(key, burst).setMeta('composition', `burst ${burst.number}`));
        }),
      view,
    );
}
