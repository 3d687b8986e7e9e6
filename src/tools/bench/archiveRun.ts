/** The process that `archive` measures: archiveRun.ts PAGES JOBS. */
import { readFileSync } from 'node:fs';
import { galley } from '../../cli/galley';
import { wordsFor } from '../../cli/words';
import type { ArchiveRun } from './archive';
import { SAMPLE } from './longPage';

const [pages, jobs = '1'] = process.argv.slice(2);
const count = Number(pages);
const half = Math.floor(count / 2);
const text = readFileSync(SAMPLE, 'utf8');

async function* lines() {
  for (let i = 0; i < count; i++) yield Buffer.from(`${JSON.stringify({ page: `page ${i}`, text })}\n`);
}

let printed = 0;
let atHalf = 0;
const code = await galley(['propose', '--jsonl', '-', '--jobs', jobs], {
  words: wordsFor({}),
  stdin: lines(),
  print: async () => {
    if (++printed === half) atHalf = performance.now();
  },
  complain: console.error,
  interruption: () => new AbortController().signal,
  now: () => performance.now(),
});
const seconds = (performance.now() - atHalf) / 1000;
if (code !== 0 || printed !== count) throw new Error(`${printed} of ${count} pages proposed`);
const run: ArchiveRun = {
  pagesPerSecond: (count - half) / seconds,
  peakMemory: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(run));
