import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fullDisk, machineWithPage, numbers, openTab } from './testing';
import type { Machine, Tab } from './testing';

/** Transactions that have been begun; ended ones take no notice of an `abort`. */
const begun = new Set<IDBTransaction>();

beforeEach(() => {
  const transaction = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const result = transaction.apply(this, args);
    begun.add(result);
    return result;
  });
});

afterEach(() => vi.restoreAllMocks());

type Action =
  | { readonly do: 'type'; readonly insert: string; readonly structural: boolean }
  | { readonly do: 'flush'; readonly strict: boolean }
  | { readonly do: 'turn'; readonly times: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'leave' | 'close' | 'fill' | 'empty' }
  /** `hard`: transactions under way are lost, too. `tailLost`: so is `localStorage`. `leaving`: the tab could say so. */
  | {
      readonly do: 'kill';
      readonly hard: boolean;
      readonly tailLost: boolean;
      readonly leaving: boolean;
    };

const typing = fc.record({
  do: fc.constant('type' as const),
  insert: fc.constantFrom('甲', '乙', '丙', '丁'),
  structural: fc.boolean(),
});
const kill = fc.record({
  do: fc.constant('kill' as const),
  hard: fc.boolean(),
  tailLost: fc.boolean(),
  leaving: fc.boolean(),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: typing },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('turn' as const), times: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(250, 1000, 40_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('flush' as const), strict: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('leave', 'close', 'fill', 'empty') }) },
  { weight: 2, arbitrary: kill },
);

/** A person at a machine: does what is asked, and remembers what they have typed and what was said to be saved. */
class Session {
  readonly #on: Machine;
  readonly #id: string;
  #tab: Tab;
  #typed: string;
  #acknowledged = 0;
  #makeRoom: (() => void) | null = null;

  private constructor(on: Machine, id: string, tab: Tab) {
    this.#on = on;
    this.#id = id;
    this.#tab = tab;
    this.#typed = tab.text;
    this.#watch();
  }

  static async begin(on: Machine, id: string): Promise<Session> {
    return new Session(on, id, await openTab(on, id));
  }

  async act(action: Action): Promise<void> {
    const { saver, timers } = this.#tab;
    switch (action.do) {
      case 'type':
        if (this.#tab.type(action.insert, action)) this.#typed += action.insert;
        break;
      case 'flush':
        await saver.flush(action);
        break;
      case 'turn':
        for (let i = 0; i < action.times; i++) await new Promise((resolve) => setImmediate(resolve));
        break;
      case 'wait':
        timers.advance(action.ms);
        break;
      case 'leave':
        saver.leave();
        break;
      case 'close':
        await saver.close();
        await this.#reopen(false);
        break;
      case 'fill':
        this.#makeRoom ??= fullDisk('steps');
        break;
      case 'empty':
        this.#empty();
        break;
      case 'kill':
        await this.#kill(action);
        break;
    }
  }

  /** Ends the session in peace: afterwards the database alone must hold everything, in one unbroken line. */
  async end(): Promise<void> {
    this.#empty();
    await this.#tab.saver.close();
    this.#on.storage.clear();
    await this.#reopen(false);
    expect(this.#tab.page.notices).toEqual([]);
    const { steps } = await numbers(this.#on, this.#id);
    expect(steps).toEqual(steps.map((_, i) => (steps[0] ?? 0) + i));
    this.#tab.kill();
  }

  async #kill({ hard, tailLost, leaving }: Extract<Action, { do: 'kill' }>): Promise<void> {
    if (leaving) this.#tab.saver.leave();
    if (hard) {
      for (const transaction of begun) {
        try {
          transaction.abort();
        } catch {
          // Has ended.
        }
      }
    }
    if (tailLost) this.#on.storage.clear();
    await this.#reopen(tailLost && !leaving);
  }

  async #reopen(tailLost: boolean): Promise<void> {
    this.#tab.kill();
    begun.clear();
    this.#tab = await openTab(this.#on, this.#id);
    const { text, page } = this.#tab;
    if (tailLost) {
      expect(this.#typed.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThanOrEqual(this.#acknowledged);
      this.#typed = text;
    }
    expect(text).toBe(this.#typed);
    expect(page.notices.filter(({ code }) => code !== 'tailReplayed')).toEqual([]);
    this.#watch();
  }

  #watch(): void {
    this.#acknowledged = 0;
    const tab = this.#tab;
    tab.saver.status.subscribe(({ pending }) => {
      if (tab === this.#tab) this.#acknowledged = Math.max(this.#acknowledged, tab.text.length - pending);
    });
  }

  #empty(): void {
    this.#makeRoom?.();
    this.#makeRoom = null;
  }
}

describe('whatever happens', () => {
  it('a page reopened is what was typed, and what was said to be saved needs no tail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 40 }), async (actions) => {
        const { on, row } = await machineWithPage();
        const session = await Session.begin(on, row.id);
        for (const action of actions) await session.act(action);
        await session.end();
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});
