/**
 * Opening a page of 50,000 characters and typing into it, beside a bare tiptap editor that holds the same text and tags,
 * but knows nothing of newspapers: no plugins, no panes, no style sheet.
 */
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Editor } from '@tiptap/core';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS } from '../../../e2e/browser';
import { propose } from '../../core';
import { findChromium } from '../chromium.mjs';
import { median, percentile, report } from './figures';
import { longPage } from './longPage';

const CHARACTERS = 50_000;
const KEYSTROKES = 120;
/** tsx leaves calls of this helper in the functions that run in the page. */
const NAME_HELPER = 'globalThis.__name = (named) => named';
const BARE = '.out/bench';

const TAGS = 2000;
/** Stands often in the text. */
const FOUND = '仙降';
const DECORATIONS = '.sheet-text :is(.hit, .unsure, .change, .change-removed, .suspicious)';

/** How often each act is timed. */
const ACTS = 12;
/** Keys that undo each other, so that the page stays the same from one round to the next. */
const ROUND = {
  split: 'Enter',
  join: 'Backspace',
  'role change': 'Alt+6',
  'role change back': 'Alt+5',
  'move down': 'Alt+ArrowDown',
  'move up': 'Alt+ArrowUp',
} as const;

export async function benchEditing(): Promise<void> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium');
  await build({ logLevel: 'error' });
  await build({
    root: 'src/tools/bench',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: `../../../${BARE}`,
      emptyOutDir: true,
      rolldownOptions: { input: 'src/tools/bench/bare.html' },
    },
  });
  const galley = await preview({ logLevel: 'error', preview: { port: 4331 } });
  const bare = await preview({
    configFile: false,
    logLevel: 'error',
    build: { outDir: BARE },
    preview: { port: 4332 },
  });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
    await page.addInitScript(NAME_HELPER);
    await page.addInitScript(watchKeys);
    await page.goto('http://localhost:4331/');
    const short = await openGalley(page, 'short.txt', 5000);
    const shortKey = await typeInto(page);
    const opening = await openGalley(page, 'long.txt', CHARACTERS);
    await tagText(page, TAGS);
    await findWord(page, FOUND);
    const decorations = await page.locator(DECORATIONS).count();
    const longTasks = await watchLongTasks(page);
    const key = await typeInto(page, longTasks.forget);
    const longest = await longTasks.longest();
    const acts = await timeActs(page);
    const hits = await page.locator('.sheet-text .hit').count();
    const walk = await timeKeys(page, Array<string>(ACTS).fill('F3'));

    const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await other.addInitScript(NAME_HELPER);
    await other.addInitScript(watchKeys);
    await other.goto('http://localhost:4332/bare.html');
    const bareOpening = await openBare(other);
    await tagText(other, TAGS);
    const bareKey = await typeInto(other);

    report('keystroke to painted frame, 50,000 characters (median, 95th)', spread(key));
    report('  with so many tags, and marks of doubt, change and finding', `${TAGS}, ${decorations}`);
    report('  longest task of 50 ms and more meanwhile', longest === 0 ? 'none' : `${longest.toFixed(0)} ms`);
    report('  the same in the bare editor', spread(bareKey));
    report('  against the bare editor', `× ${(median(key) / median(bareKey)).toFixed(2)}`);
    report('  against a page of 5,000 characters', `× ${(median(key) / median(shortKey)).toFixed(2)}`);
    for (const [name, times] of Object.entries(acts))
      report(`  ${name}, key to painted frame`, spread(times));
    report(`  the next of ${hits} hits, key to painted frame`, spread(walk));
    report('opening that page from the store, to painted frame', `${opening.toFixed(0)} ms`);
    report('  against the bare editor', `× ${(opening / bareOpening).toFixed(1)}`);
    report('  against a page of 5,000 characters', `× ${(opening / short).toFixed(1)}`);
  } finally {
    await browser.close();
    await galley.close();
    await bare.close();
  }
}

/** Imports a page if need be, then opens it from the library; milliseconds from the click to the painted text. */
async function openGalley(page: Page, name: string, characters: number): Promise<number> {
  await page.goto('http://localhost:4331/#/');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('heading').first().waitFor();
  await page.keyboard.press('Control+o');
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(longPage(characters)) };
  await (await choosing).setFiles(file);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.waitFor();
  await page.evaluate(watchForText);
  await row.click();
  await page.waitForFunction(() => 'textPainted' in window);
  return page.evaluate(() => (window as unknown as { textPainted: number }).textPainted);
}

