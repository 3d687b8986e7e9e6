import type { Role } from '../record';
import type { Suspicion } from './suspicion';

/** A block as the rules over blocks see it. */
export interface CheckedBlock {
  readonly id: string;
  readonly role: Role;
  readonly text: string;
}

/** A suspicion of a whole block, which takes its neighbours to see. */
export interface PageSuspicion extends Suspicion {
  readonly id: string;
}

/** What looks wrong from block to block. `articles` in the order of the page, furniture left out. */
export function checkPage(articles: readonly (readonly CheckedBlock[])[]): PageSuspicion[] {
  return [
    ...articles.flatMap(openSentences),
    ...articles.flatMap(withoutText),
    ...articles.flatMap(secondHeadlines),
    ...sameTexts(articles.flat()),
  ];
}

/** Marks that no paragraph begins with. */
const GOES_ON = /^[，。、；：！？）》”’」』…]/;
/** What no paragraph ends with. */
const LEFT_OPEN = /[，、]$/;

/** A paragraph that breaks off where the next goes on. */
function openSentences(blocks: readonly CheckedBlock[]): PageSuspicion[] {
  return blocks.flatMap(({ id, role, text }, i): PageSuspicion[] => {
    if (role !== 'paragraph') return [];
    const begins = text.trimStart();
    if (GOES_ON.test(begins)) {
      const from = text.length - begins.length;
      return [{ id, rule: 'open sentence', from, to: from + 1 }];
    }
    const ends = text.trimEnd();
    const isLast = !blocks.slice(i + 1).some((next) => next.role === 'paragraph');
    if (!LEFT_OPEN.test(ends) || isLast) return [];
    return [{ id, rule: 'open sentence', from: ends.length - 1, to: ends.length }];
  });
}

const HEADINGS: readonly Role[] = ['kicker', 'headline', 'deck'];

/** A headline, and nothing under it. */
function withoutText(blocks: readonly CheckedBlock[]): PageSuspicion[] {
  const heading = blocks.find(({ role }) => role === 'headline') ?? blocks[0];
  if (!heading || !blocks.every(({ role }) => HEADINGS.includes(role))) return [];
  return [{ id: heading.id, rule: 'no text', from: 0, to: heading.text.length }];
}

const TEXT: readonly Role[] = ['paragraph', 'subhead'];

/** Every headline that follows on the text of another in the same article. */
function secondHeadlines(blocks: readonly CheckedBlock[]): PageSuspicion[] {
  const first = blocks.findIndex(({ role }) => role === 'headline');
  const text = blocks.findIndex(({ role }, i) => first >= 0 && i > first && TEXT.includes(role));
  if (text < 0) return [];
  return blocks
    .slice(text)
    .filter(({ role }, i, rest) => role === 'headline' && rest[i - 1]?.role !== 'headline')
    .map(({ id, text: { length } }): PageSuspicion => ({ id, rule: 'second headline', from: 0, to: length }));
}

/** Shorter texts may well stand twice: 本报讯, a column's name. */
const SHORTEST_TWIN = 12;

/** Every text but the first that stands on the page already. */
function sameTexts(blocks: readonly CheckedBlock[]): PageSuspicion[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ id, text }): PageSuspicion[] => {
    const ink = text.replaceAll(/\s/g, '');
    if (ink.length < SHORTEST_TWIN || !seen.has(ink)) {
      seen.add(ink);
      return [];
    }
    return [{ id, rule: 'same text twice', from: 0, to: text.length }];
  });
}
