import type { Texts } from '../i18n';

export interface KeyTable {
  readonly heading: string;
  readonly rows: readonly (readonly [keys: readonly string[], meaning: string])[];
}

/** Every key that does something, by view. */
export function keyTables({ keys, page, doubts }: Texts): KeyTable[] {
  return [
    {
      heading: keys.library,
      rows: [
        [['Mod+O'], keys.openFiles],
        [['/'], keys.find],
        [['↑', '↓', 'PageUp', 'PageDown', 'Home', 'End'], keys.move],
        [['Enter'], keys.open],
        [['Space'], keys.select],
        [['Shift+↑', 'Shift+↓'], keys.extend],
        [['Mod+A'], keys.selectAll],
        [['Esc'], keys.clear],
        [['Delete'], keys.remove],
        [['Mod+Z'], keys.undo],
        [['?'], keys.show],
      ],
    },
    {
      heading: page.keys.page,
      rows: [
        [['Enter'], page.keys.splitBlock],
        [['Mod+Enter'], page.keys.splitArticle],
        [['Shift+Enter'], page.keys.lineBreak],
        [['⌫'], page.keys.joinBefore],
        [['Delete'], page.keys.joinAfter],
        [['Alt+J'], page.keys.joinArticle],
        [['Alt+M'], page.keys.moveTo],
        [['Alt+N'], page.keys.newArticle],
        [['Alt+↑', 'Alt+↓'], page.keys.moveBlock],
        [['Alt+1', 'Alt+9'], page.keys.roles],
        [['Alt+P', 'Alt+L', 'Alt+O'], page.keys.tags],
        [['Alt+Delete'], page.keys.discard],
        [['F8', 'Shift+F8'], doubts.keys.next],
        [['Alt+Enter'], doubts.keys.accept],
        [['Alt+R'], doubts.keys.takeRunnerUp],
        [['Esc'], doubts.keys.leave],
        [['Mod+Z', 'Mod+Y'], page.keys.undo],
      ],
    },
  ];
}
