import type { importing as zh } from '../zh/importing';

const files = (count: string) => (count === '1' ? '1 file' : `${count} files`);
const pages = (count: string) => (count === '1' ? '1 page' : `${count} pages`);

export const importing: typeof zh = {
  addPages: 'Add pages',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  letGo: 'Let go to add',
  working: 'Proposing articles',
  looking: 'Looking for files',
  stopped: (added, left) => `Stopped. ${pages(added)} added, ${files(left)} left unread`,
  failed: (count) => `${files(count)} could not be added`,
  reasons: {
    empty: 'empty',
    binary: 'not text',
    'too-large': 'over 20 MB',
    undecodable: 'encoding not recognised',
    garbled: 'garbled by an earlier wrong decoding; look for the original',
    unreadable: 'could not be read: moved, deleted or not permitted',
    broken: 'proposing its articles failed',
    unsaved: 'could not be saved',
  },
  full: (added, left) =>
    `Storage is full. ${pages(added)} added, ${files(left)} left unread; export and delete some pages, then try again`,
  closed: (added, left) => `The library is closed. ${pages(added)} added, ${files(left)} left unread`,
  duplicates: (count) => `${files(count)} already in the library, not added again`,
  sameAs: (path, first) => (path === first ? path : `${path}, the same as “${first}”`),
  addAnyway: 'Add anyway',
  ignored: (count) => `${files(count)} other than .txt passed over`,
  details: 'Details',
  hideDetails: 'Hide details',
  more: (count) => `and ${count} more`,
  notFound: 'No .txt files found',
};
