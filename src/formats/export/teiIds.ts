/** xml:ids for a page: the record's own ids where XML allows them, so that they stay the same from export to export. */
import { blocksOf, type PageRecord } from '../../core';

export interface XmlIds {
  /** '' if no article of the page has this id. */
  article(id: string): string;
  /** '' if no block of the page has this id. */
  block(id: string): string;
  /** One that nothing has yet, made from `id`. */
  fresh(id: string): string;
}

export function xmlIdsOf(record: PageRecord): XmlIds {
  const taken = new Set<string>();
  const fresh = (id: string) => {
    const stem = NAME.test(id) ? id : `x${id.replace(NOT_IN_NAME, '-')}`;
    let name = stem;
    for (let count = 2; taken.has(name); count++) name = `${stem}.${count}`;
    taken.add(name);
    return name;
  };
  const nameAll = (items: readonly { readonly id: string }[]) =>
    new Map(items.map(({ id }) => [id, fresh(id)]));
  const articles = nameAll(record.articles);
  const blocks = nameAll([...blocksOf(record), ...record.discarded]);
  return {
    article: (id) => articles.get(id) ?? '',
    block: (id) => blocks.get(id) ?? '',
    fresh,
  };
}

/** The ASCII part of what XML calls an NCName. */
const NAME = /^[A-Za-z_][\w.-]*$/;
const NOT_IN_NAME = /[^\w.-]+/g;
