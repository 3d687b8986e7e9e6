/** Lines in doubt are read otherwise where that makes a better page: what no text has use for as a heading is text. */
import { arrange, type ArrangedPage } from './articles';
import { draftBlocks } from './blocks';
import {
  BYLINE,
  CAPTION_LABELS,
  HEADING,
  LABELS,
  PARAGRAPH_LABELS,
  SUBHEAD,
  type Label,
} from '../labels/label';
import { beliefIn, labelledAs, type LabelledLines } from '../labels/labels';
import type { Line } from '../lines/lines';
import type { Model } from '../model/model';
import { worthsOf } from './reading';

const HEADING_LABELS: readonly number[] = [HEADING, SUBHEAD];

/** What looks like one thing and may be meant as another, and from what probability on that is worth a try. */
const DOUBTS = [
  { seen: [...HEADING_LABELS, BYLINE], meant: PARAGRAPH_LABELS, least: 0.03 },
  { seen: PARAGRAPH_LABELS, meant: HEADING_LABELS, least: 0.15 },
  { seen: PARAGRAPH_LABELS, meant: CAPTION_LABELS, least: 0.15 },
];

/** Each try costs an arrangement of the whole page. */
const MOST_TRIES = 2;

/** A heading that is worth more than this, in log-odds, has found its text. */
const SETTLED = 20;

export interface ReadPage {
  readonly labelled: LabelledLines;
  readonly arranged: ArrangedPage;
}

/**
 * A page arranged as its lines were labelled, then with one doubtful line after the other labelled otherwise, the most
 * doubtful first: what labels and arrangement gain together is kept.
 */
export function readTwice(
  raw: string,
  lines: readonly Line[],
  labelled: LabelledLines,
  model: Model,
): ReadPage {
  const read = (own: LabelledLines): ReadPage => ({
    labelled: own,
    arranged: arrange(draftBlocks(raw, lines, own), own.setting, model),
  });
  const worth = (page: ReadPage) => page.labelled.likelihood + page.arranged.score;
  let best = read(labelled);
  if (!best.arranged.isThorough) return best;
  const settled = settledIn(best.arranged);
  const doubts = doubtsOf(labelled).filter(({ line }) => !settled.has(lines[line]?.from ?? -1));
  for (const { line, seen, meant } of doubts.slice(0, MOST_TRIES)) {
    // an earlier try may have changed it already
    if (!isOne(best.labelled.labels[line], seen)) continue;
    const tried = read(labelledAs(best.labelled, line, meant));
    if (worth(tried) > worth(best)) best = tried;
  }
  return best;
}

/** Where in the raw text the lines of settled headings begin. */
function settledIn({ stretches }: ArrangedPage): ReadonlySet<number> {
  const settled = new Set<number>();
  for (const { evidence, found } of stretches) {
    const { drafts, headings } = evidence.flow;
    const worths = worthsOf(found.reading, evidence);
    found.reading.headings.forEach(({ from, to }, h) => {
      if ((worths[h] ?? 0) <= SETTLED) return;
      for (const at of headings.slice(from, to)) settled.add(drafts[at]?.lines[0]?.from ?? -1);
    });
  }
  return settled;
}

function doubtsOf(labelled: LabelledLines) {
  return labelled.labels
    .flatMap((label, line) =>
      DOUBTS.filter(({ seen }) => isOne(label, seen)).map((doubt) => ({
        ...doubt,
        line,
        probability: beliefIn(labelled, line, doubt.meant),
      })),
    )
    .filter(({ probability, least }) => probability >= least)
    .sort((a, b) => b.probability - a.probability);
}

function isOne(label: Label | undefined, of: readonly number[]): boolean {
  return label !== undefined && of.includes(LABELS.indexOf(label));
}
