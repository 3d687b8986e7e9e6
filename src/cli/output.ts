/** Where the pages of a command go: to standard output, or each into a file of its own. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distinctFileNames, jsonLine, type Format, type PageExport } from '../formats';
import type { Complaint } from './inputs';
import { FAILED, OK, refuse, type ExitCode, type Terminal } from './terminal';

/** What became of one page of the input. */
export type Outcome = { readonly path: string; readonly page: PageExport } | Complaint;

/** Writes all pages and complains of the rest; the exit code says whether there was anything to complain of. */
export async function deliver(
  outcomes: AsyncGenerator<Outcome>,
  format: Format,
  folder: string | undefined,
  terminal: Terminal,
): Promise<ExitCode> {
  if (folder !== undefined) {
    if (!(await makeFolder(folder))) return refuse(terminal, terminal.words.outIsNoFolder(folder));
    return drain(outcomes, fileWriter(format, folder, terminal), terminal);
  }
  const { all, areSeveral } = await lookAhead(outcomes);
  if (areSeveral && format.id === 'tei') return refuse(terminal, terminal.words.severalNeedOut);
  return drain(all, areSeveral ? seriesPrinter(format, terminal) : pagePrinter(format, terminal), terminal);
}

async function drain(
  outcomes: AsyncIterable<Outcome>,
  write: PageWriter,
  { complain }: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = OK;
  for await (const outcome of outcomes) {
    const complaint = 'reason' in outcome ? outcome : await write(outcome.page);
    if (!complaint) continue;
    complain(`${complaint.path}: ${complaint.reason}`);
    code = FAILED;
  }
  return code;
}

/** Answers with a complaint if the page could not be written. */
type PageWriter = (page: PageExport) => Promise<Complaint | void>;

/** False if there cannot be a folder. */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function fileWriter(format: Format, folder: string, { words }: Terminal): PageWriter {
  const nameOf = distinctFileNames(format.extension);
  return async (page) => {
    const path = join(folder, nameOf(page.record.page));
    if (!(await writeWhole(path, format.write(page)))) return { path, reason: words.unwritable };
  };
}

/** The file gets its name when it is complete: no reader and no later run sees half of it. False if it cannot be written. */
export async function writeWhole(path: string, text: string): Promise<boolean> {
  const partial = `${path}.part`;
  try {
    await writeFile(partial, text);
    await rename(partial, path);
    return true;
  } catch {
    await rm(partial, { force: true }).catch(() => {});
    return false;
  }
}

/** Whether `writeWhole` has written it. A file without content is what a power cut may leave. */
export async function isWritten(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size > 0;
  } catch {
    return false;
  }
}

function pagePrinter(format: Format, { print }: Terminal): PageWriter {
  return (page) => print(format.write(page));
}

/** JSON Lines; texts are parted by form feeds, as pages of text have long been. */
function seriesPrinter(format: Format, { print }: Terminal): PageWriter {
  if (format.id === 'json') return (page) => print(`${jsonLine(page)}\n`);
  let separator = '';
  return async (page) => {
    await print(separator + format.write(page));
    separator = '\f';
  };
}

/** How a page is printed depends on whether more follow. */
async function lookAhead(outcomes: AsyncGenerator<Outcome>) {
  const seen: Outcome[] = [];
  while (seen.length < 2) {
    const next = await outcomes.next();
    if (next.done) break;
    seen.push(next.value);
  }
  async function* all() {
    yield* seen;
    yield* outcomes;
  }
  return { all: all(), areSeveral: seen.length > 1 };
}
