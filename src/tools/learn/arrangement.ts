/** What an arrangement of a page is weighed by, tuned on the operations that it leaves. */
import { arrange, articlesOf } from '../../core/articles/articles';
import type { Draft } from '../../core/articles/blocks';
import type { Model } from '../../core/model/model';
import type { Setting } from '../../core/labels/setting';
import type { ArrangementWeights } from '../../core/model/weights';
import { operationsLeft, type GoldBlocks } from './operations';
import type { GoldPage } from './pages';

export interface Owners {
  /** For each raw offset its article in the record, −1 for none. */
  readonly article: Int32Array;
  /** For each raw offset the number of its block, −1 for none. */
  readonly block: Int32Array;
  readonly roles: readonly string[];
}

export function ownersOf({ raw, gold }: GoldPage): Owners {
  const article = new Int32Array(raw.length).fill(-1);
  const block = new Int32Array(raw.length).fill(-1);
  const roles: string[] = [];
  gold.articles.forEach(({ blocks }, a) =>
    blocks.forEach(({ role, source }) => {
      for (const [from, to] of source) {
        article.fill(a, from, to);
        block.fill(roles.length, from, to);
      }
      roles.push(role);
    }),
  );
  return { article, block, roles };
}

/**
 * The weights before any tuning, from counts and judgement. Tuning that is to know nothing of some pages starts here.
 */
export const FIRST_GUESS: ArrangementWeights = {
  start: { odds: 1.0, headingBetween: 2.3, afterSubhead: -2.0 },
  body: { noHeading: -3.5, creditedAgain: -3.0, tiny: -2.5 },
  heading: { noBody: -4.2, shared: 1.6, model: 1.0, odds: 1.0, subhead: 0.0, furtherSubhead: 2.0 },
  caption: { odds: 0.5, aside: 0.0, base: 0.0, endsRun: 2.3, endsPage: 2.7, shared: 1.3 },
  layout: { before: -1.0, after: -2.2, order: -1.3, free: -1.2 },
  place: {
    adjacent: 0.0,
    notAdjacent: -5.0,
    sameRank: 0.0,
    nearRank: -1.6,
    otherRank: -4.2,
    freeAdjacent: -0.7,
    free: -1.2,
  },
  captionHome: { shared: 1.3, before: 1.5, after: 0.7 },
  kinship: { number: 1.5, character: 0.1, common: 0.15, chance: 0.04 },
};

/** A page as it stands to be arranged. */
export interface TuningPage {
  readonly drafts: readonly Draft[];
  readonly setting: Setting;
  readonly gold: GoldBlocks;
  readonly model: Model;
}

/** Operations left on pages arranged by these weights. */
export function operationsWith(pages: readonly TuningPage[], arrangement: ArrangementWeights): number {
  let operations = 0;
  for (const { drafts, setting, gold, model } of pages) {
    const own = { ...model, arrangement };
    const { articles, furniture } = articlesOf(arrange(drafts, setting, own), own);
    operations += operationsLeft(gold, articles, furniture);
  }
  return operations;
}

type Groups = Record<string, Record<string, number>>;

const ROUNDS = 2;
/** Steps tried, as shares of a weight and then some. */
const STEPS = [0.5, -0.5, 0.2, -0.2];

/** Tunes one weight after the other downhill in operations, then goes back part of the way: pages are few. */
export function tuneArrangement(
  pages: readonly TuningPage[],
  from: ArrangementWeights,
  told: (what: string) => void,
): ArrangementWeights {
  let best = from;
  let least = operationsWith(pages, best);
  told(`${least}`);
  for (let round = 0; round < ROUNDS; round++) {
    const before = least;
    for (const [group, weights] of Object.entries(from as unknown as Groups)) {
      for (const key of Object.keys(weights)) {
        for (const share of STEPS) {
          const tried = structuredClone(best) as unknown as Groups;
          const own = tried[group];
          if (!own) continue;
          const weight = own[key] ?? 0;
          own[key] = Math.round((weight + share * (Math.abs(weight) + 0.3)) * 100) / 100;
          const operations = operationsWith(pages, tried as unknown as ArrangementWeights);
          if (operations >= least) continue;
          best = tried as unknown as ArrangementWeights;
          least = operations;
          told(`${least} ${group}.${key} ${weight} → ${own[key]}`);
          break;
        }
      }
    }
    if (least === before) break;
  }
  return between(from, best, KEPT);
}

/** How much of the way is kept. */
const KEPT = 0.6;

/** The weights that lie `share` of the way from one to the other. */
export function between(from: ArrangementWeights, to: ArrangementWeights, share: number): ArrangementWeights {
  const mixed = structuredClone(from) as unknown as Groups;
  for (const [group, weights] of Object.entries(to as unknown as Groups))
    for (const [key, weight] of Object.entries(weights)) {
      const own = mixed[group];
      if (own) own[key] = Math.round(100 * ((own[key] ?? 0) + share * (weight - (own[key] ?? 0)))) / 100;
    }
  return mixed as unknown as ArrangementWeights;
}
