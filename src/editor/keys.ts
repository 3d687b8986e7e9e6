/** Which key does what. `Mod` is Ctrl, or ⌘ on a Mac. */
import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import type { Command, Plugin } from '@tiptap/pm/state';
import { ROLES } from '../core';
import { joinArticleWithPrevious, joinAtEnd, joinAtStart } from './commands/join';
import { moveDown, moveSelection, moveUp } from './commands/move';
import { setRole } from './commands/role';
import { splitArticle, splitBlock } from './commands/split';
import { toggleTag } from './commands/tag';
import { discardSelection } from './commands/tray';

const insertLineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(state.schema.node('lineBreak')).scrollIntoView());
  return true;
};

export function keys(newId: () => string): Plugin[] {
  const own: Record<string, Command> = {
    Enter: splitBlock,
    'Mod-Enter': splitArticle,
    'Shift-Enter': insertLineBreak,
    Backspace: joinAtStart,
    Delete: joinAtEnd,
    'Alt-j': joinArticleWithPrevious,
    'Alt-n': moveSelection('new article'),
    'Alt-ArrowUp': moveUp,
    'Alt-ArrowDown': moveDown,
    'Alt-Delete': discardSelection,
    'Alt-p': toggleTag('person', newId),
    'Alt-l': toggleTag('place', newId),
    'Alt-o': toggleTag('organisation', newId),
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
  };
  ROLES.forEach((role, i) => (own[`Alt-${i + 1}`] = setRole(role)));
  return [keymap(own), keymap({ ...baseKeymap, Enter: chainCommands(splitBlock) })];
}