async function openBare(page: Page): Promise<number> {
  const record = propose(longPage(CHARACTERS), 'long');
  const paragraphs = record.articles.flatMap(({ blocks }) =>
    blocks.map(({ text }) => text.replaceAll('\n', '')),
  );
  await page.evaluate(watchForText);
  await page.evaluate((texts) => {
    document.dispatchEvent(new MouseEvent('click'));
    window.openBare(texts);
  }, paragraphs);
  await page.waitForFunction(() => 'textPainted' in window);
  return page.evaluate(() => (window as unknown as { textPainted: number }).textPainted);
}

/** Runs in the page: measures from the next click to the frame in which the text is painted. */
function watchForText(): void {
  const target = window as unknown as { textPainted?: number };
  delete target.textPainted;
  document.addEventListener(
    'click',
    () => {
      const start = performance.now();
      const look = () => {
        if (!document.querySelector('.blk')) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => (target.textPainted = performance.now() - start));
        port1.start();
        return port2.postMessage(0);
      };
      look();
    },
    { capture: true, once: true },
  );
}

/** Tags as many words of two characters, evenly over the text, in one edit. */
async function tagText(page: Page, count: number): Promise<void> {
  await page.evaluate((wanted) => {
    const { editor } = document.querySelector('.tiptap') as HTMLElement & { editor: Editor };
    const { tr, schema, doc } = editor.state;
    const places: number[] = [];
    doc.descendants((node, pos) => {
      if (node.isText) for (let i = 0; i + 2 <= node.nodeSize; i += 6) places.push(pos + i);
    });
    const step = places.length / wanted;
    for (let n = 0; n < wanted; n++) {
      const from = places[Math.floor(n * step)] ?? 0;
      tr.addMark(from, from + 2, schema.mark('entity', { id: `bench${n}`, type: 'person' }));
    }
    editor.view.dispatch(tr);
  }, count);
}

async function findWord(page: Page, word: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText(word);
  await page.locator('.sheet-text .hit').first().waitFor();
}

/** Milliseconds that the page is left alone before the mouse, and that a hand needs from there to the keys. */
const REST = 1000;
const REACH = 200;

/** Types into the middle of the text; milliseconds from each key to the frame that shows it. */
async function typeInto(page: Page, begin = async () => {}): Promise<number[]> {
  await page.waitForTimeout(REST);
  await clickMiddle(page);
  await page.waitForTimeout(REACH);
  await begin();
  return timeKeys(page, Array<string>(KEYSTROKES).fill('x'));
}

/** Splits, joins, changes of role and moves in the middle of the text; milliseconds from each key to its frame. */
async function timeActs(page: Page): Promise<Record<string, number[]>> {
  await clickMiddle(page);
  const keys = Object.values(ROUND);
  const times = await timeKeys(page, Array(ACTS).fill(keys).flat());
  return Object.fromEntries(
    Object.keys(ROUND).map((name, i) => [name, times.filter((_, n) => n % keys.length === i)]),
  );
}

async function clickMiddle(page: Page): Promise<void> {
  const blocks = page.locator('.blk');
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
}

async function timeKeys(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => ((window as unknown as { keyTimes: number[] }).keyTimes = []));
  for (const [i, key] of keys.entries()) {
    await page.keyboard.press(key);
    // no hand goes on before it sees what it did; keys that pile up would be measured with the wait for each other
    await page.waitForFunction(
      (pressed) => (window as unknown as { keyTimes: number[] }).keyTimes.length > pressed,
      i,
    );
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

/** Runs in the page before all else: measures from each key to the frame painted after it; modifiers are no keys. */
function watchKeys(): void {
  const target = window as unknown as { keyTimes: number[] };
  target.keyTimes = [];
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Alt' || key === 'Control' || key === 'Shift') return;
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => target.keyTimes.push(performance.now() - start));
        port1.start();
        port2.postMessage(0);
      });
    },
    true,
  );
}

/**
 * Watches for tasks that browsers call long; `longest` gives the worst in milliseconds, 0 if there was none, `forget` all
 * so far.
 */
async function watchLongTasks(page: Page) {
  await page.evaluate(() => {
    const target = window as unknown as { longestTask: number };
    target.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        target.longestTask = Math.max(target.longestTask, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  return {
    longest: () => page.evaluate(() => (window as unknown as { longestTask: number }).longestTask),
    forget: () => page.evaluate(() => void ((window as unknown as { longestTask: number }).longestTask = 0)),
  };
}

function spread(times: readonly number[]): string {
  return `${median(times).toFixed(1)} ms, ${percentile(times, 0.95).toFixed(1)} ms`;
}
