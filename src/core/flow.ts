/** A page's blocks in the order of the raw text, with what marks where one article ends and the next begins. */
import type { Draft } from './blocks';
import { isSalutation } from './forms';
import type { Setting } from './setting';
import { START } from './weights';

/** A run of heading lines that nothing parts, and the gap among the paragraphs in which it stands. */
export interface Flow {
  readonly drafts: readonly Draft[];
  /** Indexes of the paragraphs among the drafts. */
  readonly paragraphs: readonly number[];
  /** Indexes of the heading lines among the drafts. */
  readonly headings: readonly number[];
  /** Indexes of the captions among the drafts. */
  readonly captions: readonly number[];
  /** For each heading line, how many paragraphs stand before it. */
  readonly slots: readonly number[];
  /** For each heading line, whether it follows another with nothing between. */
  readonly continuesRun: readonly boolean[];
  /** For each heading line, whether it is printed on one line with the one before it. */
  readonly glued: readonly boolean[];
  /** For each paragraph, the log-odds that an article's text begins with it, headings before it not considered. */
  readonly startOdds: readonly number[];
  /** For each byline, whether it opens the text after it, closes the text before it, or stands among headings. */
  readonly bylines: ReadonlyMap<number, 'opens' | 'closes' | 'loose'>;
  /** For each paragraph, how often its writers are credited: in its lede, above it, below it. */
  readonly credits: readonly number[];
  /** For each paragraph, its length in em. */
  readonly lengths: readonly number[];
}

/** `cohesion` holds, for each paragraph, what the words shared across its beginning add to the odds. */
export function flowOf(drafts: readonly Draft[], setting: Setting, cohesion: Float64Array): Flow {
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
  const usual = drafts.filter((draft) => draft.lede).length >= 2 ? START.unlikeOthers : 0;
  const startOdds = paragraphs.map((at, p) => {
    const opened = drafts[at]?.lede || bylines.get(at - 1) === 'opens';
    const odds = startOddsOf(drafts, paragraphs[p - 1], at, bylines, setting);
    return (
      odds + (opened ? 0 : usual) + (opened ? START.cohesionWhenOpened : START.cohesion) * (cohesion[p] ?? 0)
    );
  });
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
    slots,
    continuesRun,
    glued,
    startOdds,
    bylines,
    credits,
    lengths,
  };
}

const REFERS_BACK =
  /^(?:他|她|它|其|该|該|这|這|那(?!曲)|此后|此前|此外|因此|随后|隨後|同时|同時|另外|另据|据了解|据介绍|目前，|对此|對此|而|但|不过|不過|然而|于是|於是|所以|最后|最後|第[二三四五]|[二三四五六七八九]、|[2-9]\.|答：|特此)/;

function bylinePlace(drafts: readonly Draft[], at: number): 'opens' | 'closes' | 'loose' {
  const before = drafts[at - 1]?.role;
  const after = drafts[at + 1]?.role;
  const bracketed = textOf(drafts[at]).startsWith('（');
  if (bracketed && before === 'paragraph') return 'closes';
  if (after === 'paragraph') return 'opens';
  if (before === 'headline' || after === 'headline') return before === 'paragraph' ? 'closes' : 'loose';
  return before === 'paragraph' ? 'closes' : 'loose';
}

function startOddsOf(
  drafts: readonly Draft[],
  previous: number | undefined,
  at: number,
  bylines: Flow['bylines'],
  setting: Setting,
): number {
  const draft = drafts[at];
  if (!draft || previous === undefined) return 20;
  let odds = START.base + (draft.lede ? START.lede : 0);
  if (REFERS_BACK.test(textOf(draft))) odds += START.refersBack;
  if (isSalutation(textOf(draft))) odds += START.salutation;
  if (isSalutation(textOf(drafts[previous]))) odds += START.afterSalutation;
  for (let i = previous + 1; i < at; i++) {
    const place = bylines.get(i);
    if (place === 'opens') odds += START.openingByline;
    if (place === 'closes') odds += START.closingByline;
    if (drafts[i]?.role === 'jumpline') odds += START.jump;
  }
  if (at === previous + 1 && setting.blanks === 'blocks')
    odds += (draft.lines[0]?.blanksBefore ?? 0) > 0 ? START.blank : START.noBlank;
  const measures = [measureOf(drafts[previous]), measureOf(draft)] as const;
  if (measures[0] !== null && measures[1] !== null && Math.abs(measures[0] - measures[1]) > 1.5)
    odds += START.otherMeasure;
  return odds;
}

function textOf(draft: Draft | undefined): string {
  return draft?.lines[0]?.text ?? '';
}

/** The measure that a paragraph is set to, null where it has too few full lines to tell. */
function measureOf(draft: Draft | undefined): number | null {
  if (!draft || draft.lines.length < 4) return null;
  const full = draft.lines.slice(1, -1).map((line) => line.width);
  return full.sort((a, b) => a - b)[full.length >> 1] ?? null;
}
