/** `galley propose`: page texts in, page records out. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { decode, guessIssue, MAX_TEXT_BYTES, propose } from '../core';
import { FORMATS } from '../formats';
import { readArguments } from './arguments';
import { readFiles, type FileKind, type ReadFile } from './inputs';
import { deliver, type Outcome } from './output';
import { OK, refuse, type ExitCode, type Terminal } from './terminal';
import type { Words } from './words';

const TEXTS: FileKind = { extensions: ['.txt'], limit: MAX_TEXT_BYTES, reasons: (words) => words.textFile };

export async function runPropose(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words, print } = terminal;
  const read = readArguments(args, ['out'], words);
  if ('problem' in read) return refuse(terminal, read.problem);
  if (read.help) {
    await print(words.usage.propose);
    return OK;
  }
  if (read.files.length === 0) return refuse(terminal, words.missingFiles);
  return deliver(proposals(read.files, terminal), FORMATS.json, read.options.out, terminal);
}

async function* proposals(paths: readonly string[], terminal: Terminal): AsyncGenerator<Outcome> {
  for await (const file of readFiles(paths, TEXTS, terminal)) {
    yield 'reason' in file ? file : proposalFor(file, terminal.words);
  }
}

function proposalFor({ path, name, bytes }: ReadFile, words: Words): Outcome {
  const decoded = decode(bytes);
  if ('failure' in decoded) return { path, reason: words.text[decoded.failure] };
  const { text, encoding } = decoded;
  try {
    const record = propose(text, name.slice(0, name.length - extname(name).length) || 'stdin');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, page: { record, meta: { name, ...guessIssue(name, text), encoding, sha256 } } };
  } catch (error) {
    // one page that Galley fails on must not keep a hundred thousand others from being done
    return { path, reason: words.broken(String(error)) };
  }
}
