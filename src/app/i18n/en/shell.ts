import type { shell as zh } from '../zh/shell';

export const shell: typeof zh = {
  languageMenu: 'Interface language',
  appearanceMenu: 'Appearance',
  themeHeading: 'Light or dark',
  themes: { system: 'As system', light: 'Light', dark: 'Dark' },
  textSizeHeading: 'Text size',
  textSizes: { 17: 'Standard 17', 19: 'Large 19', 21: 'Largest 21' },
  keys: 'Keys',
  opening: 'Opening the library…',
  crashed: 'Something went wrong here',
  crashedKept: 'Your saved pages and edits are untouched in this browser. Reload to carry on.',
  reload: 'Reload',
  backToLibrary: 'Back to the library',
  errorDetails: 'Error details',
  notOpened: 'The library could not be opened',
  notOpenedWhy: {
    insecure: 'Browsers give safe storage only to https and localhost addresses. Please open Galley at one.',
    unavailable:
      'The browser does not let this site keep data: a private window, perhaps, or site data are switched off. Nothing in the library was touched. Please try an ordinary window.',
    newer: 'A newer version has already used this library. Reload to get that version; nothing was touched.',
    unknown: 'Nothing in the library was touched. Close other tabs of this site, then reload.',
  },
  storeClosed: 'The library is closed; nothing more is saved here',
  storeClosedWhy: {
    upgraded: 'Another tab has upgraded it. Reload to carry on.',
    deleted: 'Another tab or the browser has deleted it. Copy any text still on this page first.',
    lost: 'The browser closed its storage: site data cleared, perhaps, or a disk error. Copy any text still on this page first.',
  },
};
