import type { RecoveryNotice } from '../../../store';
import type { Texts } from '../zh';

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const page: Texts['page'] = {
  opening: 'Opening the page…',
  notOpened: 'This page could not be opened',
  notOpenedWhy: {
    missing: 'There is no such page in the library; it may have been deleted.',
    newer:
      'A newer Galley has saved this page. Reload to use that version; what is stored has not been touched.',
    unreadable:
      'Neither what was stored nor the raw text can be read. The damaged data are kept as they are.',
    other: 'What is stored has not been touched. Reload and try again.',
  },
  textLabel: 'Text of the articles',
  roles: {
    kicker: 'Kicker',
    headline: 'Headline',
    deck: 'Deck',
    byline: 'Byline',
    paragraph: 'Text',
    subhead: 'Subhead',
    caption: 'Caption',
    jumpline: 'Jumpline',
    furniture: 'Furniture',
  },
  shortParagraph: '¶',
  fields: { byline: 'Byline', dateline: 'Dateline' },
  characterUnit: 'chars',
  furniture: 'Page furniture',
  typed: 'typed',
  entities: { person: 'Person', place: 'Place', organisation: 'Organisation' },
  number: (number) => `page ${number}`,
  statusMenu: 'Proofreading status',
  exportPage: 'Export',
  outline: 'Outline',
  outlineFigures: (articles, blocks) => `${count(articles, 'article')}, ${count(blocks, 'block')}`,
  article: (number) => `Article ${number}`,
  untitled: 'No headline',
  furnitureGroup: 'Furniture',
  drag: (what) => `Drag: ${what}`,
  dragArticle: 'Drag the whole article',
  tray: 'Discarded',
  trayEmpty: 'What you remove from the text comes here and can be restored.',
  restore: 'Restore',
  restoreThis: (text) => `Restore “${text}”`,
  noArticles: 'This page has no articles.',
  noArticlesHelp: 'What lies under Discarded, at the lower left, can be restored as articles.',
  toolbar: 'Acts on this block',
  blocks: (count) => `${count} blocks`,
  role: 'Role',
  moveTo: 'Move to',
  moveToMenu: 'Move to article',
  moveToSearch: 'Type a number or some letters of the headline',
  elsewherePlaces: 'Elsewhere',
  noSuchArticle: 'No such article',
  tag: 'Tag',
  more: 'More',
  dropBefore: (number) => `Drop here in article ${number}`,
  dropInFurniture: 'Drop into furniture',
  rawFigures: (lines, blank) =>
    blank > 0
      ? `${count(lines, 'line')} · ${blank} blank left out, numbered as in the file`
      : count(lines, 'line'),
  inTray: 'discarded',
  rawPlace: (line, character) => `source line ${line}, character ${character}`,
  balanced: 'Balanced',
  unbalanced: (missing) => `${missing} missing`,
  balance: { total: 'source', kept: 'kept', changed: 'changed', discarded: 'discarded', missing: 'missing' },
  reclaim: 'Put into Discarded',
  place: (article, block, character) => `Article ${article} · ${block} · character ${character}`,
  placeInFurniture: (character) => `Furniture · character ${character}`,
  saved: (time) => `Saved ${time}`,
  onDisk: (time) => `On disk ${time}`,
  saving: 'Saving',
  unsaved: 'Not saved',
  readOnly: 'Read only',
  closed: 'Saving has stopped',
  saveErrors: {
    quota: 'the disk is full; the text is still on this page, export it first',
    closed: 'the library was closed, reload the page',
    newer: 'a newer version has opened the library, reload the page',
    unavailable: 'the browser refuses to store; the text is still on this page, export it first',
    missing: 'the page was deleted from the library; the text is still here, export it first',
    unreadable: 'a snapshot did not read back; the edits themselves are saved',
    unknown: 'saving failed and is tried again; the text is still on this page',
    lockLost: 'another tab is editing',
    conflict: 'the page was changed elsewhere, open it again',
  },
  elsewhere: 'Another tab is editing this page; here you can only read.',
  takeOver: 'Edit it here',
  takenOver: 'Another tab has taken this page over; all changes made here are saved.',
  reopen: 'Open again',
  dismiss: 'Dismiss',
  recovered: 'Stored data were damaged and have been recovered as far as possible:',
  recovery: (notice: RecoveryNotice): string => {
    switch (notice.code) {
      case 'snapshotDamaged':
      case 'snapshotUnfit':
        return 'A snapshot was damaged; an earlier one and the edits after it were used. The damaged data are kept aside.';
      case 'historyDamaged':
        return 'The undo history was damaged, so older changes can no longer be undone. The text is not affected, and the damaged data is kept apart.';
      case 'journalBroken':
        return `The journal breaks after edit ${notice.seq}; ${count(notice.edits, 'edit')} behind it could not be replayed.`;
      case 'editsMissing':
        return `${count(notice.edits, 'edit')} had not reached the library.`;
      case 'tailReplayed':
        return `${count(notice.edits, 'edit')} not yet in the library when the last session ended ${notice.edits === 1 ? 'is' : 'are'} back.`;
      case 'tailUnusable':
        return `${count(notice.edits, 'more unwritten edit')} did not fit this page and were kept aside.`;
      case 'fromRaw':
        return `No snapshot could be used. The page starts again from its raw text; ${count(notice.edits, 'edit')} made since the import could not be recovered.`;
      case 'rawDamaged':
        return 'The raw text is damaged.';
    }
  },
  reclaimed: (characters) =>
    `${count(characters, 'character')} stood in no article and ${characters === 1 ? 'is' : 'are'} now under Discarded, to be restored.`,
};
