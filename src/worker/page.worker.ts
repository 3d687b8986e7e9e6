/** The worker's end: answers each request with one reply. */
import type { ReadReply, ReadRequest } from './messages';
import { readPage } from './readPage';

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one listener and no origin to name
  void answer(data).then((reply) => self.postMessage(reply));
});

async function answer({ path, bytes }: ReadRequest): Promise<ReadReply> {
  try {
    return await readPage(path, new Uint8Array(bytes));
  } catch (error) {
    return { failure: 'broken', detail: String(error) };
  }
}
