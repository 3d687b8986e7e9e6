import type { Texts } from '../zh';

export const balance: Texts['balance'] = {
  open: 'Show where it went',
  list: 'Where the source went',
  allInArticles: 'All of the source stands in articles.',
  missing: (count) => (count === 1 ? '1 place in no article' : `${count} places in no article`),
  discarded: (count) => `${count} discarded`,
  furniture: (count) => `${count} furniture`,
};
