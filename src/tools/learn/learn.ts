/** Learns a model from pages and their records, stage by stage. */
import { evidenceFor } from '../../core/articles/articles';
import { draftBlocks } from '../../core/articles/blocks';
import { CONFIDENCE } from '../../core/deciding/confidence';
import { cutsOn } from '../../core/lines/cuts';
import { evidenceOf } from '../../core/labels/evidence';
import { labelLines } from '../../core/labels/labels';
import { observe } from '../../core/labels/lineModel';
import { readLines } from '../../core/lines/lines';
import { measuresOf } from '../../core/labels/measure';
import type { Model } from '../../core/model/model';
import { settingOf } from '../../core/labels/setting';
import { draftPage } from '../../core/propose';
import { START_FEATURES } from '../../core/articles/starts';
import { ARRANGEMENT, type ArrangementWeights } from '../../core/model/weights';
import { ownersOf, tuneArrangement } from './arrangement';
import { judge, learnConfidence, type JudgedDecision } from './confidence';
import { headingRuns, learnHeadings, type HeadingRun } from './headings';
import { goldLabels } from './lineLabels';
import { learnLines, type LabelledPage } from './lines';
import { goldBlocks } from './operations';
import type { GoldPage } from './pages';
import { seeded } from './random';
import { learnStarts, startLessons } from './starts';

/** A page with all that learning looks at. */
export interface Lesson extends LabelledPage {
  readonly page: GoldPage;
  readonly runs: readonly HeadingRun[];
}

export function lessonOf(page: GoldPage): Lesson {
  const lines = readLines(page.raw, cutsOn(page.raw));
  const evidence = lines.map((line, i) => evidenceOf(line, lines[i + 1]));
  const setting = settingOf(lines, evidence);
  return {
    page,
    observed: observe({ lines, evidence, setting, measures: measuresOf(lines) }),
    labels: goldLabels(page, lines),
    runs: knowsRoles(page) ? headingRuns(page, lines, setting) : [],
  };
}

/** The sample page is kept apart: it shows what the proposer makes of a page that it never saw. */
export function toLearnFrom(pages: readonly GoldPage[]): GoldPage[] {
  return pages.filter(({ newspaper }) => newspaper !== 'ruian');
}

/** Records of some papers call every line of a heading the headline; nothing is to be learned from that. */
function knowsRoles({ gold }: GoldPage): boolean {
  const roles = gold.articles.flatMap((article) => article.blocks.map((block) => block.role));
  return roles.includes('kicker') || roles.includes('deck');
}

/** Learns what lines are, what headings are made up of, and where texts begin: from the editor's choices, stage by stage. */
export function learnStages(lessons: readonly Lesson[]): Model {
  const lines = learnLines(lessons, seeded(1));
  const headings = learnHeadings(
    lessons.flatMap(({ runs }) => runs),
    seeded(2),
  );
  const model = { ...UNLEARNED, lines, headings };
  const starts = learnStarts(
    lessons.flatMap(({ page }) => {
      const { drafts, setting } = draft(page, model);
      return startLessons(
        evidenceFor(
          drafts.filter(({ role }) => role !== 'furniture'),
          setting,
          model,
        ),
        ownersOf(page),
      );
    }),
    seeded(3),
  );
  return { ...model, starts };
}

const UNLEARNED = {
  starts: new Float64Array(START_FEATURES.count),
  arrangement: ARRANGEMENT,
  confidence: CONFIDENCE,
};

function draft({ raw }: GoldPage, model: Model) {
  const lines = readLines(raw, cutsOn(raw));
  const labelled = labelLines(lines, model.lines);
  return { setting: labelled.setting, drafts: draftBlocks(raw, lines, labelled) };
}

/** Half of the newspapers, and a model that learned from the other half. */
export interface Half {
  readonly newspapers: ReadonlySet<string>;
  readonly model: Model;
}

/** What comes after the stages cannot be learned where they were: each half is read by the other half's stages. */
export function learnHalves(lessons: readonly Lesson[]): Half[] {
  const newspapers = [...new Set(lessons.map(({ page }) => page.newspaper))].sort();
  return [0, 1].map((half) => {
    const own = new Set(newspapers.filter((_, n) => n % 2 === half));
    return { newspapers: own, model: learnStages(lessons.filter(({ page }) => !own.has(page.newspaper))) };
  });
}

/** Of the pages that are made up, one in so many is tuned on. */
const MADE_UP_TUNED_ON = 9;

/** What weighs the stages against each other, tuned on one half. Takes minutes; `told` hears how far it got. */
export function tuneHalf(
  { newspapers, model }: Half,
  lessons: readonly Lesson[],
  from: ArrangementWeights,
  told: (what: string) => void,
): ArrangementWeights {
  const pages = lessons
    .map(({ page }) => page)
    .filter(({ newspaper }) => newspapers.has(newspaper))
    .filter(({ madeUp }, n) => !madeUp || n % MADE_UP_TUNED_ON === 0);
  const tuned = pages.map((page) => ({ ...draft(page, model), gold: goldBlocks(page), model }));
  return tuneArrangement(tuned, from, told);
}

/** The whole model: all stages from all pages, and how far margins are to be believed from the halves. */
export function learn(lessons: readonly Lesson[]): Model {
  const judged = learnHalves(lessons).flatMap(({ newspapers, model }) =>
    lessons
      .filter(({ page }) => newspapers.has(page.newspaper) && !page.madeUp)
      .flatMap(({ page }) => judgePage(page, model)),
  );
  return { ...learnStages(lessons), confidence: learnConfidence(judged) };
}

/** The decisions on a page, and whether the record agrees. */
export function judgePage(page: GoldPage, model: Model): JudgedDecision[] {
  const { articles, furniture, decisionsOf } = draftPage(
    page.raw,
    readLines(page.raw, cutsOn(page.raw)),
    model,
  );
  return judge(goldBlocks(page), articles, furniture, decisionsOf);
}
