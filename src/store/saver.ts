/**
 * The only writer of an open page.
 *
 * Edits wait in one list, in order, numbered and chained when they are recorded; an edit leaves it only when the
 * database has acknowledged it. So a write that fails has nothing to put back, and one that was cut short is simply
 * done again: the journal knows its own edits. One write is in flight at a time.
 */
import type { EditFacts, SaveStatus, Saver, SaverOptions } from './contract';
import type { Durability } from './db';
import { type Head, chained, headAt } from './journal';
import { Observable } from './observable';
import { LOCK_LOST, type WriteFailure, isFinal } from './outcome';
import type { PageJournal } from './pageJournal';
import type { OpenedPage } from './recovery';
import type { Cursor, StepRow } from './rows';
import { type Tail, tailKey } from './tail';
import { Alarm, type Timers } from './timers';

/** Milliseconds from an edit to its write: typing goes in batches, and a batch costs little more than an edit. */
const BATCH = 250;
/** Milliseconds that an edit may be written but not yet safe from a power cut. */
const SYNC = 2000;
/** Milliseconds before a failed write is tried again, doubled each time up to the longest. */
const RETRY = 1000;
const LONGEST_RETRY = 30_000;
/** Edits between two snapshots: few enough to replay at once, many enough that a snapshot's cost does not show. */
const SNAPSHOT_EVERY = 200;

export interface SaverTools {
  readonly journal: PageJournal;
  readonly tail: Tail;
  readonly timers: Timers;
  readonly now: () => number;
  /** Id of this tab's session. */
  readonly actor: string;
}

export class PageSaver implements Saver {
  readonly #page: OpenedPage<unknown>;
  readonly #options: SaverOptions;
  readonly #tools: SaverTools;
  readonly status: Observable<SaveStatus>;

  /** Recorded and not yet acknowledged. */
  #edits: StepRow[];
  /** The last edit recorded. */
  #last: Head;
  /** The last edit acknowledged. */
  #head: Head;
  /** Number of the last edit known to be on disk. */
  #onDisk = -1;
  #acknowledgedAt: number | null = null;
  /** Number of the last edit at which a snapshot was taken, or tried. */
  #snapSeq: number;
  /** Edits after `#snapSeq` at which the next is due. */
  #snapshotEvery: number;
  #needsRepair: boolean;

  #wanted: Durability | null = null;
  #running: Promise<void> | null = null;
  #failed: WriteFailure | null = null;
  #failures = 0;
  #snapshotFailed: WriteFailure | null = null;
  #stopped: 'readonly' | 'closed' | null = null;
  #closing: Promise<SaveStatus> | null = null;

  readonly #batch: Alarm;
  readonly #sync: Alarm;
  readonly #retry: Alarm;
  readonly #unsubscribe: () => void;

