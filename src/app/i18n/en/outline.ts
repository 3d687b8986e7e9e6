import type { Texts } from '../zh';

export const outline: Texts['outline'] = {
  beforeArticle: (number) => `Before article ${number}`,
  behindArticle: (number) => `After article ${number}`,
  inArticle: (number) => `Here in article ${number}`,
  atEnd: (number) => `At the end of article ${number}`,
  inFurniture: 'Into furniture',
};
