import { MAX_TEXT_BYTES } from '../../core';
import type { PageReader, ReadReply } from '../../worker';
import type { FoundFile } from './foundFile';
import type { ImportFailure } from './progress';

/** Opens a file and has it read. What is too large is not even loaded. */
export async function readFile(
  file: FoundFile,
  reader: PageReader,
): Promise<ReadReply | { readonly failure: ImportFailure }> {
  let bytes: ArrayBuffer;
  try {
    const blob = await file.open();
    if (blob.size > MAX_TEXT_BYTES) return { failure: 'too-large' };
    bytes = await blob.arrayBuffer();
  } catch {
    return { failure: 'unreadable' };
  }
  return reader.read(file.path, bytes);
}
