/**
 * TEI P5. An article is a `div`; TEI wants headings and bylines at a division's ends, so they are moved there, and
 * `n` keeps the order in which the record has them (the header says so to the file's reader).
 */
import type { Article, Block, DiscardedBlock } from '../../core';
import type { Format, PageExport } from '../format';
import { headerOf } from './teiHeader';
import { xmlIdsOf, type XmlIds } from './teiIds';
import { inlineText } from './teiText';
import { charactersOf, element, tag, writeDocument, type Attributes, type Element } from './xml';

export const tei: Format = {
  id: 'tei',
  extension: 'xml',
  mediaType: 'application/tei+xml',
  write: (page) =>
    writeDocument(
      element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh' }, [
        headerOf(page),
        textOf(page),
      ]),
    ),
};

function textOf({ record, meta }: PageExport): Element {
  const ids = xmlIdsOf(record);
  const articles = record.articles.map((article, i) => articleElement(article, i + 1, ids));
  const tray = record.discarded.map((block) => discardedElement(block, ids));
  return element('text', {}, [
    element('body', {}, [
      element('pb', { n: meta.number }, ''),
      ...record.furniture.map((block) => blockElement('fw', block, ids, { type: 'furniture' })),
      // a body has to hold something besides page breaks and furniture
      ...(articles.length > 0 ? articles : [element('ab', {}, '')]),
    ]),
    ...(tray.length > 0 ? [element('back', {}, [element('div', { type: 'discarded' }, tray)])] : []),
  ]);
}

interface PlacedBlock extends Block {
  /** Place in the article, from 1. */
  readonly n: number;
}

function articleElement(article: Article, n: number, ids: XmlIds): Element {
  const blocks = article.blocks.map((block, i): PlacedBlock => ({ ...block, n: i + 1 }));
  const startOfText = blocks.find(({ role }) => role === 'paragraph' || role === 'subhead')?.n ?? Infinity;
  const headings = blocks.filter(isHeading);
  const bylines = blocks.filter(isByline);
  const { type = '' } = article;
  return element('div', { type: 'article', subtype: type, n: `${n}`, 'xml:id': ids.article(article.id) }, [
    ...headings.map((block) => blockElement('head', block, ids, { type: block.role })),
    ...bylines.filter(({ n }) => n < startOfText).map((block) => blockElement('byline', block, ids)),
    ...detailElements(article),
    ...sections(
      blocks.filter((block) => !isHeading(block) && !isByline(block)),
      ids,
    ),
    ...bylines.filter(({ n }) => n > startOfText).map((block) => blockElement('byline', block, ids)),
  ]);
}

/** What an editor knows of the article; its kind is the division's subtype. */
function detailElements({ column = '', printedPage = '', notes = '' }: Article): Element[] {
  const place = [
    ...(column ? [element('title', { type: 'column' }, withBreaks(column))] : []),
    ...(printedPage ? [element('biblScope', { unit: 'page' }, withBreaks(printedPage))] : []),
  ];
  return [
    ...(place.length > 0 ? [element('bibl', { type: 'printed' }, place)] : []),
    ...(notes ? [element('note', { type: 'editorial' }, withBreaks(notes))] : []),
  ];
}

const withBreaks = (text: string) => charactersOf(text).replaceAll('\n', '<lb/>');

function isHeading({ role }: Block): boolean {
  return role === 'kicker' || role === 'headline' || role === 'deck';
}

function isByline({ role }: Block): boolean {
  return role === 'byline';
}

/** What stands before the first subhead, then a section for each subhead: TEI has no heading amid a division. */
function sections(blocks: readonly PlacedBlock[], ids: XmlIds): Element[] {
  const elements: Element[] = [];
  let current = elements;
  for (const block of blocks) {
    if (block.role === 'subhead') {
      current = [blockElement('head', block, ids, { type: 'subhead' })];
      elements.push(element('div', { type: 'section' }, current));
    } else {
      current.push(bodyElement(block, ids));
    }
  }
  return elements;
}

function bodyElement(block: PlacedBlock, ids: XmlIds): Element {
  switch (block.role) {
    case 'caption':
      return element('figure', {}, [blockElement('head', block, ids, { type: 'caption' })]);
    case 'jumpline':
      return blockElement('ab', block, ids, { type: 'jumpline' }, (text) => tag('ref', {}, text));
    case 'furniture':
      return blockElement('fw', block, ids, { type: 'furniture' });
    default:
      return blockElement('p', block, ids);
  }
}

function discardedElement({ origin, ...block }: DiscardedBlock, ids: XmlIds): Element {
  const place = ids.block(origin.after) || ids.article(origin.article);
  const attributes = { type: block.role, corresp: place && `#${place}` };
  return blockElement('ab', block, ids, attributes, (text) => tag('surplus', { reason: 'discarded' }, text));
}

function blockElement(
  name: string,
  block: Block & { readonly n?: number },
  ids: XmlIds,
  attributes: Attributes = {},
  wrap = (text: string) => text,
): Element {
  const n = block.n === undefined ? '' : `${block.n}`;
  const text = inlineText(block.text, block.marks, ids.fresh);
  return element(name, { ...attributes, n, 'xml:id': ids.block(block.id) }, wrap(text));
}
