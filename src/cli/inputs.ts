/** The files that a command line names: folders opened, standard input as one of them. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Terminal } from './terminal';
import type { FileFailure, Words } from './words';

/** What files a command reads. */
export interface FileKind {
  /** Of the files that it takes from a folder. */
  readonly extensions: readonly string[];
  /** In bytes. */
  readonly limit: number;
  /** What is said of one that cannot be had. */
  readonly reasons: (words: Words) => Readonly<Record<FileFailure, string>>;
}

export interface FoundFile {
  /** As the user knows it; `-` for standard input. */
  readonly path: string;
  /** The file's name, '' for standard input. */
  readonly name: string;
}

export interface ReadFile extends FoundFile {
  readonly bytes: Uint8Array;
}

/** Something that was asked for and cannot be had, and why, in the user's language. */
export interface Complaint {
  readonly path: string;
  readonly reason: string;
}

/** The path of standard input on a command line. */
export const STDIN = '-';

/** Finds the files in the order given, those of a folder and of the folders in it by name; none is read. */
export async function findFiles(
  paths: readonly string[],
  { extensions, reasons }: FileKind,
  words: Words,
): Promise<(FoundFile | Complaint)[]> {
  const found: (FoundFile | Complaint)[] = [];
  for (const path of paths) {
    const files = path === STDIN ? [path] : await filesAt(path, extensions);
    if (typeof files === 'string') found.push({ path, reason: reasons(words)[files] });
    else for (const file of files) found.push({ path: file, name: file === STDIN ? '' : basename(file) });
  }
  return found;
}

/** Reads the files one by one, in the order of `findFiles`. */
export async function* readFiles(
  paths: readonly string[],
  kind: FileKind,
  { stdin, words }: Terminal,
): AsyncGenerator<ReadFile | Complaint> {
  for (const file of await findFiles(paths, kind, words)) {
    if ('reason' in file) {
      yield file;
      continue;
    }
    const isStdin = file.path === STDIN;
    const path = isStdin ? words.stdin : file.path;
    const bytes = await (isStdin ? readStream(stdin, kind.limit) : readStored(path, kind.limit));
    yield typeof bytes === 'string'
      ? { path, reason: kind.reasons(words)[bytes] }
      : { path, name: file.name, bytes };
  }
}

async function filesAt(path: string, extensions: readonly string[]): Promise<string[] | FileFailure> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .filter((entry) => extensions.includes(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name));
    return files.length > 0 ? files.sort() : 'none';
  } catch (error) {
    return failureOf(error);
  }
}

/** The whole file; `limit` in bytes. */
export async function readStored(path: string, limit: number): Promise<Uint8Array | FileFailure> {
  try {
    return (await stat(path)).size > limit ? 'too-large' : await readFile(path);
  } catch (error) {
    return failureOf(error);
  }
}

/** All that comes; `limit` in bytes. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | FileFailure> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) return 'too-large';
  }
  return Buffer.concat(pieces);
}

export function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'no-access' : 'unreadable';
}
