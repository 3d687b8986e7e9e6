import { describe, expect, it } from 'vitest';
import type { PageHold } from './contract';
import { holdLock } from './lock';
import { manualTimers } from './testing';

/** Web Locks in small: one exclusive lock a name, `ifAvailable`, `signal` and `steal`. */
function fakeLocks(): LockManager {
  interface Request {
    readonly run: () => Promise<unknown>;
    readonly settle: (outcome: { value: unknown } | { error: unknown }) => void;
  }
  const held = new Map<string, Request>();
  const waiting = new Map<string, Request[]>();
  const abortError = () => new DOMException('', 'AbortError');

  const grant = (name: string, request: Request) => {
    held.set(name, request);
    void request.run().then((value) => {
      request.settle({ value });
      if (held.get(name) === request) next(name);
    });
  };
  const next = (name: string) => {
    held.delete(name);
    const request = waiting.get(name)?.shift();
    if (request) grant(name, request);
  };

  const request = (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) =>
    new Promise((resolve, reject) => {
      const lock = { name, mode: 'exclusive' as const };
      const request: Request = {
        run: async () => callback(lock),
        settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value)),
      };
      if (options.ifAvailable && held.has(name)) return resolve(callback(null));
      const queue = waiting.get(name) ?? [];
      waiting.set(name, queue);
      options.signal?.addEventListener('abort', () => {
        const at = queue.indexOf(request);
        if (at < 0) return;
        queue.splice(at, 1);
        request.settle({ error: abortError() });
      });
      if (options.steal) held.get(name)?.settle({ error: abortError() });
      if (options.steal || !held.has(name)) grant(name, request);
      else queue.push(request);
    });
  return { request, query: async () => ({}) } as LockManager;
}

function tabs(locks: LockManager | undefined = fakeLocks()) {
  const timers = manualTimers();
  return { timers, hold: (name = 'page') => holdLock({ locks, timers, name }) };
}

/** A second tab's hold, after it has waited in vain. */
async function refused({ timers, hold }: ReturnType<typeof tabs>): Promise<PageHold> {
  const waiting = hold();
  await answered();
  timers.advance(1000);
  return waiting;
}

/** Until the browser has told what it can tell at once. */
function answered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('the hold of a page', () => {
  it('gives the first tab the right to write and the second the right to read', async () => {
    const browser = tabs();
    expect((await browser.hold()).mode).toBe('write');
    expect((await refused(browser)).mode).toBe('read');
    expect((await browser.hold('another page')).mode).toBe('write');
  });

  it('is free again once released', async () => {
    const browser = tabs();
    const first = await browser.hold();
    first.release();
    expect(first.mode).toBe('read');
    expect((await browser.hold()).mode).toBe('write');
  });

  it('waits a little for a tab that is just closing', async () => {
    const browser = tabs();
    const first = await browser.hold();
    const second = browser.hold();
    await answered();
    browser.timers.advance(100);
    first.release();
    expect((await second).mode).toBe('write');
  });

  it('is given to the only tab, however late the browser answers', async () => {
    const locks = fakeLocks();
    let answer = () => {};
    const answering = new Promise<void>((resolve) => (answer = resolve));
    const request = async (name: string, options: LockOptions, callback: LockGrantedCallback<unknown>) => {
      await answering;
      options.signal?.throwIfAborted();
      return locks.request(name, options, callback);
    };
    const browser = tabs({ ...locks, request } as LockManager);
    const holding = browser.hold();
    browser.timers.advance(10_000);
    answer();
    expect((await holding).mode).toBe('write');
  });

  it('can be taken over, and the tab that had it is told once', async () => {
    const browser = tabs();
    const first = await browser.hold();
    const second = await refused(browser);
    let lost = 0;
    first.onLost(() => lost++);
    await second.takeOver();
    expect(second.mode).toBe('write');
    await Promise.resolve();
    expect({ mode: first.mode, lost }).toEqual({ mode: 'read', lost: 1 });

    await first.takeOver();
    expect({ mode: first.mode, lost }).toEqual({ mode: 'write', lost: 1 });
    await Promise.resolve();
    expect(second.mode).toBe('read');
  });

  it('tells nobody who no longer listens', async () => {
    const browser = tabs();
    const first = await browser.hold();
    const second = await refused(browser);
    const stop = first.onLost(() => expect.unreachable());
    stop();
    await second.takeOver();
    await Promise.resolve();
    expect(first.mode).toBe('read');
  });

  it('is given to everybody where there are no locks', async () => {
    const browser = {
      ...tabs(),
      hold: () => holdLock({ locks: undefined, timers: manualTimers(), name: 'page' }),
    };
    expect((await browser.hold()).mode).toBe('write');
    expect((await browser.hold()).mode).toBe('write');
  });
});
