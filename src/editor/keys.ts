import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import type { Command } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { goToEnd } from './commands/ends';

/** What a key press means at the moment it is pressed: keys can be changed while a page is open. */
export type CommandOfKey = (event: KeyboardEvent) => Command | undefined;

/** The keys of the app's commands before those of every editor, whose own ways to end a block know nothing of articles. */
export function keys(commandOfKey: CommandOfKey): Plugin[] {
  const { Enter: _, 'Mod-Enter': __, ...others } = baseKeymap;
  return [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => commandOfKey(event)?.(view.state, view.dispatch, view) ?? false,
      },
    }),
    keymap({
      ...others,
      'Mod-Home': goToEnd(-1),
      'Mod-End': goToEnd(1),
      'Mod-Shift-Home': goToEnd(-1, true),
      'Mod-Shift-End': goToEnd(1, true),
    }),
  ];
}
