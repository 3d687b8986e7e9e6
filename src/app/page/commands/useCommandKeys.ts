import { useLayoutEffect } from 'react';
import { flushSync } from 'react-dom';
import { chordOf } from '../../shell/chords';
import { useSettings } from '../../state/settings';
import { useSession } from '../sessionContext';
import type { Desk } from './desk';
import { commandsOfChord } from './keymap';

/**
 * Runs commands by their keys, wherever on the page the focus is. What changes the document is left to the text while it
 * has the focus: only there keys and input methods are told apart to the last.
 */
export function useCommandKeys(desk: Desk): void {
  const { acts, shown } = useSession();
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const chord = chordOf(event);
      const { target } = event;
      if (chord === undefined || !(target instanceof Element) || target.closest(OVERLAY)) return;
      const isText = target.closest(TEXT) !== null;
      const isField = !isText && target.closest(FIELD) !== null;
      // Enter, Backspace and Esc have other work outside of the text
      if (isPlain(chord) && !target.closest(PLAIN)) return;
      const meant = commandsOfChord(useSettings.getState().keys, chord).filter(
        ({ id, anywhere }) => desk.knows(id) && (!isField || anywhere),
      );
      const isTexts = (id: keyof typeof acts) => isText && acts[id] !== undefined;
      // what a pane's command is about may be a frame behind the text
      if (!meant.every(({ id }) => isTexts(id))) flushSync(shown.catchUp);
      const command = meant.find(({ id }) => isTexts(id) || desk.canRun(id));
      if (command && isTexts(command.id)) return;
      // a key of ours that cannot act now must not do the browser's work instead
      if (!command && (meant.length === 0 || isPlain(chord))) return;
      event.preventDefault();
      event.stopPropagation();
      if (command) desk.run(command.id);
    };
    // before the text hears of it, which would take Alt+Enter and Esc for its own
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [desk, acts, shown]);
}

const TEXT = '.sheet-text';
const PLAIN = '.sheet-text, .doubt';
const FIELD = 'input, textarea, select, [contenteditable=true]';
const OVERLAY = '[role=dialog], [role=menu]';

/** Without Ctrl or Alt and no function key. */
function isPlain(chord: string): boolean {
  return !/(?:^|\+)(?:Mod|Ctrl|Meta|Alt)\+|(?:^|\+)F\d+$/.test(chord);
}
