/** Several pages in one ZIP file, made piece by piece so that it neither fills the memory nor holds up the screen. */
import { Zip, ZipDeflate } from 'fflate';
import type { Format, PageExport } from '../format';
import { distinctFileNames } from './fileNames';

export interface ArchiveOptions {
  readonly format: Format;
  /** The time that each file in the archive gets, in the local time zone; from 1980 to 2099. */
  readonly modified: Date;
  /** Told after each page how many are done. */
  readonly onProgress?: (done: number) => void;
  /** Once aborted, the next piece is refused with the signal's reason. */
  readonly signal?: AbortSignal;
  /** What a ZIP file can count if not less. */
  readonly maxFiles?: number;
}

/** What the ZIP format counts in two bytes; its larger variant is not written. */
export const MAX_ARCHIVE_FILES = 0xffff;
const MAX_ARCHIVE_BYTES = 0xffffffff;

/**
 * The bytes of the archive in order. A file is named after its record's `page`, made safe and distinct. Pages are
 * taken one at a time, so they can be read from the store as they are needed. Throws a RangeError when a ZIP file
 * cannot hold as much.
 */
export async function* archivePages(
  pages: Iterable<PageExport> | AsyncIterable<PageExport>,
  { format, modified, onProgress, signal, maxFiles = MAX_ARCHIVE_FILES }: ArchiveOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const nameOf = distinctFileNames(format.extension);
  const { zip, take } = openZip();
  let done = 0;
  let bytesAtOnce = 0;
  try {
    for await (const page of pages) {
      if (done === maxFiles) throw new RangeError(`the archive may hold ${maxFiles} files at most`);
      const file = new ZipDeflate(nameOf(page.record.page));
      file.mtime = modified;
      zip.add(file);
      for (const [piece, isLast] of piecesOf(format.write(page))) {
        signal?.throwIfAborted();
        file.push(piece, isLast);
        yield* take();
        bytesAtOnce += piece.length + COST_OF_FILE;
        if (bytesAtOnce < PIECE) continue;
        bytesAtOnce = 0;
        await untilIdle();
      }
      done++;
      onProgress?.(done);
    }
    signal?.throwIfAborted();
    zip.end();
    yield* take();
  } finally {
    zip.terminate();
  }
}

/** fflate's writer, which calls back at once, as a list to take finished bytes from. */
function openZip() {
  const finished: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  let size = 0;
  const zip = new Zip((error, bytes) => {
    failure ??= error;
    if (!error) finished.push(new Uint8Array(bytes));
  });
  const take = () => {
    if (failure) throw failure;
    const pieces = finished.splice(0);
    size += pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (size > MAX_ARCHIVE_BYTES) throw new RangeError('a ZIP file holds 4 GB at most');
    return pieces;
  };
  return { zip, take };
}

/** Compressed in a few milliseconds; after so many bytes others get their turn. */
const PIECE = 128 * 1024;
/** To start a file takes as long as to compress so many bytes. */
const COST_OF_FILE = 8 * 1024;

function* piecesOf(text: string): Generator<[piece: Uint8Array, isLast: boolean]> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length || from === 0; from += PIECE) {
    yield [bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length];
  }
}

/** Lets events be handled before the next piece. A message, since timers are put off in a tab out of sight. */
function untilIdle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
