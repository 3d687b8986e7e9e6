/** Proposes every page of a folder and scores the proposals against its gold records: npm run score -- [FOLDER] [--per-page] [--json]. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { propose } from '../core';

const SCORER = resolve('../shared/eval/score.mjs');
const args = process.argv.slice(2);
const folder = resolve(args.find((arg) => !arg.startsWith('--')) ?? '../shared/pages/dev');
const flags = args.filter((arg) => arg.startsWith('--'));
const out = resolve('.out/score');

if (!existsSync(SCORER) || !existsSync(folder)) {
  console.error(`nothing to score: ${existsSync(SCORER) ? folder : SCORER} is not there`);
  process.exit(0);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({ name: file.slice(0, -'.txt'.length), raw: readFileSync(join(folder, file), 'utf8') }));
const began = performance.now();
const records = pages.map(({ name, raw }) => propose(raw, name));
const seconds = (performance.now() - began) / 1000;
for (const record of records) writeFileSync(join(out, `${record.page}.json`), JSON.stringify(record));
const { status } = spawnSync(process.execPath, [SCORER, folder, out, ...flags], { stdio: 'inherit' });
if (!flags.includes('--json'))
  console.log(`${'pagesPerSecond'.padEnd(24)} ${(pages.length / seconds).toFixed(0)}`);
process.exit(status ?? 1);
