/** Makes plain paragraphs of what word processors and web pages put on the clipboard. */
import { joinerBetween } from '../../core';

/** Numbers and bullets that Word writes before list items, its markers, and what is not text at all. */
const JUNK =
  '[style*="mso-list:Ignore" i], [style*="mso-element:" i], [style*="display:none" i], script, style, title, template, noscript, svg';
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, div, section, article, aside, main, header, footer, blockquote, figcaption, dt, dd, pre, table, ul, ol, dl';
/** Stands between two cells of a table's row. */
const CELL_GAP = '\u3000';

/** Changes `dom`, which nobody else looks at. */
export function tidy(dom: ParentNode & Node): void {
  for (const junk of dom.querySelectorAll(JUNK)) junk.remove();
  spreadLines(dom);
  for (const table of dom.querySelectorAll('table')) table.replaceWith(...rowsOf(table));
  // containers of nothing but text are paragraphs
  for (const element of dom.querySelectorAll(
    'div, section, article, aside, main, header, footer, blockquote',
  )) {
    if (!element.querySelector(BLOCKS)) element.replaceWith(paragraph(...element.childNodes));
  }
  for (const element of dom.querySelectorAll(BLOCKS)) if (isBlank(element)) element.remove();
}

/** A table is read row by row. */
function rowsOf(table: HTMLTableElement): Element[] {
  return [...table.rows].map((row) =>
    paragraph([...row.cells].map(({ textContent }) => textContent.trim()).join(CELL_GAP)),
  );
}

function paragraph(...content: (Node | string)[]): Element {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

const isBlank = ({ textContent }: Element) => textContent.trim() === '';

/**
 * In HTML a line end is a space, which between Chinese characters nobody meant; no-break spaces are a word processor's
 * way of shifting text about.
 */
function spreadLines(dom: Node): void {
  const walker = document.createTreeWalker(dom, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  texts.forEach((text, i) => {
    if (text.parentElement?.closest('pre')) return;
    const before = texts[i - 1]?.data ?? '';
    const after = texts[i + 1]?.data.trimStart() ?? '';
    text.data = joinedLines(text.data.replaceAll('\u00a0', ' '), before, after);
  });
}

/** @param before what stands before the text, which its line ends may also have to do with, and `after` behind it */
export function joinedLines(text: string, before: string, after: string): string {
  const lines = text.split(/\r\n?|\n/);
  return lines.reduce((joined, line, i) => {
    if (i === 0) return line;
    const left = joined.trimEnd();
    const right = line.trimStart();
    const gap = joinerBetween(
      left === '' ? before.trimEnd() : left,
      right === '' ? after : right,
      'paragraph',
    );
    return left + gap + right;
  }, '');
}
