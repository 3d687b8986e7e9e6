/** Learns how far margins are to be believed: logistic regression of being right over the margin, kind by kind. */
import type { ConfidenceWeights } from '../../core/deciding/confidence';
import type { DraftDecision } from '../../core/deciding/decisions';
import type { ProposedBlock } from '../../core/proposal';
import { blockWithin, matchOf, type GoldBlocks } from './operations';

export interface JudgedDecision {
  readonly kind: DraftDecision['kind'];
  readonly margin: number;
  readonly right: boolean;
}

/** The decisions about a page's blocks, each with whether the record agrees. */
export function judge(
  gold: GoldBlocks,
  articles: readonly (readonly ProposedBlock[])[],
  furniture: readonly ProposedBlock[],
  decisionsOf: (block: ProposedBlock) => readonly DraftDecision[],
): JudgedDecision[] {
  const match = matchOf(gold, articles);
  const judged: JudgedDecision[] = [];
  const add = (block: ProposedBlock, article: number) => {
    const from = block.lines[0]?.from ?? 0;
    const own = gold.blocks[gold.at[from] ?? -1];
    if (!own) return;
    const right: Readonly<Record<DraftDecision['kind'], boolean>> = {
      role: own.role === block.role,
      extent: own.from === from && !block.lines.slice(1).some((line) => blockWithin(gold, line.from)),
      article: (own.article < 0 ? -2 : match[own.article]) === article,
    };
    for (const { kind, margin } of decisionsOf(block)) judged.push({ kind, margin, right: right[kind] });
  };
  articles.forEach((own, a) => own.forEach((block) => add(block, a)));
  furniture.forEach((block) => add(block, -2));
  return judged;
}

const ROUNDS = 400;
const RATE = 0.5;

export function learnConfidence(judged: readonly JudgedDecision[]): ConfidenceWeights {
  return { role: fit(judged, 'role'), extent: fit(judged, 'extent'), article: fit(judged, 'article') };
}

function fit(
  judged: readonly JudgedDecision[],
  kind: DraftDecision['kind'],
): { base: number; slope: number } {
  const own = judged.filter((decision) => decision.kind === kind);
  let [base, slope] = [0, 0.5];
  for (let round = 0; round < ROUNDS; round++) {
    let [ofBase, ofSlope] = [0, 0];
    for (const { margin, right } of own) {
      const missed = (right ? 1 : 0) - 1 / (1 + Math.exp(-(base + slope * margin)));
      ofBase += missed;
      ofSlope += missed * margin;
    }
    base += (RATE * ofBase) / own.length;
    slope += (0.1 * RATE * ofSlope) / own.length;
  }
  return { base: Math.round(base * 100) / 100, slope: Math.round(slope * 100) / 100 };
}

/** Of the wrong decisions, the share that lies among the least sure `share` of all. */
export function wrongAmongLeastSure(
  decisions: readonly { readonly confidence: number; readonly right: boolean }[],
  share: number,
): number {
  const sorted = decisions.toSorted((a, b) => a.confidence - b.confidence);
  const wrong = decisions.filter(({ right }) => !right).length;
  const least = sorted.slice(0, Math.round(decisions.length * share));
  return wrong === 0 ? 1 : least.filter(({ right }) => !right).length / wrong;
}
