/** How fast pages are proposed on one core, and how the cost grows with a page's length. */
import { readFileSync } from 'node:fs';
import { decode, propose } from '../../core';
import { median, milliseconds, report } from './figures';
import { longPage, SAMPLE } from './longPage';

const ROUNDS = 9;

export function benchProposing(): void {
  const bytes = readFileSync(SAMPLE);
  const raw = readFileSync(SAMPLE, 'utf8');
  const perPage = cost(() => propose(raw, 'sample'), 20);
  const decoding = cost(() => decode(bytes), 20);
  report('sample page (2,027 characters): proposed', `${Math.round(1000 / perPage)} pages/s`);
  report(
    '  as a multiple of recognising its encoding and decoding it',
    `× ${(perPage / decoding).toFixed(1)}`,
  );

  const [one, ...longer] = [1, 2, 4, 8].map((times) =>
    cost(() => propose(longPage(6000 * times), 'long'), 1),
  );
  const growth = longer.map((time) => `× ${(time / (one ?? 1)).toFixed(1)}`);
  report('pages of 2, 4 and 8 times 6,000 characters against one of 6,000', growth.join('  '));
}

/** Milliseconds a call: the median of several rounds. */
function cost(work: () => void, calls: number): number {
  const rounds = Array.from({ length: ROUNDS }, () =>
    milliseconds(() => {
      for (let i = 0; i < calls; i++) work();
    }),
  );
  return median(rounds) / calls;
}
