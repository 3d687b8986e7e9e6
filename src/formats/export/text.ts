/**
 * Plain text, laid out as Chinese plain text is read: every paragraph is one line that starts with two full-width
 * blanks, as in print, so that no blank line is needed between paragraphs; anything else starts at the margin. A
 * blank line parts headings from text, two part articles. Furniture, the discard tray and what an editor noted beside
 * the text are left out: who wants plain text wants the articles as printed (TEI and JSON keep all).
 */
import type { Article, Block, Role } from '../../core';
import type { Format, PageExport } from '../format';

export const text: Format = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain',
  write: ({ record }: PageExport) =>
    record.articles
      .map(layOut)
      .filter((article) => article !== '')
      .join('\n\n'),
};

const INDENT = '\u3000\u3000';

/** Roles that stand together above the text, without a blank line between them. */
const TOP: ReadonlySet<Role> = new Set<Role>(['kicker', 'headline', 'deck', 'byline']);

/** Ends with a line end unless it is empty. */
function layOut({ blocks }: Article): string {
  const printed = blocks.filter((block) => block.text.trim() !== '');
  return printed
    .map((block, i) => {
      const previous = printed[i - 1];
      const gap = previous && !standTogether(previous.role, block.role) ? '\n' : '';
      return `${gap}${block.role === 'paragraph' ? INDENT : ''}${linesOf(block)}\n`;
    })
    .join('');
}

function standTogether(before: Role, after: Role): boolean {
  return before === after ? before !== 'caption' : TOP.has(before) && TOP.has(after);
}

/** The text without blanks at its ends; odd line ends as '\n'. */
function linesOf({ text }: Block): string {
  return text.trim().replace(/\r\n?|\u2028|\u2029/g, '\n');
}
