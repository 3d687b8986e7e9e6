/** `galley propose`: page texts in, page records out. */
import { availableParallelism } from 'node:os';
import { readArguments } from './arguments';
import { findFiles } from './inputs';
import { makeFolder } from './output';
import { isJsonLines, pageFiles, pagesOf } from './pages';
import { proposeHere, proposeInThreads } from './proposers';
import { runOver } from './run';
import { OK, refuse, type ExitCode, type Terminal } from './terminal';

/** As many as could be proposed while a thread starts. */
const FEW_PAGES = 64;
const MAX_JOBS = 1024;

export async function runPropose(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words, print } = terminal;
  const read = readArguments(args, ['out', 'jobs'], words, ['resume', 'jsonl']);
  if ('problem' in read) return refuse(terminal, read.problem);
  if (read.help) {
    await print(words.usage.propose);
    return OK;
  }
  const { out: folder, jobs: wanted } = read.options;
  const resume = read.flags.has('resume');
  const jsonl = read.flags.has('jsonl');
  if (wanted !== undefined && !isJobs(wanted)) return refuse(terminal, words.badJobs(MAX_JOBS));
  if (resume && folder === undefined) return refuse(terminal, words.resumeNeedsOut);
  if (read.files.length === 0) return refuse(terminal, words.missingFiles);
  if (folder !== undefined && !(await makeFolder(folder))) {
    return refuse(terminal, words.outIsNoFolder(folder));
  }

  const files = await findFiles(read.files, pageFiles(jsonl), words);
  const onLines = files.some((file) => !('reason' in file) && isJsonLines(file, jsonl));
  const jobs = wanted ? Number(wanted) : files.length > FEW_PAGES || onLines ? availableParallelism() : 1;
  const proposer = jobs === 1 ? proposeHere : proposeInThreads(jobs);
  const layout = folder === undefined && (jsonl || files.length > 1) ? 'line' : 'document';
  const total = onLines ? undefined : files.length;
  try {
    return await runOver(
      pagesOf(files, jsonl, terminal),
      { proposer, layout, folder, resume, total },
      terminal,
    );
  } finally {
    await proposer.close();
  }
}

function isJobs(option: string): boolean {
  return /^\d{1,4}$/.test(option) && Number(option) >= 1 && Number(option) <= MAX_JOBS;
}
