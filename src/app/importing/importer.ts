/** The import queue, as the interface sees it: one run at a time, which takes more files while it lasts. */
import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Finding } from './findFiles';
import type { ImportOptions } from './importRun';
import { ImportRun } from './importRun';
import type { ImportProgress } from './progress';
import { IDLE } from './progress';

export interface Importer {
  readonly progress: Pick<StoreApi<ImportProgress>, 'getState' | 'getInitialState' | 'subscribe'>;
  add(findings: AsyncIterable<Finding>): void;
  /** Adds the files reported as duplicates after all. */
  addDuplicates(): void;
  /** Stops at once; what was added stays. */
  stop(): void;
  /** Closes the report. */
  dismiss(): void;
}

export function createImporter(options: ImportOptions): Importer {
  const progress = createStore<ImportProgress>(() => IDLE);
  let current: ImportRun | undefined;

  function running(): ImportRun {
    if (current && progress.getState().phase === 'running') return current;
    const run: ImportRun = new ImportRun(options, (change) => {
      // a run that was stopped may still hear from its store
      if (run === current) progress.setState(change);
    });
    current = run;
    progress.setState({ ...IDLE, phase: 'running' });
    return run;
  }

  return {
    progress,
    add: (findings) => void running().search(findings),
    addDuplicates() {
      const { duplicates } = progress.getState();
      running().enqueue(...duplicates.map(({ file }) => ({ file, again: true })));
    },
    stop: () => current?.end('stopped'),
    dismiss: () => progress.setState(IDLE),
  };
}
