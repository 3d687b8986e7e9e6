import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BrowserContext } from '@playwright/test';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS } from './browser';

/** A Chromium that is ours to kill. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Ends its main process on the spot, as the system does when memory runs out. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium on a profile folder, which may be one that a killed browser left. */
export async function startBrowser(profile: string, flags: readonly string[] = []): Promise<OwnBrowser> {
  const path = process.env.CHROMIUM_PATH ?? chromium.executablePath();
  const child = spawn(
    path,
    [
      ...CHROMIUM_FLAGS,
      '--headless',
      '--no-first-run',
      '--accept-lang=zh-CN',
      '--window-size=1440,900',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...flags,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await addressOf(child.stderr));
  const [context = await browser.newContext()] = browser.contexts();
  const session = await browser.newBrowserCDPSession();
  // what was started may be a script that started the browser
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('Chromium does not tell its process');
  return {
    context,
    async kill() {
      process.kill(pid, 'SIGKILL');
      await ended;
      await browser.close();
    },
    async close() {
      await session.send('Browser.close');
      await ended;
    },
  };
}

/** Chromium prints where its debugger listens once it is ready. */
async function addressOf(stderr: Readable): Promise<string> {
  for await (const line of createInterface(stderr)) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(String(line)) ?? [];
    if (address) {
      stderr.resume();
      return address;
    }
  }
  throw new Error('Chromium ended before it could be used');
}
