export const outline = {
  beforeArticle: (number: number) => `放到稿 ${number} 之前`,
  behindArticle: (number: number) => `放到稿 ${number} 之后`,
  inArticle: (number: number) => `放到稿 ${number} 此处`,
  atEnd: (number: number) => `放到稿 ${number} 末尾`,
  inFurniture: '放到杂项',
};
