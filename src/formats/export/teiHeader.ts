/** The teiHeader: which page of which newspaper this is, the file it came from, and what Galley did to it. */
import { isIsoDate } from '../../core';
import { version } from '../../../package.json';
import type { PageExport, PageMeta } from '../format';
import { charactersOf, element, type Element } from './xml';

export function headerOf({ record, meta }: PageExport): Element {
  return element('teiHeader', { 'xml:lang': 'en' }, [
    element('fileDesc', {}, [
      element('titleStmt', {}, [leaf('title', titleOf(meta) || record.page)]),
      element('publicationStmt', {}, [
        leaf('p', 'Written by Galley from a page in correction; not a publication.'),
      ]),
      element('sourceDesc', {}, [sourceOf(record.page, meta)]),
    ]),
    element('encodingDesc', {}, [
      element('appInfo', {}, [
        element('application', { ident: 'galley', version }, [leaf('label', 'Galley（校样）')]),
      ]),
      element(
        'editorialDecl',
        {},
        EDITORIAL.map(([name, statement]) => element(name, {}, [leaf('p', statement)])),
      ),
    ]),
  ]);
}

/** 瑞安日报 2013-12-14 第3版, or as much of it as is known. */
function titleOf({ title, date, number }: PageMeta): string {
  return [title, date, number && `第${number}版`].filter(Boolean).join(' ');
}

function sourceOf(page: string, meta: PageMeta): Element {
  const date = element('date', { when: isIsoDate(meta.date) ? meta.date : '' }, charactersOf(meta.date));
  return element('bibl', { type: 'newspaperPage' }, [
    ...(meta.title ? [leaf('title', meta.title, { level: 'j' })] : []),
    ...(meta.date ? [date] : []),
    ...(meta.number ? [leaf('biblScope', meta.number, { unit: 'page' })] : []),
    leaf('idno', page, { type: 'page' }),
    ...(meta.name ? [leaf('idno', meta.name, { type: 'file' })] : []),
    ...(meta.sha256 ? [leaf('idno', meta.sha256, { type: 'sha256' })] : []),
    ...(meta.encoding ? [leaf('note', meta.encoding, { type: 'encoding' })] : []),
  ]);
}

function leaf(name: string, text: string, attributes = {}): Element {
  return element(name, attributes, charactersOf(text));
}

/** What a reader of the file has to know; each paragraph names the elements that it is about. */
const EDITORIAL: readonly (readonly [element: string, statement: string])[] = [
  [
    'correction',
    'The text is that of the source file as a proofreader left it. What the proofreader took out stands as surplus ' +
      'in the back, with a pointer (corresp) to the block it followed or the article it stood in.',
  ],
  [
    'normalization',
    'The printed lines of a paragraph are joined; lb stands for a line break that was made on purpose. Characters ' +
      'that XML cannot hold are replaced: controls by their pictures (U+2400 and after), others by U+FFFD.',
  ],
  [
    'segmentation',
    'Each article is a div. Its headings (kicker 引题, headline 主题, deck 副题) and the bylines printed before its ' +
      'text come first, other bylines last; a subhead opens a div of type section; n numbers the blocks in the order ' +
      'in which they stand in the page record. What the proofreader knew of an article beyond its text follows its ' +
      'headings: its kind is the subtype of its div, the standing column and the page number in print stand in bibl, ' +
      'remarks in note of type editorial. Furniture (folio, editors, hotlines) is fw before the articles.',
  ],
  [
    'interpretation',
    'persName, placeName and orgName are names tagged in the text; persName of type byline is a credited person ' +
      'within the text, with the role printed for them; seg of type dateline is the tag before the text (本报讯). Names ' +
      'that cross each other are cut, their pieces joined by next and prev.',
  ],
];
