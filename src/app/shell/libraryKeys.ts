import type { Texts } from '../i18n';

export interface KeyTable {
  readonly heading: string;
  readonly rows: readonly (readonly [keys: readonly string[], meaning: string])[];
}

/** The keys of the library. Those of the correcting page are commands': see `CommandKeys`. */
export function libraryKeys({ keys }: Texts): KeyTable {
  return {
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
  };
}
