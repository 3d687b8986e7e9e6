/** Runs something later; calling the result prevents it. */
export interface Timers {
  start(run: () => void, ms: number): () => void;
}

export const realTimers: Timers = {
  start(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Something to be done once, a while after it is first asked for. */
export class Alarm {
  readonly #timers: Timers;
  readonly #run: () => void;
  #cancel: (() => void) | null = null;

  constructor(timers: Timers, run: () => void) {
    this.#timers = timers;
    this.#run = run;
  }

  get isSet(): boolean {
    return this.#cancel !== null;
  }

  /** Does nothing if the alarm is set already. */
  set(ms: number): void {
    this.#cancel ??= this.#timers.start(() => {
      this.#cancel = null;
      this.#run();
    }, ms);
  }

  clear(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