  constructor(page: OpenedPage<unknown>, options: SaverOptions, tools: SaverTools) {
    const { head, pending, snapSeq, migrated, damaged, baseline, spentTail } = page.resume;
    this.#page = page;
    this.#options = options;
    this.#tools = tools;
    this.#edits = [...pending];
    this.#head = head;
    this.#last = lastOf(pending) ?? head;
    this.#snapSeq = baseline ? head.seq : snapSeq;
    this.#snapshotEvery = migrated ? 1 : SNAPSHOT_EVERY;
    this.#needsRepair = damaged.length > 0 || baseline !== null || page.row.headSeq > head.seq;

    this.#batch = new Alarm(tools.timers, () => void this.#write('relaxed'));
    this.#sync = new Alarm(tools.timers, () => void this.#write('strict'));
    this.#retry = new Alarm(tools.timers, () => void this.#write('strict'));
    this.#unsubscribe = options.hold.onLost(() => this.#stop('readonly', LOCK_LOST));
    this.status = new Observable(this.#describe());

    if (options.hold.mode === 'read') {
      this.#stop('readonly', LOCK_LOST);
      return;
    }
    if (!this.#needsRepair) tools.tail.remove(spentTail);
    if (this.#needsRepair || pending.length > 0) void this.#write('strict');
  }

  record(steps: readonly unknown[], { structural, selection, history }: EditFacts): boolean {
    if (!this.#accepts()) return false;
    const { tail, actor, now } = this.#tools;
    const row = chained(this.#last, {
      pageId: this.#page.row.id,
      steps: JSON.stringify(steps),
      ...(history !== undefined && { history }),
      selection,
      actor,
      at: now(),
    });
    this.#last = headAt(row);
    this.#edits.push(row);
    const mirrored = tail.append(row);
    if (structural || !mirrored) void this.#write('strict');
    else if (!this.#retry.isSet && !this.#stopped) this.#batch.set(BATCH);
    this.#publish();
    return true;
  }

  moveCursor(selection: Cursor | null): void {
    if (this.#accepts()) this.#tools.tail.writeCursor(this.#page.row.id, this.#last.seq, selection);
  }

  async flush({ strict } = { strict: false }): Promise<SaveStatus> {
    await this.#write(strict ? 'strict' : 'relaxed');
    return this.status.get();
  }

  leave(): void {
    if (this.#stopped || this.#edits.length === 0) return;
    this.#tools.journal.callBack();
    this.#tools.tail.leave(this.#edits);
    // Should the tab live on: what was called back is written again.
    void this.#write('strict');
  }

  close(): Promise<SaveStatus> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<SaveStatus> {
    this.#snapshotEvery = 1;
    try {
      await this.#write('strict');
    } finally {
      this.#stop('closed', null);
    }
    return this.status.get();
  }

  /** A database closed under the tab still leaves the tail to the edits typed before anybody noticed. */
  #accepts(): boolean {
    const open = !this.#stopped || this.#failed?.code === 'closed';
    return open && !this.#closing;
  }

  /** Resolves when all that is recorded by now is written at least so durably, or writing has failed. */
  #write(durability: Durability): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#wanted !== 'strict') this.#wanted = durability;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted && !this.#stopped) {
        const durability = this.#wanted;
        this.#wanted = null;
        const failed = await this.#writeOnce(durability);
        // Who asked while it was failing is owed a try of their own: the loop goes on.
        if (failed) this.#fail(failed);
      }
    } finally {
      this.#running = null;
    }
  }

  async #writeOnce(durability: Durability): Promise<WriteFailure | null> {
    this.#batch.clear();
    this.#retry.clear();
    return (await this.#repair()) ?? (await this.#append(durability)) ?? (await this.#snapshot());
  }

  async #repair(): Promise<WriteFailure | null> {
    if (!this.#needsRepair) return null;
    const outcome = await this.#tools.journal.repair(this.#page);
    if (!outcome.ok) return outcome;
    this.#needsRepair = false;
    this.#tools.tail.remove(this.#page.resume.spentTail);
    this.#acknowledge(outcome.value, [], 'strict');
    return null;
  }

  async #append(durability: Durability): Promise<WriteFailure | null> {
    const edits = [...this.#edits];
    if (edits.length === 0 && (durability === 'relaxed' || this.#onDisk === this.#head.seq)) return null;
    const outcome = await this.#tools.journal.append(durability, this.#head, edits);
    if (!outcome.ok) return outcome;
    this.#acknowledge(outcome.value, edits, durability);
    return null;
  }

  /** Only between edits: the document must be what the journal leads to. A failure costs no edit and is tried later. */
  async #snapshot(): Promise<WriteFailure | null> {
    const head = this.#head;
    if (this.#edits.length > 0 || head.seq - this.#snapSeq < this.#snapshotEvery) return null;
    const outcome = await this.#tools.journal.snapshot(head, this.#options.snapshot());
    this.#snapSeq = head.seq;
    this.#snapshotEvery = SNAPSHOT_EVERY;
    this.#snapshotFailed = outcome.ok ? null : outcome;
    if (outcome.ok) this.#acknowledge(head, [], 'strict');
    else if (isFinal(outcome)) return outcome;
    else this.#publish();
    return null;
  }

  #acknowledge(head: Head, edits: readonly StepRow[], durability: Durability): void {
    this.#tools.tail.remove(edits.map(tailKey));
    this.#head = head;
    this.#edits = this.#edits.filter(({ seq }) => seq > head.seq);
    this.#acknowledgedAt = this.#tools.now();
    this.#failures = 0;
    if (!this.#stopped) {
      this.#failed = null;
      if (durability === 'relaxed') this.#sync.set(SYNC);
    }
    if (durability === 'strict') this.#onDisk = head.seq;
    this.#publish();
  }

  #fail(failed: WriteFailure): void {
    if (this.#stopped) return;
    if (isFinal(failed)) {
      this.#stop(failed.code === 'closed' ? 'closed' : 'readonly', failed);
      return;
    }
    this.#failed = failed;
    this.#retry.set(Math.min(RETRY * 2 ** this.#failures++, LONGEST_RETRY));
    this.#publish();
  }

  #stop(state: 'readonly' | 'closed', failed: WriteFailure | null): void {
    this.#stopped = state;
    this.#failed = failed ?? this.#failed;
    for (const alarm of [this.#batch, this.#sync, this.#retry]) alarm.clear();
    this.#unsubscribe();
    this.#publish();
  }

  #publish(): void {
    this.status.set(this.#describe());
  }

  #describe(): SaveStatus {
    const waiting = this.#edits.length > 0 || this.#needsRepair;
    const error = this.#failed ?? this.#snapshotFailed;
    return {
      state: this.#stopped ?? (this.#failed ? 'unsaved' : waiting ? 'saving' : 'saved'),
      durability: this.#onDisk >= this.#head.seq ? 'strict' : 'relaxed',
      at: this.#acknowledgedAt,
      pending: this.#edits.length,
      ...(error && { error: error.code, detail: error.detail }),
    };
  }
}

function lastOf(edits: readonly StepRow[]): Head | null {
  const last = edits.at(-1);
  return last ? headAt(last) : null;
}
