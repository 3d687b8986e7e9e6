/** The pages that `galley propose` is given: texts in files, on standard input, or one a line. */
import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import { MAX_TEXT_BYTES } from '../core';
import { failureOf, readStream, STDIN, type Complaint, type FileKind, type FoundFile } from './inputs';
import { linesOf, readPageLine } from './jsonLines';
import type { Task } from './proposal';
import type { Terminal } from './terminal';

const TEXTS: FileKind = { extensions: ['.txt'], limit: MAX_TEXT_BYTES, reasons: (words) => words.textFile };

/** Escaped (\u62a5), a Chinese text takes twice its bytes in UTF-8. */
const TEXTS_AND_LINES: FileKind = {
  extensions: ['.txt', '.jsonl'],
  limit: 2 * MAX_TEXT_BYTES,
  reasons: (words) => ({ ...words.textFile, ...words.pageLines }),
};

export const pageFiles = (jsonl: boolean): FileKind => (jsonl ? TEXTS_AND_LINES : TEXTS);

/** With --jsonl, all that is not named .txt. */
export function isJsonLines({ path }: FoundFile, jsonl: boolean): boolean {
  return jsonl && extname(path).toLowerCase() !== '.txt';
}

export interface Page extends Omit<Task, 'layout'> {
  /** Where it is from, as the user knows it; with a line's number: `pages.jsonl:17`. */
  readonly path: string;
}

/** The pages of the files, in their order. A file is left to be read by whoever proposes; lines are read as they come. */
export async function* pagesOf(
  files: readonly (FoundFile | Complaint)[],
  jsonl: boolean,
  terminal: Terminal,
): AsyncGenerator<Page | Complaint> {
  for (const file of files) {
    if ('reason' in file) yield file;
    else if (isJsonLines(file, jsonl)) yield* pagesInLines(file, terminal);
    else if (file.path === STDIN) yield await pageOnStdin(terminal);
    else yield { ...file, page: stemOf(file.name), content: { file: file.path } };
  }
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

async function pageOnStdin({ stdin, words }: Terminal): Promise<Page | Complaint> {
  const bytes = await readStream(stdin, TEXTS.limit);
  const path = words.stdin;
  if (typeof bytes === 'string') return { path, reason: words.textFile[bytes] };
  return { path, page: 'stdin', name: '', content: { bytes } };
}

async function* pagesInLines(
  { path: given }: FoundFile,
  { stdin, words }: Terminal,
): AsyncGenerator<Page | Complaint> {
  const isStdin = given === STDIN;
  const path = isStdin ? 'stdin' : given;
  const { limit, reasons } = TEXTS_AND_LINES;
  try {
    for await (const { number, bytes } of linesOf(isStdin ? stdin : createReadStream(given), limit)) {
      const place = `${path}:${number}`;
      const line = bytes === 'too-large' ? { failure: bytes } : readPageLine(bytes);
      if (line === undefined) continue;
      yield 'failure' in line
        ? { path: place, reason: words.pageLines[line.failure] }
        : { path: place, page: line.page, name: '', content: { text: line.text } };
    }
  } catch (error) {
    yield { path, reason: reasons(words)[failureOf(error)] };
  }
}
