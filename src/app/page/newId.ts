/** Ids for blocks, articles and tags that come to be on a page. */
export const newId = () => crypto.randomUUID().slice(0, 8);
