/**
 * One writer a page: an exclusive Web Lock, held as long as the page is open.
 *
 * Where there are no Web Locks (an insecure origin), every tab may write and the journal's own check decides: the
 * first to append wins, the other becomes read-only with `conflict` and keeps its edits in the tail.
 */
import type { PageHold, Unsubscribe } from './contract';
import type { Timers } from './timers';

/** How long a tab waits for the lock (ms): one that crashed or closes gives it back within about 30. */
const PATIENCE = 300;

export interface HoldOptions {
  readonly locks: LockManager | undefined;
  readonly timers: Timers;
  /** Of the lock, the same in all tabs. */
  readonly name: string;
}

export async function holdLock(options: HoldOptions): Promise<PageHold> {
  const hold = new LockedPage(options);
  await hold.request();
  return hold;
}

class LockedPage implements PageHold {
  mode: 'write' | 'read' = 'read';
  readonly #options: HoldOptions;
  readonly #listeners = new Set<() => void>();
  #giveBack: (() => void) | null = null;

  constructor(options: HoldOptions) {
    this.#options = options;
  }

  /** Resolves when the lock is had, or another tab has kept it through the patience. */
  async request(): Promise<void> {
    // only a lock that is known to be held is waited for: a busy browser may take its time to answer
    await this.#take({ ifAvailable: true });
    if (this.mode === 'write') return;
    const impatience = new AbortController();
    const cancel = this.#options.timers.start(() => impatience.abort(), PATIENCE);
    await this.#take({ signal: impatience.signal }).finally(cancel);
  }

  async takeOver(): Promise<void> {
    if (this.mode === 'read') await this.#take({ steal: true });
  }

  onLost(listener: () => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  release(): void {
    this.mode = 'read';
    this.#giveBack?.();
  }

  #take(how: Manner): Promise<void> {
    const { locks, name } = this.#options;
    if (!locks) {
      this.mode = 'write';
      return Promise.resolve();
    }
    return new Promise((settled) => {
      const kept = (lock: Lock | null) => {
        if (!lock) return settled();
        return new Promise<void>((giveBack) => {
          this.mode = 'write';
          this.#giveBack = giveBack;
          settled();
        });
      };
      locks.request(name, how, kept).catch(() => {
        // Impatience before the lock was had; another tab's `steal` after.
        this.#lose();
        settled();
      });
    });
  }

  #lose(): void {
    if (this.mode === 'read') return;
    this.mode = 'read';
    for (const listener of this.#listeners) listener();
  }
}

type Manner = { ifAvailable: true } | { signal: AbortSignal } | { steal: true };
