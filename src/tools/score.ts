/**
 * Proposes every page of a folder and scores the proposals against its gold records:
 *
 *     npm run score -- [FOLDER …] [--leave-out] [--per-page] [--json]
 *
 * With --leave-out each newspaper is proposed by a model that was learned without it (takes about a quarter of an hour).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { propose } from '../core';
import { confidenceOf } from '../core/deciding/confidence';
import { MODEL, type Model } from '../core/model/model';
import { wrongAmongLeastSure } from './learn/confidence';
import { FIRST_GUESS } from './learn/arrangement';
import { judgePage, learnHalves, learnStages, lessonOf, toLearnFrom, tuneHalf } from './learn/learn';
import { allPages, readPages, SHARED, type GoldPage } from './learn/pages';

const SCORER = join(SHARED, 'eval/score.mjs');
/** How much of a page an editor looks at first. */
const LEAST_SURE = 0.2;

const args = process.argv.slice(2);
const flags = args.filter((arg) => arg.startsWith('--') && arg !== '--leave-out');
const named = args.filter((arg) => !arg.startsWith('--')).map((arg) => resolve(arg));
const leaveOut = args.includes('--leave-out');
const folders =
  named.length > 0 ? named : ['pages/dev', 'pages/briefs'].map((folder) => join(SHARED, folder));
const missing = [SCORER, ...folders].find((path) => !existsSync(path));
if (missing) {
  console.error(`nothing to score: ${missing} is not there`);
  process.exit(0);
}

const sets = folders.map((folder) => ({ folder, pages: readPages(folder) }));
const modelFor = leaveOut ? learnWithout(sets.flatMap(({ pages }) => pages)) : () => MODEL;
let failed = false;
for (const { folder, pages } of sets) failed = !score(folder, pages) || failed;
process.exit(failed ? 1 : 0);

function score(folder: string, pages: readonly GoldPage[]): boolean {
  const out = resolve('.out/score', folder.split('/').at(-1) ?? '');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const began = performance.now();
  const records = pages.map((page) => propose(page.raw, page.name, modelFor(page)));
  const seconds = (performance.now() - began) / 1000;
  for (const record of records) writeFileSync(join(out, `${record.page}.json`), JSON.stringify(record));
  if (!flags.includes('--json')) console.log(`\n${folder}${leaveOut ? ', newspapers left out' : ''}`);
  const { status } = spawnSync(process.execPath, [SCORER, folder, out, ...flags], { stdio: 'inherit' });
  if (!flags.includes('--json')) {
    const judged = pages.flatMap((page) =>
      judgePage(page, modelFor(page)).map((decision) => ({
        right: decision.right,
        confidence: confidenceOf(decision, modelFor(page).confidence),
      })),
    );
    console.log(
      `${'wrongInLeastSureFifth'.padEnd(24)} ${wrongAmongLeastSure(judged, LEAST_SURE).toFixed(4)}`,
    );
    console.log(`${'pagesPerSecond'.padEnd(24)} ${(pages.length / seconds).toFixed(0)}`);
  }
  return status === 0;
}

/** For each page a model that learned nothing from its newspaper: neither its stages nor what weighs them. */
function learnWithout(pages: readonly GoldPage[]): (page: GoldPage) => Model {
  const lessons = toLearnFrom(allPages()).map(lessonOf);
  const halves = learnHalves(lessons).map((half) => ({
    newspapers: half.newspapers,
    arrangement: tuneHalf(half, lessons, FIRST_GUESS, () => {}),
  }));
  const models = new Map<string, Model>();
  for (const newspaper of new Set(pages.map((page) => page.newspaper))) {
    const stages = learnStages(lessons.filter(({ page }) => page.newspaper !== newspaper));
    const half = halves.find(({ newspapers }) => !newspapers.has(newspaper));
    models.set(newspaper, {
      ...stages,
      arrangement: half?.arrangement ?? stages.arrangement,
      confidence: MODEL.confidence,
    });
  }
  return ({ newspaper }) => models.get(newspaper) ?? MODEL;
}
