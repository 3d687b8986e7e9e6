import type { Texts } from '../zh';

export const fields: Texts['fields'] = {
  none: 'With the cursor in an article, its fields are here.',

  back: 'Back to the text',
  unprinted: 'Not in the source: an editor wrote it',
  bylines: 'Bylines',
  name: 'Name',
  role: 'Role',
  nameOf: (n) => `Name in byline ${n}`,
  roleOf: (n) => `Role in byline ${n}`,
  unmark: 'Remove',
  unmarkThis: (words) => `“${words}” is no byline; the words stay`,
  newByline: 'New byline',
  add: 'Add',
  markByline: (words) => `Mark “${words}” as a byline`,
  markDateline: (words) => `Mark “${words}” as the dateline`,
  unmarkDateline: 'This is no dateline; the words stay',
  noText: 'No text for a dateline to stand before',
  type: 'Kind',
  column: 'Column',
  printedPage: 'Page',
  printedPageHint: (number) => (number === '' ? 'if not the file’s' : `if not ${number}`),
  notes: 'Notes',
  types: {
    news: 'News',
    feature: 'Feature',
    commentary: 'Commentary',
    letter: 'Letter',
    literature: 'Literature',
    photo: 'Photo',
    notice: 'Notice',
    advertisement: 'Advertisement',
    other: 'Other',
  },
  undecided: 'Not said',
  guessed: (type) => `${type} (a guess)`,
  guessedFrom: (sign, seen): string => {
    switch (sign) {
      case 'dateline':
        return `Guessed from its form: the dateline “${seen}”`;
      case 'captions':
        return 'Guessed from its form: captions and no text';
      case 'notice heading':
        return `Guessed from its form: headed “${seen}”`;
      case 'advertising words':
        return `Guessed from its form: it says “${seen}”`;
    }
  },
};
