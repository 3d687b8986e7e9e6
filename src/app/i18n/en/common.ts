import type { common as zh } from '../zh/common';

export const common: typeof zh = {
  appName: 'Galley',
  languageName: 'English',
  listComma: ', ',
  statuses: {
    0: 'Without text',
    1: 'Not proofread',
    2: 'Problematic',
    3: 'Proofread',
    4: 'Validated',
  },
  close: 'Close',
  progress: (done, total) => `${done} of ${total}`,
  stop: 'Stop',
  undo: 'Undo',
  cancel: 'Cancel',
};
