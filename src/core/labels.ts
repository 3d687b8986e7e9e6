/**
 * What each line is, found for the whole page at once: the likeliest sequence of labels, given how each line looks
 * and what may follow what.
 */
import { Ending, evidenceOf, type Evidence } from './evidence';
import {
  CAPTION,
  CAPTION_MORE,
  FIRST,
  FURNITURE,
  HEADING,
  LABELS,
  LABEL_COUNT,
  LAST,
  MIDDLE,
  SINGLE,
  type Label,
} from './label';
import { BEGUN_BEFORE, BLANKS, CAPTION_DONE, FOLLOWS, SAME_RAW_LINE, UNFINISHED } from './lineWeights';
import type { Line } from './lines';
import { looksOf } from './looks';
import { settingOf, type Setting } from './setting';

/** For each label, those that may stand before it. */
const BEFORE = LABELS.map((to) =>
  LABELS.flatMap((from, label) => {
    const follows = FOLLOWS[from][to];
    return follows === undefined ? [] : [{ label, follows }];
  }),
);

export interface LabelledLines {
  readonly labels: readonly Label[];
  readonly evidence: readonly Evidence[];
  readonly setting: Setting;
}

/** The likeliest label of every line (Viterbi). Cost: lines × labels². */
export function labelLines(lines: readonly Line[]): LabelledLines {
  const evidence = lines.map((line, i) => evidenceOf(line, lines[i + 1]));
  const setting = settingOf(lines, evidence);
  const looks = looksOf(lines, evidence, setting);
  const score = Float64Array.from(LABELS, (_, to) => (begunBefore(to) ? BEGUN_BEFORE : 0));
  const next = new Float64Array(LABEL_COUNT);
  const cameFrom = new Uint8Array(lines.length * LABEL_COUNT);
  for (let i = 0; i < lines.length; i++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      let best = i === 0 ? (score[to] ?? 0) : -Infinity;
      let from = 0;
      if (i > 0) {
        for (const { label, follows } of BEFORE[to] ?? []) {
          const total = (score[label] ?? 0) + follows + step(lines, evidence, i, label, to, setting);
          if (total > best) [best, from] = [total, label];
        }
      }
      next[to] = best + (looks[i * LABEL_COUNT + to] ?? 0);
      cameFrom[i * LABEL_COUNT + to] = from;
    }
    score.set(next);
  }
  score[FIRST] = (score[FIRST] ?? 0) + UNFINISHED;
  score[MIDDLE] = (score[MIDDLE] ?? 0) + UNFINISHED;
  let label = score.indexOf(Math.max(...score));
  const labels: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    labels[i] = LABELS[label] ?? 'single';
    label = cameFrom[i * LABEL_COUNT + label] ?? 0;
  }
  return { labels, evidence, setting };
}

function begunBefore(label: number): boolean {
  return label === MIDDLE || label === LAST || label === CAPTION_MORE;
}

/** What two neighbouring lines say together: their widths, and the blank lines between them. */
function step(
  lines: readonly Line[],
  evidence: readonly Evidence[],
  i: number,
  from: number,
  to: number,
  setting: Setting,
): number {
  const line = lines[i];
  const before = lines[i - 1];
  if (!line || !before) return 0;
  let score = 0;
  if (to === MIDDLE || to === LAST)
    score += widthStep(line.width - before.width - (from === FIRST ? setting.headIndent : 0), to);
  if (from === CAPTION || from === CAPTION_MORE) {
    const done = evidence[i - 1]?.ending === Ending.FullStop || evidence[i - 1]?.photoCredit === true;
    if (done ? to === CAPTION_MORE && !evidence[i]?.photoCredit : to === CAPTION) score += CAPTION_DONE;
  }
  return (
    score +
    (line.continuesRawLine
      ? rawLineStep(from, to, setting)
      : blankStep(line.blanksBefore > 0, from, to, setting))
  );
}

/** The measure does not change inside a paragraph: only its last line may be shorter than the one before. */
function widthStep(over: number, to: number): number {
  if (over > 1.5) return Math.max(-6, -1.5 * (over - 1));
  return to === MIDDLE && over < -2 ? Math.max(-5, over + 1.5) : 0;
}

function rawLineStep(from: number, to: number, setting: Setting): number {
  if (setting.runOn && from <= SINGLE && to <= SINGLE) return 0;
  if (from === FURNITURE && to === FURNITURE) return SAME_RAW_LINE.furniture;
  return to === MIDDLE || to === LAST ? SAME_RAW_LINE.insideParagraph : 0;
}

function blankStep(blank: boolean, from: number, to: number, { blanks }: Setting): number {
  const text = to <= SINGLE;
  if (blanks === 'every') return !blank && text && from <= SINGLE ? BLANKS.textWithout : 0;
  if (blanks === 'none') return 0;
  if (blank) return to === MIDDLE || to === LAST ? BLANKS.insideParagraph : 0;
  if (text) return from <= SINGLE ? 0 : BLANKS.paragraphWithout;
  if (to === CAPTION_MORE) return 0;
  return to === HEADING && from === HEADING ? BLANKS.headingLineWithout : BLANKS.otherWithout;
}
