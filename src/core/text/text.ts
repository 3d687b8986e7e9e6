/** Bytes of a file → the raw text of a page. Nothing is repaired: a wrong guess must fail, not turn into mojibake. */
import { usualness } from './frequentHan';

/** 20 MB: more than any newspaper page, small enough to be decoded in one go. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  /** Without the byte-order mark; line ends untouched. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file starts with a byte-order mark. */
  readonly mark: boolean;
}

/**
 * - `empty`: nothing but white space, or no byte at all;
 * - `binary`: control characters that no text has (a picture named .txt);
 * - `too-large`: more than `MAX_TEXT_BYTES`;
 * - `undecodable`: in none of `ENCODINGS` is it readable text (cut in the middle of a character, Latin-1 …);
 * - `garbled`: it decodes, but was saved in a wrong encoding before (ä½ å¥½, or U+FFFD all over).
 */
export type DecodeFailure = 'empty' | 'binary' | 'too-large' | 'undecodable' | 'garbled';

/** Recognises the encoding and decodes strictly. */
export function decode(bytes: Uint8Array): DecodedText | { readonly failure: DecodeFailure } {
  if (bytes.length > MAX_TEXT_BYTES) return { failure: 'too-large' };
  if (bytes.length === 0) return { failure: 'empty' };
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  const reading = marked ? read(bytes, marked.encoding, true) : mostUsualReading(bytes);
  if (!reading) return { failure: marked || !bytes.includes(0) ? 'undecodable' : 'binary' };
  const failure = failureOf(reading.text);
  return failure ? { failure } : reading;
}

const MARKS: readonly { mark: readonly number[]; encoding: Encoding }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
  { mark: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

function read(bytes: Uint8Array, encoding: Encoding, mark: boolean): DecodedText | undefined {
  try {
    const decoded = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: mark ? decoded.slice(1) : decoded, encoding, mark };
  } catch {
    return undefined;
  }
}

/**
 * Valid UTF-8 is hardly ever anything else. The lead it gets keeps French é (茅 in GB18030) from being taken for
 * Chinese, and is smaller than what a few Chinese characters gain whose GB18030 bytes happen to be valid UTF-8.
 */
const LEAD_OF_UTF8 = 0.6;

/** Right readings of whole pages lie above 0.85, of a lone rare name at 0.6; wrong ones below 0.4. */
const READABLE = 0.5;

/** The C0 controls but for white space; Ctrl-Z closes files of DOS, ESC colours captured terminal text. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0e-\x19\x1c-\x1f]/;

/** Enough to tell encodings apart; a score over the whole of a large file would only cost time. */
const SAMPLE = 50_000;

function mostUsualReading(bytes: Uint8Array): DecodedText | undefined {
  const utf8 = read(bytes, 'utf-8', false);
  let best = utf8;
  let bestScore = utf8 ? meanUsualness(utf8) + LEAD_OF_UTF8 : READABLE;
  // Any ASCII of even length is valid UTF-16: that is asked only where UTF-8 fails or has control characters.
  const rivals: Encoding[] = utf8 && !CONTROL.test(utf8.text) ? ['gb18030', 'big5'] : ENCODINGS.slice(1);
  for (const encoding of rivals) {
    const reading = read(bytes, encoding, false);
    const score = reading ? meanUsualness(reading) : 0;
    if (reading && score >= READABLE && score > bestScore) [best, bestScore] = [reading, score];
  }
  return best;
}

/** ASCII says nothing where all readings share it; in UTF-16 only the right reading has any. */
function meanUsualness({ text, encoding }: DecodedText): number {
  const sharesAscii = !encoding.startsWith('utf-16');
  const weights = usualness();
  const end = Math.min(text.length, SAMPLE);
  let sum = 0;
  let count = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (sharesAscii && isPlainAscii(unit)) continue;
    sum += weights[unit] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function isPlainAscii(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || (unit >= 0x09 && unit <= 0x0d);
}

/** A stray control character is the text's own matter; one in a hundred means that this is no text. */
const CONTROL_SHARE = 0.01;
/** PDF text layers have U+FFFD for glyphs without a code; a text read in the wrong encoding is a third of it and more. */
const REPLACED_SHARE = 0.1;

function failureOf(text: string): DecodeFailure | undefined {
  let controls = 0;
  let replaced = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character < ' ' && CONTROL.test(character)) controls++;
    else if (character === '\ufffd') replaced++;
    blank &&= character.trim() === '';
  }
  if (controls > text.length * CONTROL_SHARE) return 'binary';
  if (blank) return 'empty';
  return replaced > text.length * REPLACED_SHARE || isUtf8ReadAsLatin(text) ? 'garbled' : undefined;
}

/** Three bytes of a Chinese character, each shown as the Latin-1 or windows-1252 character of its value. */
const UTF8_AS_LATIN = /[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}/g;

function isUtf8ReadAsLatin(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const triples = sample.match(UTF8_AS_LATIN)?.length ?? 0;
  return triples * 3 > sample.length / 3;
}
