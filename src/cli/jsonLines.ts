/** Pages on a pipe: JSON Lines, `{ "page": NAME, "text": RAW }` one a line (jsonlines.org). */

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line feed. */
  readonly bytes: Uint8Array | 'too-large';
}

const LINE_FEED = 0x0a;

/** Cuts a stream at its line feeds and holds no more than one line of at most `limit` bytes. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const add = (piece: Uint8Array) => {
    size += piece.length;
    if (size > limit) pieces = [];
    else pieces.push(piece);
  };
  const line = (): Line => ({ number, bytes: size > limit ? 'too-large' : Buffer.concat(pieces) });
  for await (const chunk of stream) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, to));
      yield line();
      number++;
      pieces = [];
      size = 0;
      from = to + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

/**
 * - `no-page`, `no-text`: the field is missing, or not a string, or (for the page's name) empty;
 * - `empty`: the text is nothing but white space.
 */
export type LineFailure = 'not-utf-8' | 'not-json' | 'no-page' | 'no-text' | 'empty';

export interface PageLine {
  readonly page: string;
  readonly text: string;
}

/** Other fields are left alone; a line of white space is nothing. */
export function readPageLine(bytes: Uint8Array): PageLine | { readonly failure: LineFailure } | undefined {
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { failure: 'not-utf-8' };
  }
  if (json.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { failure: 'not-json' };
  }
  const page = fieldOf(value, 'page');
  const text = fieldOf(value, 'text');
  if (!page) return { failure: 'no-page' };
  if (text === undefined) return { failure: 'no-text' };
  return text.trim() === '' ? { failure: 'empty' } : { page, text };
}

function fieldOf(value: unknown, name: 'page' | 'text'): string | undefined {
  if (typeof value !== 'object' || value === null || !(name in value)) return undefined;
  const field: unknown = Reflect.get(value, name);
  return typeof field === 'string' ? field : undefined;
}
