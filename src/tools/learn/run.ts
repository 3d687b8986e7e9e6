/** Learns the model that the core ships: npm run learn. Reads pages and articles beside the project; writes model.json. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { storeModel } from '../../core/model/model';
import { learn, lessonOf, toLearnFrom } from './learn';
import { allPages, SHARED } from './pages';

const MODEL = fileURLToPath(new URL('../../core/model/model.json', import.meta.url));

if (!existsSync(join(SHARED, 'corpus'))) {
  console.error(`nothing to learn from: ${join(SHARED, 'corpus')} is not there`);
  process.exit(0);
}
const lessons = toLearnFrom(allPages()).map(lessonOf);
console.log(`${lessons.length} pages`);
const model = learn(lessons, (what) => console.log(what));
writeFileSync(MODEL, `${JSON.stringify(storeModel(model))}\n`);
