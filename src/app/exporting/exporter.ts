/** Pages out of the library: one as a file, several as a ZIP file; one export at a time. */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { FormatId, PageExport } from '../../formats';
import type { PageRow, StoreResult } from '../../store';

export interface ExportProgress {
  /** `broken`: no file was made, since a ZIP file cannot hold as much, or for a bug of ours. */
  readonly phase: 'idle' | 'running' | 'finished' | 'stopped' | 'broken';
  readonly done: number;
  readonly total: number;
  /** Name of the page being written. */
  readonly current: string;
  /** Name of the file that was made; '' while there is none. */
  readonly file: string;
  /** Names of the pages that could not be read and are not in the file. */
  readonly failures: readonly string[];
}

export interface ExporterOptions {
  readonly readPage: (row: PageRow) => Promise<StoreResult<PageExport>>;
  /** Hands a finished file to the browser. */
  readonly save: (file: Blob, name: string) => void;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

export interface Exporter {
  readonly progress: Pick<StoreApi<ExportProgress>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Does nothing while another export runs. `archive`: stem of the ZIP file's name. */
  start(rows: readonly PageRow[], format: FormatId, archive: string): Promise<void>;
  /** At once, without a file. */
  stop(): void;
  dismiss(): void;
}

const IDLE: ExportProgress = { phase: 'idle', done: 0, total: 0, current: '', file: '', failures: [] };

export function createExporter({ readPage, save, now }: ExporterOptions): Exporter {
  const progress = createStore<ExportProgress>(() => IDLE);
  let stopping = new AbortController();

  function handOver(file: Blob, name: string): void {
    save(file, name);
    progress.setState({ file: name });
  }

  async function* readPages(rows: readonly PageRow[], signal: AbortSignal): AsyncGenerator<PageExport> {
    for (const row of rows) {
      signal.throwIfAborted();
      progress.setState({ current: row.name });
      const page = await readPage(row);
      if (page.ok) yield page.value;
      else progress.setState(({ failures }) => ({ failures: [...failures, row.name] }));
      progress.setState(({ done }) => ({ done: done + 1 }));
    }
  }

  async function write(rows: readonly PageRow[], id: FormatId, archive: string, signal: AbortSignal) {
    // fetched when first needed: no view shows anything of it
    const { FORMATS, archivePages, safeFileName } = await import('../../formats');
    const format = FORMATS[id];
    const pages = readPages(rows, signal);
    if (rows.length === 1) {
      for await (const page of pages) {
        const file = new Blob([format.write(page)], { type: format.mediaType });
        handOver(file, safeFileName(page.record.page, format.extension));
      }
      return;
    }
    const pieces: BlobPart[] = [];
    for await (const piece of archivePages(pages, { format, modified: new Date(now()), signal })) {
      pieces.push(piece);
    }
    const { done, failures } = progress.getState();
    if (failures.length === done) return;
    handOver(new Blob(pieces, { type: 'application/zip' }), safeFileName(archive, 'zip'));
  }

  return {
    progress,
    async start(rows, format, archive) {
      if (progress.getState().phase === 'running') return;
      stopping = new AbortController();
      const { signal } = stopping;
      progress.setState({ ...IDLE, phase: 'running', total: rows.length });
      try {
        await write(rows, format, archive, signal);
        progress.setState({ phase: 'finished' });
      } catch (error) {
        if (!signal.aborted) console.error(error);
        progress.setState({ phase: signal.aborted ? 'stopped' : 'broken' });
      }
    },
    stop: () => stopping.abort(),
    dismiss: () => progress.setState(IDLE),
  };
}
