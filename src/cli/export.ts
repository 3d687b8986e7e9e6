/** `galley export`: page records in, files of another format out. */
import { FORMATS, FORMAT_IDS, MAX_RECORD_CHARS, readRecord } from '../formats';
import { readArguments } from './arguments';
import { readFiles, type FileKind, type ReadFile } from './inputs';
import { deliver, type Outcome } from './output';
import { OK, refuse, type ExitCode, type Terminal } from './terminal';
import type { Words } from './words';

const RECORDS: FileKind = {
  extensions: ['.json', '.jsonl'],
  limit: 3 * MAX_RECORD_CHARS,
  reasons: (words) => words.recordFile,
};

export async function runExport(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words, print } = terminal;
  const read = readArguments(args, ['format', 'out'], words);
  if ('problem' in read) return refuse(terminal, read.problem);
  if (read.help) {
    await print(words.usage.export);
    return OK;
  }
  const { format: wanted, out } = read.options;
  if (wanted === undefined) return refuse(terminal, words.missingFormat);
  const format = FORMAT_IDS.find((id) => id === wanted);
  if (!format) return refuse(terminal, words.unknownFormat(wanted));
  if (read.files.length === 0) return refuse(terminal, words.missingFiles);
  return deliver(records(read.files, terminal), FORMATS[format], out, terminal);
}

async function* records(paths: readonly string[], terminal: Terminal): AsyncGenerator<Outcome> {
  for await (const file of readFiles(paths, RECORDS, terminal)) {
    if ('reason' in file) yield file;
    else yield* recordsIn(file, terminal.words);
  }
}

function* recordsIn({ path, bytes }: ReadFile, words: Words): Generator<Outcome> {
  const text = textOf(bytes);
  if (!isJsonLines(path, text)) {
    yield recordOf(path, text, words);
    return;
  }
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield recordOf(`${path}:${i + 1}`, line, words);
  }
}

/** A shell may have saved what `propose` printed in UTF-16. What is neither is no JSON, as U+FFFD in it will show. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** A document of several lines does not have one of its own in the first. */
function isJsonLines(path: string, text: string): boolean {
  const end = text.indexOf('\n');
  if (path.endsWith('.jsonl')) return true;
  if (end < 0 || text.slice(end).trim() === '') return false;
  try {
    JSON.parse(text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

function recordOf(path: string, json: string, words: Words): Outcome {
  const reading = readRecord(json);
  if (!('failure' in reading)) return { path, page: reading };
  const { path: place, reason } = reading.failure;
  return { path: place ? `${path}: ${place}` : path, reason: words.record[reason] };
}
