/** Finds a Chromium for the end-to-end tests, or installs one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * In this order: `CHROMIUM_PATH`; Playwright's own; one on the PATH; Playwright's download; Debian's package, as root.
 *
 * @returns {Promise<string | null>} the path of the executable, null if there is none to be had
 */
export async function findChromium() {
  const { chromium } = await import('@playwright/test');
  const own = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return null;
  }
  const found = own() ?? onPath();
  if (found) return found;
  console.log('No Chromium found. Installing one …');
  if (run('npx', ['playwright', 'install', 'chromium'])) return own();
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  const installed = onPath();
  if (!installed) console.error('Install Chromium or Chrome, or name one in CHROMIUM_PATH.');
  return installed;
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  for (const name of NAMES) {
    for (const folder of folders) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (existsSync(path)) return path;
      }
    }
  }
  return null;
}
