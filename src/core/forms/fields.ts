/** Fields of an article: who is credited, the dateline, the names tagged in it. Kept as marks in the blocks. */
import { align } from '../alignment';
import { fold, isWordSpaced } from '../text/characters';
import { readCredit, type Credited } from './credits';
import { readDateline } from './forms';
import { rangesOf } from '../ranges';
import { readJump } from './jumps';
import type { Block, Byline, Entity, EntityType, Jump, Mark } from '../record';
import { ENTITY_TYPES, compareMarks } from '../record';

export interface Fields {
  readonly bylines: readonly Byline[];
  readonly dateline: string;
  readonly entities: readonly Entity[];
  readonly jumps: readonly Jump[];
}

/** A mark that has no id yet. */
export type FoundMark = Omit<Mark, 'id'>;

/** Bylines and dateline printed in a block's text. Only a byline block, and the head of a paragraph, print them. */
export function findFields(role: Block['role'], text: string): FoundMark[] {
  if (role === 'byline') return readCredit(foldedText(text)).people.map(bylineMark);
  if (role !== 'paragraph') return [];
  const head = foldedText(text.slice(0, LONGEST_HEAD));
  const lead = head.length - head.trimStart().length;
  const found = readDateline(head.slice(lead));
  if (!found) return [];
  const marks: FoundMark[] = [];
  if (found.to > found.from) marks.push({ type: 'dateline', from: lead + found.from, to: lead + found.to });
  if (found.credit) {
    const { people } = readCredit(head, lead + found.credit.from, lead + found.credit.to);
    marks.push(...people.map(bylineMark));
  }
  return marks;
}

/** No dateline with its credit is longer, even with six reporters. */
const LONGEST_HEAD = 120;

function bylineMark({ from, to, role }: Credited): FoundMark {
  return { type: 'byline', from, to, role };
}

/** The text with its forms folded, unit for unit. */
function foldedText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(fold(text.charCodeAt(i), true));
  return folded;
}

const ENTITIES: ReadonlySet<string> = new Set(ENTITY_TYPES);

function isEntity(mark: Mark): mark is Mark & { type: EntityType } {
  return ENTITIES.has(mark.type);
}

/** What an article's fields say, read off the marks of its blocks. */
export function deriveFields(raw: string, blocks: readonly Block[]): Fields {
  const bylines: Byline[] = [];
  const entities: Entity[] = [];
  const jumps: Jump[] = [];
  let dateline = '';
  for (const block of blocks) {
    const jump = block.role === 'jumpline' ? readJump(foldedText(block.text)) : null;
    if (jump) jumps.push(jump);
    const marks = block.marks.toSorted(compareMarks);
    const toRaw = marks.some(isEntity) ? align(raw, block.source, block.text).toRaw : null;
    for (const mark of marks) {
      const text = block.text.slice(mark.from, mark.to);
      if (mark.type === 'byline') bylines.push({ name: printedName(text), role: mark.role ?? '' });
      else if (mark.type === 'dateline') dateline ||= printedName(text);
      else if (isEntity(mark) && toRaw) {
        const offsets = toRaw.slice(mark.from, mark.to).filter((offset) => offset >= 0);
        entities.push({ type: mark.type, text, source: rangesOf(offsets) });
      }
    }
  }
  return { bylines, dateline, entities, jumps };
}

/**
 * What a byline or dateline says: the blanks that a printer sets between Chinese characters (陈 建) are no part of it,
 * those between words are.
 */
export function printedName(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.reduce((name, word) => (isParted(name, word) ? `${name} ${word}` : name + word), '');
}

function isParted(before: string, after: string): boolean {
  const last = before.endsWith('.') ? before.length - 2 : before.length - 1;
  return isWordSpaced(before.charCodeAt(last)) && isWordSpaced(after.charCodeAt(0));
}
