/**
 * Kills the browser's main process again and again while somebody types into the sample page, opens the page anew, and
 * looks for edits that the status line had called saved and that are gone.
 *
 *     npx tsx e2e/kill.ts [kills] [seed] [Chromium flag …]
 *
 * Prints a line of totals; exit code 1 if an edit was lost or the page was not sound.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { balanceOf } from '../src/core';
import { readRecord } from '../src/formats/import/record';
import { findChromium } from '../src/tools/chromium.mjs';
import { nextEdit } from './edits';
import { ExpectedText } from './expectedText';
import type { OwnBrowser } from './ownBrowser';
import { startBrowser } from './ownBrowser';
import { CorrectingPage } from './pages/CorrectingPage';
import { LibraryPage } from './pages/LibraryPage';
import { SAMPLE_TEXT } from './sample';

const [kills = '200', seed = '1', ...flags] = process.argv.slice(2);
/** Milliseconds from the first edit to the kill: before and behind the first batch, and well into the next. */
const SHORTEST = 50;
const LONGEST = 3000;
/** Of a writer who stops to look: the status line calls nothing saved while keys keep coming. */
const PAUSE = { chance: 0.25, shortest: 200, longest: 900 };

/** What was typed into the page before the browser was killed. */
interface Typed {
  /** The articles before the first edit and after each one, the last of which may not have arrived. */
  readonly states: readonly string[][][];
  /** How many of the edits the status line had called saved. */
  readonly acknowledged: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const outDir = '.out/kill';
const random = mulberry32(Number(seed));
const totals = { kills: 0, acknowledged: 0, lost: 0, unsound: 0, reopening: 0 };

process.env.CHROMIUM_PATH = (await findChromium()) ?? '';
await build({ root, logLevel: 'error', build: { outDir } });
const server = await preview({ root, logLevel: 'error', preview: { port: 0 }, build: { outDir } });
const [home = ''] = server.resolvedUrls?.local ?? [];
const profile = await mkdtemp(join(tmpdir(), 'galley-kill-'));
try {
  await killRepeatedly();
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
const reopening = Math.round(totals.reopening / totals.kills);
console.log(
  `${totals.kills} kills, ${totals.acknowledged} acknowledged edits, ${totals.lost} lost, ` +
    `${totals.unsound} pages unsound, reopened in ${reopening} ms on average (seed ${seed})`,
);
process.exit(totals.lost + totals.unsound > 0 ? 1 : 0);

async function killRepeatedly(): Promise<void> {
  let address = home;
  let typed: Typed | undefined;
  for (; ; totals.kills++) {
    const browser = await startBrowser(profile, flags);
    const sample = new CorrectingPage(await browser.context.newPage());
    const started = performance.now();
    await sample.page.goto(address);
    if (!typed) {
      await new LibraryPage(sample.page).openSample();
      address = sample.page.url();
    }
    await sample.expectOpen();
    await sample.status.expectSaved();
    if (typed) {
      totals.reopening += performance.now() - started;
      await judge(sample, typed);
    }
    if (totals.kills === Number(kills)) {
      await judgeRecord(sample);
      await browser.close();
      return;
    }
    typed = await typeUntilKilled(browser, sample);
    totals.acknowledged += typed.acknowledged;
  }
}

/** Types at a place chosen at random until the browser is killed, at a moment chosen at random. */
async function typeUntilKilled(browser: OwnBrowser, sample: CorrectingPage): Promise<Typed> {
  const states = [await sample.articles()];
  const expected = new ExpectedText(states[0] ?? []);
  let acknowledged = 0;
  await reportSaved(sample, (blocks) => {
    const state = states.findLastIndex(
      (articles) => articles.flat().join().replaceAll('\n', '') === blocks.join(),
    );
    acknowledged = Math.max(acknowledged, state);
  });
  const places = expected.snippets(5);
  const place = places[Math.floor(random() * places.length)] ?? '';
  await sample.putCursorBehind(place);
  expected.putCursorBehind(place);

  const typing = new AbortController();
  const killing = delay(between(SHORTEST, LONGEST)).then(() => {
    typing.abort();
    return browser.kill();
  });
  while (!typing.signal.aborted) {
    const send = nextEdit(expected, random);
    states.push(expected.articles);
    try {
      await send(sample);
      if (random() < PAUSE.chance) await delay(between(PAUSE.shortest, PAUSE.longest), undefined, typing);
    } catch (error) {
      if (!typing.signal.aborted) throw error;
    }
  }
  await killing;
  return { states, acknowledged };
}

/** Calls back with the blocks on the sheet, as they stand at that moment, whenever the status line turns to saved. */
async function reportSaved(sample: CorrectingPage, listener: (blocks: string[]) => void): Promise<void> {
  await sample.page.exposeFunction('reportSaved', listener);
  await sample.status.saving.evaluate((saving) => {
    new MutationObserver(() => {
      if (saving.getAttribute('data-state') !== 'saved') return;
      const blocks = [...document.querySelectorAll<HTMLElement>('.sheet .blk')];
      const report: unknown = Reflect.get(window, 'reportSaved');
      if (typeof report === 'function')
        report(blocks.map((block) => `${block.dataset.role} ${block.textContent}`));
    }).observe(saving, { attributeFilter: ['data-state'] });
  });
}

/** Compares a page that was opened again with what had been typed into it. */
async function judge(sample: CorrectingPage, { states, acknowledged }: Typed): Promise<void> {
  const articles = await sample.articles();
  const found = states.findLastIndex((state) => JSON.stringify(state) === JSON.stringify(articles));
  const { missing, unexplained } = await sample.status.figures();
  const lost = Math.max(0, acknowledged - Math.max(0, found));
  const isSound = found >= 0 && missing === 0 && unexplained === 0;
  totals.lost += lost;
  if (!isSound) totals.unsound++;
  if (lost === 0 && isSound) return;
  console.error(`Kill ${totals.kills}: state ${found} of ${states.length - 1}, ${acknowledged} acknowledged`);
  console.error({ missing, unexplained, articles, last: states.at(-1) });
}

/** The page as a record, checked against the raw text without the browser. */
async function judgeRecord(sample: CorrectingPage): Promise<void> {
  const download = sample.page.waitForEvent('download');
  await sample.exportAs('json');
  const file = join(profile, 'record.json');
  await (await download).saveAs(file);
  const reading = readRecord(await readFile(file, 'utf8'));
  const balance = 'record' in reading ? balanceOf(SAMPLE_TEXT, reading.record) : undefined;
  if (balance?.missing === 0 && balance.duplicated === 0) return;
  totals.unsound++;
  console.error('The record at the end is not sound:', reading, balance);
}

function between(least: number, most: number): number {
  return least + random() * (most - least);
}

/** Random numbers from 0 to 1 that a seed determines. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
