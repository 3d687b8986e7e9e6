/** What an edited text says otherwise than the raw text behind it, change by change. */
import type { Alignment } from './alignment';
import { isWordSpaced } from './text/characters';

export interface TextChange {
  /** Half-open, in UTF-16 code units of the edited text; empty where characters were only removed. */
  readonly from: number;
  readonly to: number;
  /** The raw characters in this place, '' where characters were only added. */
  readonly before: string;
  /** The edited text in this place, '' where characters were only removed. */
  readonly after: string;
  /** The raw offset of `before`, or of what precedes it; −1 where the text has no raw characters at all. */
  readonly offset: number;
}

/**
 * The changes in an edited text, in its order. White space is the setting's and is not compared, nor is a hyphen that
 * broke a word at a line's end.
 *
 * @param alignment of the text with its raw characters
 */
export function changesIn(raw: string, { ink, toRaw }: Alignment, text: string): TextChange[] {
  const changes: TextChange[] = [];
  const indexOf = new Map(ink.map((offset, i) => [offset, i]));
  // of the ink and of the text, how far all is accounted for
  let inkAt = 0;
  let textAt = 0;
  const close = (inkTo: number, textTo: number) => {
    const change = changeBetween(
      raw,
      ink.slice(inkAt, inkTo),
      text,
      textAt,
      textTo,
      ink[inkAt - 1] ?? ink[0] ?? -1,
    );
    if (change) changes.push(change);
  };
  for (let unit = 0; unit < toRaw.length; unit++) {
    const index = indexOf.get(toRaw[unit] ?? -1);
    if (index === undefined) continue;
    if (index > inkAt || unit > textAt) close(index, unit);
    inkAt = index + 1;
    textAt = unit + 1;
  }
  if (inkAt < ink.length || textAt < text.length) close(ink.length, text.length);
  return changes;
}

/** @param offsets raw offsets of what was there; @param precedes the raw offset of what stands before */
function changeBetween(
  raw: string,
  offsets: readonly number[],
  text: string,
  from: number,
  to: number,
  precedes: number,
): TextChange | undefined {
  const written = text.slice(from, to);
  const after = written.trim();
  if (offsets.length === 0 && after === '') return undefined;
  if (after === '' && brokeWord(raw, offsets)) return undefined;
  const start = after === '' ? from : from + written.length - written.trimStart().length;
  return {
    from: start,
    to: start + after.length,
    before: printed(raw, offsets),
    after,
    offset: offsets[0] ?? precedes,
  };
}

const HYPHENS = '-\u00ad\u2010';

function brokeWord(raw: string, offsets: readonly number[]): boolean {
  const [offset = 0] = offsets;
  return (
    offsets.length === 1 &&
    HYPHENS.includes(raw.charAt(offset)) &&
    /^\s*[\n\r]/.test(raw.slice(offset + 1, offset + 80))
  );
}

/** Raw characters as they read, with a blank where the raw text has one between two words. */
function printed(raw: string, offsets: readonly number[]): string {
  let text = '';
  let last = -1;
  for (const offset of offsets) {
    const isApart = last >= 0 && offset > last + 1;
    if (isApart && isWordSpaced(raw.charCodeAt(last)) && isWordSpaced(raw.charCodeAt(offset))) text += ' ';
    text += raw.charAt(offset);
    last = offset;
  }
  return text;
}
