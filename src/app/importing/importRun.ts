import type { NewPage, Store, StoreResult } from '../../store';
import type { PageReader, ReadPage } from '../../worker';
import type { Finding } from './findFiles';
import type { FoundFile } from './foundFile';
import type { ImportFailure, ImportProgress } from './progress';
import { readFile } from './readFile';

export interface ImportOptions {
  readonly store: Pick<Store, 'addPages' | 'findByHash'>;
  readonly openReader: () => PageReader;
  /** How many files are read at a time, each by a reader of its own. */
  readonly lanes: number;
  readonly toNewPage: (path: string, page: ReadPage) => NewPage;
}

interface Waiting {
  readonly file: FoundFile;
  /** Take it even if the library has it. */
  readonly again: boolean;
}

interface Arrived {
  readonly path: string;
  readonly page: NewPage;
}

/** A batch is written when it has this many pages, or this many UTF-16 units of raw text. */
const BATCH_PAGES = 20;
const BATCH_UNITS = 1_000_000;

/**
 * One import, from the first file to the last. Files wait unopened; a few lanes read them and hand the pages over
 * in batches, so that a folder of ten thousand never has more than a few dozen pages in memory.
 */
export class ImportRun {
  readonly #options: ImportOptions;
  readonly #update: (change: (progress: ImportProgress) => Partial<ImportProgress>) => void;
  readonly #waiting: Waiting[] = [];
  readonly #readers = new Set<PageReader>();
  readonly #idleReaders: PageReader[] = [];
  /** Texts met in this run, by hash, with the path of the file that brought them. */
  readonly #met = new Map<string, string>();
  #batch: Arrived[] = [];
  #searches = 0;
  #lanes = 0;
  #over = false;

  constructor(
    options: ImportOptions,
    update: (change: (progress: ImportProgress) => Partial<ImportProgress>) => void,
  ) {
    this.#options = options;
    this.#update = update;
  }

  async search(findings: AsyncIterable<Finding>): Promise<void> {
    this.#searches++;
    this.#update(() => ({ searching: true }));
    for await (const finding of findings) {
      if (this.#over) return;
      if ('passed' in finding) this.#update(({ passed }) => ({ passed: passed + 1 }));
      else this.enqueue({ file: finding, again: false });
    }
    this.#searches--;
    this.#update(() => ({ searching: this.#searches > 0 }));
    this.#endIfDone();
  }

  enqueue(...files: readonly Waiting[]): void {
    this.#waiting.push(...files);
    this.#update(({ found }) => ({ found: found + files.length }));
    for (let free = this.#options.lanes - this.#lanes; free > 0 && this.#waiting.length > 0; free--) {
      this.#lanes++;
      void this.#runLane();
    }
  }

  /** At once: what is half read is dropped. */
  end(phase: ImportProgress['phase']): void {
    if (this.#over) return;
    this.#over = true;
    for (const reader of this.#readers) reader.close();
    this.#update(() => ({ phase, searching: false, current: '' }));
  }

  async #runLane(): Promise<void> {
    const reader = this.#idleReaders.pop() ?? this.#options.openReader();
    this.#readers.add(reader);
    while (this.#waiting.length > 0 && !this.#over) {
      for (let next = this.#waiting.shift(); next && !this.#over; next = this.#waiting.shift()) {
        await this.#take(next, reader);
      }
      await this.#write();
    }
    this.#idleReaders.push(reader);
    this.#lanes--;
    this.#endIfDone();
  }

  #endIfDone(): void {
    if (this.#searches === 0 && this.#lanes === 0 && this.#waiting.length === 0) this.end('finished');
  }

  async #take({ file, again }: Waiting, reader: PageReader): Promise<void> {
    this.#update(() => ({ current: file.path }));
    const page = await readFile(file, reader);
    if (this.#over) return;
    if ('failure' in page) return this.#fail(file.path, page.failure);
    const first = again ? undefined : await this.#firstWith(page.sha256, file.path);
    if (this.#over) return;
    if (first !== undefined) {
      return this.#update(({ duplicates }) => ({ duplicates: [...duplicates, { file, first }] }));
    }
    this.#batch.push({ path: file.path, page: this.#options.toNewPage(file.path, page) });
    const units = this.#batch.reduce((sum, { page: { raw } }) => sum + raw.length, 0);
    if (this.#batch.length >= BATCH_PAGES || units >= BATCH_UNITS) await this.#write();
  }

  /** What has the same text: a file of this run, which may not be written yet, or a page. */
  async #firstWith(sha256: string, path: string): Promise<string | undefined> {
    const met = this.#met.get(sha256);
    this.#met.set(sha256, met ?? path);
    return met ?? (await this.#options.store.findByHash(sha256))?.name;
  }

  async #write(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0 || this.#over) return;
    const { store } = this.#options;
    const written = await store.addPages(batch.map(({ page }) => page));
    if (written.ok) return this.#count(batch.length);
    if (batch.length === 1) return this.#judge(written, batch[0]);
    // nothing of the batch was kept: find out whose fault it was, or how many there is room for
    for (const each of batch) {
      if (this.#over) return;
      this.#judge(await store.addPages([each.page]), each);
    }
  }

  #judge(result: StoreResult<unknown>, arrived: Arrived | undefined): void {
    if (result.ok) this.#count(1);
    else if (result.code === 'quota') this.end('full');
    else if (result.code === 'closed') this.end('closed');
    else this.#fail(arrived?.path ?? '', 'unsaved');
  }

  #count(pages: number): void {
    this.#update(({ added }) => ({ added: added + pages }));
  }

  #fail(path: string, reason: ImportFailure): void {
    this.#update(({ failures }) => ({ failures: [...failures, { path, reason }] }));
  }
}
