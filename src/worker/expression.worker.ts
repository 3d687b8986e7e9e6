/** The worker's end of `ExpressionSearch`. */
import type { Matches } from '../core';
import { findAll } from '../core';

export interface ExpressionRequest {
  readonly texts: readonly string[];
  readonly pattern: RegExp;
}

/** Loaded and listening, then one reply to each request. */
export type ExpressionReply = 'ready' | Matches;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener and no origin to name
const reply = (message: ExpressionReply) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ExpressionRequest>) =>
  reply(findAll(data.texts, data.pattern)),
);
reply('ready');
