/** A page's blocks in the order of the raw text, with what marks where one article ends and the next begins. */
import type { Draft } from './blocks';
import type { Setting } from '../labels/setting';
import { startFeatures, startOdds, type BylinePlace } from './starts';

/** A run of heading lines that nothing parts, and the gap among the paragraphs in which it stands. */
export interface Flow {
  readonly drafts: readonly Draft[];
  /** Indexes of the paragraphs among the drafts. */
  readonly paragraphs: readonly number[];
  /** Indexes of the heading lines among the drafts. */
  readonly headings: readonly number[];
  /** Indexes of the captions among the drafts. */
  readonly captions: readonly number[];
  /** Numbers of the paragraphs that may be texts to pictures. */
  readonly asides: readonly number[];
  /** For each heading line, how many paragraphs stand before it. */
  readonly slots: readonly number[];
  /** For each heading line, whether it follows another with nothing between. */
  readonly continuesRun: readonly boolean[];
  /** For each heading line, whether it is printed on one line with the one before it. */
  readonly glued: readonly boolean[];
  /** For each paragraph, what the texts before it share with those after (see `cohesionsOf`). */
  readonly cohesions: Float64Array;
  /** For each paragraph, what is seen of it as the beginning of a text (see `starts`). */
  readonly startFeatures: readonly (readonly number[])[];
  /** For each paragraph, the log-odds that an article's text begins with it, headings before it not considered. */
  readonly startOdds: readonly number[];
  /** For each byline, whether it opens the text after it, closes the text before it, or stands among headings. */
  readonly bylines: ReadonlyMap<number, BylinePlace>;
  /** For each paragraph, how often its writers are credited: in its lede, above it, below it. */
  readonly credits: readonly number[];
  /** For each paragraph, its length in em. */
  readonly lengths: readonly number[];
}

/** `cohesions` are those of the paragraphs (see `cohesionsOf`); `starts` weighs where texts begin. */
export function flowOf(
  drafts: readonly Draft[],
  setting: Setting,
  cohesions: Float64Array,
  starts: Float64Array,
): Flow {
  const paragraphs: number[] = [];
  const headings: number[] = [];
  const slots: number[] = [];
  const continuesRun: boolean[] = [];
  const glued: boolean[] = [];
  drafts.forEach((draft, i) => {
    if (draft.role === 'paragraph') paragraphs.push(i);
    if (draft.role !== 'headline') return;
    headings.push(i);
    slots.push(paragraphs.length);
    glued.push(draft.glued);
    continuesRun.push(drafts[i - 1]?.role === 'headline');
  });
  const bylines = new Map(
    drafts.flatMap((draft, i) => (draft.role === 'byline' ? [[i, bylinePlace(drafts, i)] as const] : [])),
  );
  const features = startFeatures({ drafts, paragraphs, bylines, setting, cohesions });
  const credits = paragraphs.map((at) => {
    const inline = drafts[at]?.lede && /记者|記者|通讯员|通訊員|实习生/.test(textOf(drafts[at]));
    return (
      (inline ? 1 : 0) +
      (bylines.get(at - 1) === 'opens' ? 1 : 0) +
      (bylines.get(at + 1) === 'closes' ? 1 : 0)
    );
  });
  const lengths = paragraphs.map((at) => drafts[at]?.lines.reduce((sum, line) => sum + line.width, 0) ?? 0);
  const captions = drafts.flatMap((draft, i) => (draft.role === 'caption' ? [i] : []));
  return {
    drafts,
    paragraphs,
    headings,
    captions,
    asides: asidesOf(drafts, paragraphs),
    slots,
    continuesRun,
    glued,
    cohesions,
    startFeatures: features,
    startOdds: startOdds(features, starts),
    bylines,
    credits,
    lengths,
  };
}

/** Short paragraphs that may be texts to pictures. */
export function asidesOf(drafts: readonly Draft[], paragraphs: readonly number[]): number[] {
  return paragraphs.flatMap((at, p) => {
    const draft = drafts[at];
    return draft && draft.aside > LEAST_ASIDE && draft.lines.length <= LONGEST_ASIDE ? [p] : [];
  });
}

/** In log-odds. */
const LEAST_ASIDE = -4.5;
/** In lines. */
const LONGEST_ASIDE = 4;

function bylinePlace(drafts: readonly Draft[], at: number): BylinePlace {
  const before = drafts[at - 1]?.role;
  const after = drafts[at + 1]?.role;
  const bracketed = textOf(drafts[at]).startsWith('（');
  if (bracketed && before === 'paragraph') return 'closes';
  if (after === 'paragraph') return 'opens';
  if (before === 'headline' || after === 'headline') return before === 'paragraph' ? 'closes' : 'loose';
  return before === 'paragraph' ? 'closes' : 'loose';
}

function textOf(draft: Draft | undefined): string {
  return draft?.lines[0]?.text ?? '';
}
