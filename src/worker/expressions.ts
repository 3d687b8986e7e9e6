/** Expressions run where one that runs away can be stopped: nothing stops a regular expression from the inside. */
import type { Matches } from '../core';
import type { ExpressionReply, ExpressionRequest } from './expression.worker';
// oxlint-disable-next-line import/default -- Vite makes the address its default export
import workerFile from './expression.worker?worker&url';
import { trustedWorkerUrl } from './workerUrl';

export interface ExpressionSearch {
  /** Resolves to 'stopped' where it took longer than `BUDGET`, or another search was asked for meanwhile. */
  search(texts: readonly string[], pattern: RegExp): Promise<Matches | 'stopped'>;
  close(): void;
}

/** In milliseconds: a page of any size takes a few, an expression that runs away takes forever. */
const BUDGET = 1000;

export function openExpressionSearch(): ExpressionSearch {
  let worker: Worker | undefined;
  let settle: ((reply: Matches | 'stopped') => void) | undefined;

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    settle?.('stopped');
    settle = undefined;
  };

  /** A worker that listens: loading it is not counted against the expression. */
  const start = () =>
    new Promise<Worker>((resolve) => {
      const started = new Worker(trustedWorkerUrl(workerFile), { type: 'module' });
      worker = started;
      started.addEventListener('error', stop);
      started.addEventListener('message', ({ data }: MessageEvent<ExpressionReply>) => {
        if (data === 'ready') return resolve(started);
        settle?.(data);
        settle = undefined;
      });
    });
  let started: Promise<Worker> | undefined;

  return {
    search(texts, pattern) {
      if (settle) stop();
      if (!worker) started = start();
      return new Promise((resolve) => {
        settle = resolve;
        void started?.then((ready) => {
          // another search has taken its place
          if (settle !== resolve) return;
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
          ready.postMessage({ texts, pattern } satisfies ExpressionRequest);
          setTimeout(() => settle === resolve && stop(), BUDGET);
        });
      });
    },
    close: stop,
  };
}
