/** `npx tsx e2e/screenshots.ts`: takes the README's pictures from the production build. */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findChromium } from '../src/tools/chromium.mjs';
import { CHROMIUM_FLAGS } from './browser';
import { LibraryPage } from './pages/LibraryPage';

const SAMPLE = 'public/samples/ruian-2013-12-14.txt';
const OUT = 'e2e/screenshots';
const PORT = 4341;

/** The sample page whole, and parts of it as further pages, so that the library has rows to show. */
function pages(): { name: string; mimeType: string; buffer: Buffer }[] {
  const raw = readFileSync(SAMPLE, 'utf8');
  const parts = raw.split(/(?=^本报讯|^ 本报讯)/m);
  const texts = [...parts, ...parts.map((part) => part.slice(0, part.length / 2))];
  const further = texts.map((text, i) => [`瑞安日报 2013-12-${13 - i}.txt`, text] as const);
  return [['ruian-2013-12-14.txt', raw] as const, ...further].map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
}

const executablePath = await findChromium();
if (!executablePath) process.exit(1);
await build({ logLevel: 'warn' });
const server = await preview({ logLevel: 'error', preview: { port: PORT } });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
for (const colorScheme of ['light', 'dark'] as const) {
  const page = await browser.newPage({
    baseURL: `http://localhost:${PORT}`,
    locale: 'zh-CN',
    colorScheme,
    viewport: { width: 1440, height: 900 },
  });
  const library = new LibraryPage(page);
  await library.open();
  await library.chooseFiles(pages());
  await library.row('ruian-2013-12-14.txt').waitFor();
  await page.screenshot({ path: `${OUT}/library-${colorScheme}.png` });
  const correcting = await library.openPage('ruian-2013-12-14.txt');
  await correcting.block('年关将近').click();
  await correcting.current.filter({ hasText: '年关将近' }).waitFor();
  // the lines beside the text have followed when the pane is still
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}/page-${colorScheme}.png` });
  await page.keyboard.press('F8');
  await page.locator('.doubt-panel').getByRole('listitem').first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}/doubt-${colorScheme}.png` });

  await correcting.press('Escape', 'Control+h');
  await correcting.finding.text.fill('仙降');
  await correcting.finding.replacement.fill('仙降街道');
  await correcting.finding.hits.first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}/finding-${colorScheme}.png` });
  await correcting.press('Escape');

  // a heading that stands apart from its text
  await correcting.select('仙降加强群防群治', '我们很有安全感”');
  await correcting.press('Alt+n', 'Alt+g');
  await correcting.homing.homes.first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${OUT}/homing-${colorScheme}.png` });
  await page.close();
}
await browser.close();
await server.close();
