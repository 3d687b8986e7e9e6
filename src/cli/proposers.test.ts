import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Task } from './proposal';
import { proposeInThreads } from './proposers';

/** Answers with the page's name, slowly for `slow`; dies of `exit`, `throw` and (of memory) `swell`. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ page }) => {
    if (page === 'exit') process.exit(7);
    if (page === 'throw') throw new Error('no such glyph');
    if (page === 'swell') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
    setTimeout(() => parentPort.postMessage({ json: page }), page === 'slow' ? 100 : 0);
  });`;

function threads(jobs: number) {
  let started = 0;
  const proposer = proposeInThreads(jobs, () => {
    started++;
    return new Worker(THREAD, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 20 } });
  });
  const propose = (page: string) => proposer.propose(taskOf(page));
  return { propose, close: proposer.close, started: () => started };
}

const taskOf = (page: string): Task => ({ page, name: '', content: { text: '' }, layout: 'line' });

describe('proposeInThreads', () => {
  it('answers every task with its own answer, and starts no more threads than needed', async () => {
    const { propose, close, started } = threads(3);
    expect(await propose('first')).toEqual({ json: 'first' });
    expect(await propose('second')).toEqual({ json: 'second' });
    expect(started()).toBe(1);
    const names = ['slow', ...Array.from({ length: 50 }, (_, i) => `p${i}`)];
    expect(await Promise.all(names.map(propose))).toEqual(names.map((json) => ({ json })));
    expect(started()).toBe(3);
    await close();
  });

  it('says of which page a thread died and goes on with another', async () => {
    const { propose, close } = threads(2);
    const answers = await Promise.all(['a', 'exit', 'b', 'throw', 'c', 'swell', 'd', 'e'].map(propose));
    expect(answers).toEqual([
      { json: 'a' },
      { broken: expect.stringContaining('7') },
      { json: 'b' },
      { broken: 'Error: no such glyph' },
      { json: 'c' },
      { broken: expect.stringContaining('memory') },
      { json: 'd' },
      { json: 'e' },
    ]);
    await close();
  });

  it('starts nothing more once it is closed', async () => {
    const { propose, close, started } = threads(2);
    const answers = Promise.all(['slow', 'slow', 'a', 'b', 'c'].map(propose));
    await close();
    for (const answer of await answers) expect(answer).toHaveProperty('broken');
    expect(started()).toBe(2);
  });
});
