/** Labelled lines → blocks in the making. Heading lines stay single: which of them belong together is settled with the articles. */
import { CAPTION, CAPTION_LABELS, HEADING, PARAGRAPH_LABELS, SUBHEAD, type Label } from '../labels/label';
import { beliefIn, logOdds, type LabelledLines } from '../labels/labels';
import { partsOf, type Line } from '../lines/lines';
import type { Role } from '../record';

export interface Draft {
  readonly role: Role;
  readonly lines: readonly Line[];
  /** Opens with a dateline or a reporter's credit. */
  readonly lede: boolean;
  /** A heading's part that is printed on one line with the part before it. */
  readonly glued: boolean;
  /** What a line without a stop may be instead of a heading, in log-odds: over a part of a text, under a picture. */
  readonly odds: Readonly<Record<'subhead' | 'caption', number>> | null;
  /** The log-odds that a paragraph is the text to a picture after all, −∞ where that is out of the question. */
  readonly aside: number;
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
  subhead: 'subhead',
};
const GOES_ON: ReadonlySet<Label> = new Set<Label>(['middle', 'last', 'captionMore']);

/** A caption runs to more lines than this only in picture stories. */
const LONGEST_CAPTION = 8;

/**
 * The blocks of labelled lines. Lines that are or may be headings come apart at their blanks: the two halves may be
 * headings of two articles.
 */
export function draftBlocks(raw: string, lines: readonly Line[], labelled: LabelledLines): Draft[] {
  const { labels, evidence } = labelled;
  const drafts: {
    role: Role;
    lines: Line[];
    lede: boolean;
    glued: boolean;
    odds: Draft['odds'];
    aside: number;
  }[] = [];
  lines.forEach((line, i) => {
    const label = labels[i] ?? 'single';
    const odds = oddsOf(labelled, i);
    if (odds) {
      partsOf(raw, line).forEach((part, n) =>
        drafts.push({ role: 'headline', lines: [part], lede: false, glued: n > 0, odds, aside: -Infinity }),
      );
      return;
    }
    let open = drafts.at(-1);
    if (open && GOES_ON.has(label)) open.lines.push(line);
    else {
      const lede = evidence[i]?.lede ?? false;
      drafts.push(
        (open = {
          role: ROLE_OF[label],
          lines: [line],
          lede,
          glued: false,
          odds,
          aside: lede ? -Infinity : asideOdds(labelled, i),
        }),
      );
    }
    // a text that ends with the photographer's name is the text to the photograph
    const ends = label === 'last' || label === 'single';
    if (ends && evidence[i]?.photoCredit && !open.lede && open.lines.length <= LONGEST_CAPTION)
      open.role = 'caption';
  });
  return drafts;
}

/** A line that is a heading for all that is known, or a subhead, or the one line of a caption that may be a heading. */
function oddsOf({ labels, beliefs }: LabelledLines, i: number): Draft['odds'] {
  const label = labels[i];
  const caption = logOdds(beliefs, i, CAPTION, HEADING);
  const open = label === 'heading' || label === 'subhead';
  const doubtful = label === 'caption' && caption < DOUBTFUL && labels[i + 1] !== 'captionMore';
  return open || doubtful ? { subhead: logOdds(beliefs, i, SUBHEAD, HEADING), caption } : null;
}

/** How likely the text that begins with a line is a caption rather than a paragraph. */
function asideOdds(labelled: LabelledLines, i: number): number {
  const of = (labels: readonly number[]) => beliefIn(labelled, i, labels) + LEAST_BELIEF;
  return Math.log(of(CAPTION_LABELS) / of(PARAGRAPH_LABELS));
}

const LEAST_BELIEF = 1e-4;

/** Log-odds below which a caption may turn out to be a heading. */
const DOUBTFUL = 3;
