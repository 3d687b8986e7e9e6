/** Opening a page of 50,000 characters and typing into it, beside a bare tiptap editor that holds the same text. */
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
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
    await page.goto('http://localhost:4331/');
    const short = await openGalley(page, 'short.txt', 5000);
    const shortKey = await typeInto(page);
    const opening = await openGalley(page, 'long.txt', CHARACTERS);
    const key = await typeInto(page);

    const other = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await other.addInitScript(NAME_HELPER);
    await other.goto('http://localhost:4332/bare.html');
    const bareOpening = await openBare(other);
    const bareKey = await typeInto(other);

    report('keystroke to painted frame, 50,000 characters (median, 95th)', spread(key));
    report('  the same in the bare editor', spread(bareKey));
    report('  against the bare editor', `× ${(median(key) / median(bareKey)).toFixed(2)}`);
    report('  against a page of 5,000 characters', `× ${(median(key) / median(shortKey)).toFixed(2)}`);
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

/** Types into the middle of the text; milliseconds from each key to the frame that shows it. */
async function typeInto(page: Page): Promise<number[]> {
  const blocks = page.locator('.blk');
  await blocks.nth(Math.floor((await blocks.count()) / 2)).click();
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { keyTimes: number[] }).keyTimes = times;
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => times.push(performance.now() - start));
          port1.start();
          port2.postMessage(0);
        });
      },
      true,
    );
  });
  for (let i = 0; i < KEYSTROKES; i++) {
    await page.keyboard.press('x');
    // no hand types on before it sees the letter; keys that pile up would be measured with the wait for each other
    await page.waitForFunction(
      (typed) => (window as unknown as { keyTimes: number[] }).keyTimes.length > typed,
      i,
    );
  }
  return page.evaluate(() => (window as unknown as { keyTimes: number[] }).keyTimes);
}

function spread(times: readonly number[]): string {
  return `${median(times).toFixed(1)} ms, ${percentile(times, 0.95).toFixed(1)} ms`;
}
