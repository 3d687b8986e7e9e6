/** The page's end: a worker that reads files, one at a time. */
import type { ReadReply, ReadRequest } from './messages';
// oxlint-disable-next-line import/default -- Vite makes the address its default export
import workerFile from './page.worker?worker&url';
import { trustedWorkerUrl } from './workerUrl';

export interface PageReader {
  /** Takes `bytes` away from the caller. Settles when `close` is called meanwhile, with a reply of no use. */
  read(path: string, bytes: ArrayBuffer): Promise<ReadReply>;
  /** Stops at once, in the middle of a page if need be. */
  close(): void;
}

export function openPageReader(): PageReader {
  let worker: Worker | undefined;
  let settle: ((reply: ReadReply) => void) | undefined;

  const stop = (detail: string) => {
    worker?.terminate();
    worker = undefined;
    settle?.({ failure: 'broken', detail });
  };

  const start = () => {
    const started = new Worker(trustedWorkerUrl(workerFile), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => settle?.(data));
    // it ran out of memory, or could not be loaded; the next file gets a new one
    started.addEventListener('error', (event) => stop(event.message || 'The worker stopped'));
    return started;
  };

  return {
    read(path, bytes) {
      return new Promise((resolve) => {
        settle = resolve;
        worker ??= start();
        worker.postMessage({ path, bytes } satisfies ReadRequest, [bytes]);
      });
    },
    close: () => stop('Closed'),
  };
}
