/**
 * Learns the model that the core ships, from pages and articles beside the project, and writes it to model.json:
 *
 *     npm run learn
 *
 * With --tune it prints instead what the hand-set weights of `weights.ts` might be moved to (takes about ten minutes).
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeModel } from '../../core/model/model';
import { ARRANGEMENT } from '../../core/model/weights';
import { between } from './arrangement';
import { learn, learnHalves, lessonOf, toLearnFrom, tuneHalf } from './learn';
import { allPages, SHARED } from './pages';

const MODEL = fileURLToPath(new URL('../../core/model/model.json', import.meta.url));

if (!existsSync(join(SHARED, 'corpus'))) {
  console.error(`nothing to learn from: ${join(SHARED, 'corpus')} is not there`);
  process.exit(0);
}
const lessons = toLearnFrom(allPages()).map(lessonOf);
console.log(`${lessons.length} pages`);
if (process.argv.includes('--tune')) tune();
else writeFileSync(MODEL, `${JSON.stringify(storeModel(learn(lessons)))}\n`);

/** Prints the arrangement's weights halfway between those that suit each half of the newspapers. */
function tune(): void {
  const [one, other] = learnHalves(lessons).map((half) => tuneHalf(half, lessons, ARRANGEMENT, console.log));
  if (one && other) console.log(between(one, other, 0.5));
}
