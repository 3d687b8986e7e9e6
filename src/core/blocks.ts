/** Labelled lines → blocks in the making. Heading lines stay single: which of them belong together is settled with the articles. */
import type { Evidence } from './evidence';
import type { Label } from './label';
import { partsOf, type Line } from './lines';
import type { Role } from './record';

export interface Draft {
  readonly role: Role;
  readonly lines: readonly Line[];
  /** Opens with a dateline or a reporter's credit. */
  readonly lede: boolean;
  /** A heading's part that is printed on one line with the part before it. */
  readonly glued: boolean;
}

const ROLE_OF: Readonly<Record<Label, Role>> = {
  first: 'paragraph',
  middle: 'paragraph',
  last: 'paragraph',
  single: 'paragraph',
  heading: 'headline',
  byline: 'byline',
  caption: 'caption',
  captionMore: 'caption',
  jump: 'jumpline',
  furniture: 'furniture',
};
const GOES_ON: ReadonlySet<Label> = new Set<Label>(['middle', 'last', 'captionMore']);

/** A caption runs to more lines than this only in picture stories. */
const LONGEST_CAPTION = 8;

/** Heading lines come apart at their blanks: the two halves may be headings of two articles. */
export function draftBlocks(
  raw: string,
  lines: readonly Line[],
  labels: readonly Label[],
  evidence: readonly Evidence[],
): Draft[] {
  const drafts: { role: Role; lines: Line[]; lede: boolean; glued: boolean }[] = [];
  lines.forEach((line, i) => {
    const label = labels[i] ?? 'single';
    if (label === 'heading') {
      partsOf(raw, line).forEach((part, n) =>
        drafts.push({ role: 'headline', lines: [part], lede: false, glued: n > 0 }),
      );
      return;
    }
    let open = drafts.at(-1);
    if (open && GOES_ON.has(label)) open.lines.push(line);
    else
      drafts.push(
        (open = { role: ROLE_OF[label], lines: [line], lede: evidence[i]?.lede ?? false, glued: false }),
      );
    // a text that ends with the photographer's name is the text to the photograph
    const ends = label === 'last' || label === 'single';
    if (ends && evidence[i]?.photoCredit && !open.lede && open.lines.length <= LONGEST_CAPTION)
      open.role = 'caption';
  });
  return drafts;
}
