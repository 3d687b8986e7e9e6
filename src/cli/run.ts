/** A run over pages: proposed ahead within a window, written in their order, told of as they go. */
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { distinctFileNames } from '../formats';
import type { Complaint } from './inputs';
import { isWritten, writeWhole } from './output';
import type { Page } from './pages';
import { doneOf, progressOf, type Tally } from './progress';
import type { Answer, Task } from './proposal';
import type { Proposer } from './proposers';
import { FAILED, INTERRUPTED, OK, type ExitCode, type Terminal } from './terminal';
import type { Words } from './words';

export interface Run {
  readonly proposer: Proposer;
  readonly layout: Task['layout'];
  /** For a file a page; undefined for standard output. */
  readonly folder: string | undefined;
  /** Leaves out the pages whose file is there. */
  readonly resume: boolean;
  /** Of the pages, if that is known. */
  readonly total: number | undefined;
}

/** Pages under way or waiting to be written, for each job: one that takes long must not keep the others waiting. */
const WINDOW = 16;

export async function runOver(
  pages: AsyncIterable<Page | Complaint>,
  run: Run,
  terminal: Terminal,
): Promise<ExitCode> {
  const signal = terminal.interruption();
  const tally: Tally = { proposed: 0, failed: 0, skipped: 0, total: run.total };
  const showProgress = progressOf(tally, terminal);
  const concurrency = run.proposer.jobs === 1 ? 1 : run.proposer.jobs * WINDOW;
  const outcomes: AsyncIterable<Outcome> = Readable.from(placed(pages, run.folder)).map(
    (page: PlacedPage | Complaint) => outcomeOf(page, run, terminal),
    { concurrency, signal },
  );
  try {
    for await (const outcome of outcomes) {
      tally[await deliver(outcome, terminal)]++;
      showProgress();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return conclude(tally, signal.aborted, run, terminal);
}

interface PlacedPage extends Page {
  /** The path of the file that its record belongs into; undefined for standard output. */
  readonly target: string | undefined;
}

/** Names follow from the order of the pages alone, so that a second run over the same pages finds the first one's. */
async function* placed(
  pages: AsyncIterable<Page | Complaint>,
  folder: string | undefined,
): AsyncGenerator<PlacedPage | Complaint> {
  const nameOf = distinctFileNames('json');
  for await (const page of pages) {
    if ('reason' in page) yield page;
    else yield { ...page, target: folder === undefined ? undefined : join(folder, nameOf(page.page)) };
  }
}

type Outcome =
  { readonly json: string; readonly target: string | undefined } | Complaint | { readonly skipped: true };

async function outcomeOf(
  page: PlacedPage | Complaint,
  { proposer, layout, resume }: Run,
  { words }: Terminal,
): Promise<Outcome> {
  if ('reason' in page) return page;
  const { path, target, ...task } = page;
  if (resume && target !== undefined && (await isWritten(target))) return { skipped: true };
  const answer = await proposer.propose({ ...task, layout });
  return 'json' in answer ? { json: answer.json, target } : { path, reason: reasonOf(answer, words) };
}

function reasonOf(answer: Exclude<Answer, { json: string }>, words: Words): string {
  if ('unread' in answer) return words.textFile[answer.unread];
  return 'undecoded' in answer ? words.text[answer.undecoded] : words.broken(answer.broken);
}

/** Writes or complains; answers with what to count it as. */
async function deliver(
  outcome: Outcome,
  { words, print, complain }: Terminal,
): Promise<'proposed' | 'failed' | 'skipped'> {
  if ('skipped' in outcome) return 'skipped';
  if ('json' in outcome) {
    const { json, target } = outcome;
    if (target === undefined) await print(json);
    if (target === undefined || (await writeWhole(target, json))) return 'proposed';
  }
  const { path, reason } = 'json' in outcome ? { path: outcome.target, reason: words.unwritable } : outcome;
  complain(`${path}: ${reason}`);
  return 'failed';
}

function conclude(
  tally: Tally,
  interrupted: boolean,
  { folder }: Run,
  { words, complain, status }: Terminal,
): ExitCode {
  status?.('');
  if (tally.skipped > 0) complain(words.skipped(tally.skipped));
  if (interrupted) {
    complain(words.interrupted(doneOf(tally), tally.total, folder !== undefined));
    return INTERRUPTED;
  }
  return tally.failed > 0 ? FAILED : OK;
}
