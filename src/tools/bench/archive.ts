/** A whole archive through the command line: pages a second by jobs, and the most memory it ever took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { propose } from '../../core';
import { median, milliseconds, report } from './figures';
import { longPage } from './longPage';

const RUN = fileURLToPath(new URL('./archiveRun.ts', import.meta.url));
const MILLION = 1_000_000;

/** What `archiveRun` measured. */
export interface ArchiveRun {
  /** Over the second half of the run, when the threads have started and run warm. */
  readonly pagesPerSecond: number;
  /** Resident set of the process with its threads, in MB. */
  readonly peakMemory: number;
}

export async function benchArchive(): Promise<void> {
  const one = await measured(2000, 1);
  const two = await measured(2000, 2);
  report('sample page through the command line, 1 and 2 jobs', speed(one, two));
  report('  2 jobs against 1', `× ${(two.pagesPerSecond / one.pagesPerSecond).toFixed(2)}`);

  const [million, tenth] = [longPage(MILLION), longPage(MILLION / 10)];
  const rounds = Array.from({ length: 3 }, () => milliseconds(() => propose(tenth, 'tenth')));
  const whole = milliseconds(() => propose(million, 'million'));
  report('page of one million characters', `${(whole / 1000).toFixed(2)} s`);
  report('  against one of a hundred thousand', `× ${(whole / median(rounds)).toFixed(1)}`);

  const few = await measured(1000, 2);
  const many = await measured(10_000, 2);
  report('peak memory over 10,000 pages, 2 jobs', `${many.peakMemory.toFixed(0)} MB`);
  report('  against 1,000 pages', `× ${(many.peakMemory / few.peakMemory).toFixed(2)}`);
}

function speed(...runs: readonly ArchiveRun[]): string {
  return runs.map(({ pagesPerSecond }) => `${Math.round(pagesPerSecond)} pages/s`).join(', ');
}

/** In a process of its own, whose memory nothing else has been in. */
async function measured(pages: number, jobs: number): Promise<ArchiveRun> {
  const args = [...process.execArgv, RUN, String(pages), String(jobs)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let json = '';
  child.stdout.on('data', (data: Buffer) => (json += data.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`archiveRun ended with ${code}`);
  return JSON.parse(json) as ArchiveRun;
}
