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

export interface ReadFile {
  /** As the user knows it. */
  readonly path: string;
  /** The file's name, '' for standard input. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something that was asked for and cannot be had, and why, in the user's language. */
export interface Complaint {
  readonly path: string;
  readonly reason: string;
}

/** Reads the files one by one, in the order given, those of a folder and of the folders in it by name. */
export async function* readFiles(
  paths: readonly string[],
  kind: FileKind,
  { stdin, words }: Terminal,
): AsyncGenerator<ReadFile | Complaint> {
  const answer = (path: string, name: string, bytes: Uint8Array | FileFailure) =>
    typeof bytes === 'string' ? { path, reason: kind.reasons(words)[bytes] } : { path, name, bytes };
  for (const path of paths) {
    if (path === '-') {
      yield answer(words.stdin, '', await streamed(stdin, kind.limit));
      continue;
    }
    const files = await filesAt(path, kind.extensions);
    if (typeof files === 'string') yield answer(path, '', files);
    else for (const file of files) yield answer(file, basename(file), await stored(file, kind.limit));
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

async function stored(path: string, limit: number): Promise<Uint8Array | FileFailure> {
  try {
    return (await stat(path)).size > limit ? 'too-large' : await readFile(path);
  } catch (error) {
    return failureOf(error);
  }
}

async function streamed(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | FileFailure> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) return 'too-large';
  }
  return Buffer.concat(pieces);
}

function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  return code === 'EACCES' || code === 'EPERM' ? 'no-access' : 'unreadable';
}
