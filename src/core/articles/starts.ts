/** Where the texts of articles begin: what is seen of each paragraph and of what stands before it, and its odds. */
import type { Draft } from './blocks';
import { endingOf } from '../labels/evidence';
import { isSalutation, refersBack } from '../forms/forms';
import type { Setting } from '../labels/setting';
import { numbered, type Template } from '../model/template';

/** Whether a byline opens the text after it, closes the text before it, or stands among headings. */
export type BylinePlace = 'opens' | 'closes' | 'loose';

export interface Paragraphs {
  readonly drafts: readonly Draft[];
  /** Indexes of the paragraphs among the drafts. */
  readonly paragraphs: readonly number[];
  readonly bylines: ReadonlyMap<number, BylinePlace>;
  readonly setting: Setting;
  /** For each paragraph, what the texts before it share with those after (see `cohesionsOf`). */
  readonly cohesions: Float64Array;
}

/** Paragraph `p`, which is not the page's first, with the drafts around it. */
interface Boundary extends Paragraphs {
  readonly p: number;
  readonly draft: Draft;
  readonly before: Draft;
  /** What stands between them. */
  readonly between: readonly (readonly [index: number, Draft])[];
  readonly opened: boolean;
  /** Whether texts on this page open with a dateline or a credit. */
  readonly usual: boolean;
}

interface Seen extends Template {
  readonly of: (boundary: Boundary) => number;
}

const COHESIONS = [0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.75, 0.9, 1.1, 1.3, 1.6, 2];
const LENGTHS = [1, 2, 3, 4, 6, 9, 14];
const OPENINGS = [
  '“「『',
  '据據',
  '记記',
  '■□●◎◆◇▲△',
  '一二三四五六七八九十',
  '0123456789',
  '昨今近日',
  '为為在从從随隨',
];

function classOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findIndex((most) => value <= most);
  return at < 0 ? bounds.length : at;
}

const textOf = (draft: Draft | undefined) => draft?.lines[0]?.text ?? '';
const lastText = (draft: Draft) => draft.lines.at(-1)?.text ?? '';
const sign = (name: string, has: (boundary: Boundary) => boolean): Seen => ({
  name,
  size: 1,
  of: (boundary) => (has(boundary) ? 0 : -1),
});
const holds = ({ between }: Boundary, has: (draft: Draft, index: number) => boolean) =>
  between.some(([index, draft]) => has(draft, index));

const TEMPLATES: readonly Seen[] = [
  { name: 'any', size: 1, of: () => 0 },
  { name: 'opened', size: 4, of: ({ opened, usual }) => (usual ? 2 : 0) + (opened ? 1 : 0) },
  sign('lede', ({ draft }) => draft.lede),
  {
    name: 'cohesion',
    size: (COHESIONS.length + 1) * 2,
    of: ({ cohesions, p, opened }) => classOf(cohesions[p] ?? 0, COHESIONS) * 2 + (opened ? 1 : 0),
  },
  sign('refers back', ({ draft }) => refersBack(textOf(draft))),
  sign('salutation', ({ draft }) => isSalutation(textOf(draft))),
  sign('after a salutation', ({ before }) => isSalutation(textOf(before))),
  sign('opening byline', (boundary) => holds(boundary, (_, i) => boundary.bylines.get(i) === 'opens')),
  sign('closing byline', (boundary) => holds(boundary, (_, i) => boundary.bylines.get(i) === 'closes')),
  sign('jump line', (boundary) => holds(boundary, ({ role }) => role === 'jumpline')),
  sign('caption', (boundary) => holds(boundary, ({ role }) => role === 'caption')),
  {
    name: 'blank line',
    size: 3,
    of: ({ draft, between, setting }) => {
      if (between.length > 0 || setting.blanks !== 'blocks') return 0;
      return (draft.lines[0]?.blanksBefore ?? 0) > 0 ? 1 : 2;
    },
  },
  { name: 'measures', size: 3, of: ({ before, draft }) => measuresDiffer(before, draft) },
  { name: 'ending before', size: 6, of: ({ before }) => endingOf(lastText(before)) },
  { name: 'ending', size: 6, of: ({ draft }) => endingOf(lastText(draft)) },
  { name: 'lines', size: LENGTHS.length + 1, of: ({ draft }) => classOf(draft.lines.length, LENGTHS) },
  {
    name: 'lines before',
    size: LENGTHS.length + 1,
    of: ({ before }) => classOf(before.lines.length, LENGTHS),
  },
  {
    name: 'opens with',
    size: OPENINGS.length + 1,
    of: ({ draft }) => OPENINGS.findIndex((each) => each.includes(textOf(draft).charAt(0))) + 1,
  },
  {
    name: 'before opens with',
    size: OPENINGS.length + 1,
    of: ({ before }) => OPENINGS.findIndex((each) => each.includes(textOf(before).charAt(0))) + 1,
  },
  sign(
    'quotation goes on',
    ({ before, draft }) => /[“「]/.test(textOf(draft).charAt(0)) && /[”」]$/.test(lastText(before)),
  ),
  sign('label', ({ draft }) => /^[^，。：“”]{2,6}：/.test(textOf(draft))),
  sign('label before', ({ before }) => /^[^，。：“”]{2,6}：/.test(textOf(before))),
  sign('closes', ({ before }) => /[）】]$/.test(lastText(before))),
];

/** Left to the arrangement, which knows what stands between for headings; learned with the rest. */
const BETWEEN: Template = { name: 'between', size: 4 };

export const START_FEATURES = numbered([...TEMPLATES, BETWEEN]);

/** The features of each paragraph but the first, what stands between left out. */
export function startFeatures(page: Paragraphs): number[][] {
  const { drafts, paragraphs, bylines } = page;
  const usual = drafts.filter((draft) => draft.lede).length >= 2;
  return paragraphs.map((at, p) => {
    const previous = paragraphs[p - 1];
    const draft = drafts[at];
    const before = drafts[previous ?? -1];
    if (previous === undefined || !draft || !before) return [];
    const between: [number, Draft][] = [];
    for (let i = previous + 1; i < at; i++) {
      const each = drafts[i];
      if (each) between.push([i, each]);
    }
    const opened = draft.lede || bylines.get(at - 1) === 'opens';
    const boundary: Boundary = { ...page, p, draft, before, between, opened, usual };
    return START_FEATURES.of((t) => TEMPLATES[t]?.of(boundary) ?? -1);
  });
}

/** 0 where nothing, 1 where headings, 2 where only subheads stand between a paragraph and the one before. */
export function betweenFeature(between: 0 | 1 | 2): number {
  return (START_FEATURES.offsets[TEMPLATES.length] ?? 0) + between;
}

/** The page's first text begins with its first paragraph. */
const CERTAIN = 20;

/** For each paragraph, the log-odds that a text begins with it, headings before it not considered. */
export function startOdds(features: readonly (readonly number[])[], weights: Float64Array): number[] {
  return features.map((features, p) =>
    p === 0 ? CERTAIN : features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0),
  );
}

/** Whether two paragraphs are set to different measures; 2 where one has too few full lines to tell. */
function measuresDiffer(before: Draft, draft: Draft): number {
  const [one, other] = [measureOf(before), measureOf(draft)];
  if (one === null || other === null) return 2;
  return Math.abs(one - other) > 1.5 ? 1 : 0;
}

function measureOf(draft: Draft): number | null {
  if (draft.lines.length < 4) return null;
  const full = draft.lines.slice(1, -1).map((line) => line.width);
  return full.sort((a, b) => a - b)[full.length >> 1] ?? null;
}
