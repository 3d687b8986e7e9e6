/** One page's text → its record as JSON: the work that is shared out among threads. */
import { createHash } from 'node:crypto';
import { decode, guessIssue, MAX_TEXT_BYTES, propose, type DecodeFailure } from '../core';
import { FORMATS, jsonLine, NO_META, type PageExport } from '../formats';
import { readStored } from './inputs';
import type { FileFailure } from './words';

/** A page to propose; plain data, so that it can be sent to a thread. */
export interface Task {
  /** The page's name. */
  readonly page: string;
  /** Its file's name, '' if it has none. */
  readonly name: string;
  /** A file's path, a file's bytes, or a text. */
  readonly content: { readonly file: string } | { readonly bytes: Uint8Array } | { readonly text: string };
  readonly layout: 'document' | 'line';
}

/** With the line end; `broken`: a bug's message. */
export type Answer =
  | { readonly json: string }
  | { readonly unread: FileFailure }
  | { readonly undecoded: DecodeFailure }
  | { readonly broken: string };

export async function answerTo(task: Task): Promise<Answer> {
  try {
    const page = await pageOf(task);
    if ('record' in page)
      return { json: task.layout === 'line' ? `${jsonLine(page)}\n` : FORMATS.json.write(page) };
    return page;
  } catch (error) {
    // one page that Galley fails on must not keep a hundred thousand others from being done
    return { broken: String(error) };
  }
}

async function pageOf({ page, name, content }: Task): Promise<PageExport | Answer> {
  if ('text' in content) {
    const { text } = content;
    return { record: propose(text, page), meta: { ...NO_META, ...guessIssue(page, text) } };
  }
  const bytes = 'bytes' in content ? content.bytes : await readStored(content.file, MAX_TEXT_BYTES);
  if (typeof bytes === 'string') return { unread: bytes };
  const decoded = decode(bytes);
  if ('failure' in decoded) return { undecoded: decoded.failure };
  const { text, encoding } = decoded;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { record: propose(text, page), meta: { name, ...guessIssue(name, text), encoding, sha256 } };
}
