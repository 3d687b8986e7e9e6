/** What the library shows of a page, taken from its record. */
import type { PageRecord, Role } from '../core';

const TITLE_ROLES: readonly Role[] = ['headline', 'kicker', 'deck', 'subhead', 'paragraph'];
const TITLE_LENGTH = 60;

/** The first headline of the page, or what comes nearest to one; at most 60 characters, '' for a page without articles. */
export function titleOf(record: PageRecord): string {
  const blocks = record.articles.flatMap((article) => article.blocks);
  for (const role of TITLE_ROLES) {
    const block = blocks.find((each) => each.role === role && each.text.trim() !== '');
    if (block) return shortened(block.text.trim().split('\n').join(' '));
  }
  return '';
}

function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : text;
}
