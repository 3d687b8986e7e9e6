import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decode, MAX_TEXT_BYTES, type Encoding } from './text';

const SAMPLE = readFileSync(new URL('../../../public/samples/ruian-2013-12-14.txt', import.meta.url), 'utf8');
const TRADITIONAL =
  '本報訊 閘北、虹口難民、扶老攜幼、湧入租界，昨夜雨雪交加，露宿街頭者約十萬戶。市府議定臨時收容辦法，' +
  '由各同鄉會設所二十七處，每日供粥兩次；嬰孩多有凍斃，聞者傷心。記者昨訪問數處，據云糧食尚可支持三日。';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const gb18030 = doubleByteEncoder('gb18030');
const big5 = doubleByteEncoder('big5');
const bytes = (...parts: (number | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));

/** Node decodes the national sets but does not encode them: the table is read off the decoder. */
function doubleByteEncoder(encoding: string): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const codes = new Map<string, number[]>();
  for (let byte = 0; byte < 0x80; byte++) codes.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail));
        if (character.length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
      } catch {
        // not a code of this set
      }
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = codes.get(character);
        if (!code) throw new Error(`${encoding} has no ${character}`);
        return code;
      }),
    );
}

const reads = (text: string, encoding: Encoding, mark = false) => ({ text, encoding, mark });

/** A stretch of `text` long enough to tell encodings apart: half a printed line. */
const stretchOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 12), fc.integer({ min: 12, max: 400 }))
    .map(([from, length]) => text.slice(from, from + length))
    .filter((stretch) => /(?:\p{Script=Han}[^]*){6}/u.test(stretch));

describe('decode', { timeout: 60_000 }, () => {
  it.each<[string, Uint8Array, Encoding, boolean]>([
    ['UTF-8', utf8(SAMPLE), 'utf-8', false],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, utf8(SAMPLE)), 'utf-8', true],
    ['UTF-16 LE', utf16le(SAMPLE), 'utf-16le', false],
    ['UTF-16 LE with a mark', bytes(0xff, 0xfe, utf16le(SAMPLE)), 'utf-16le', true],
    ['UTF-16 BE', utf16be(SAMPLE), 'utf-16be', false],
    ['UTF-16 BE with a mark', bytes(0xfe, 0xff, utf16be(SAMPLE)), 'utf-16be', true],
    ['GB18030', gb18030(SAMPLE), 'gb18030', false],
    ['GB18030 with a mark', bytes(0x84, 0x31, 0x95, 0x33, gb18030(SAMPLE)), 'gb18030', true],
  ])('reads a page in %s to the character, the mark not counted', (_, file, encoding, mark) => {
    expect(decode(file)).toEqual(reads(SAMPLE, encoding, mark));
  });

  it('reads a page in Big5', () => {
    expect(decode(big5(TRADITIONAL))).toEqual(reads(TRADITIONAL, 'big5'));
  });

  it('tells the encoding from half a printed line', () => {
    fc.assert(
      fc.property(stretchOf(SAMPLE), (text) => {
        expect(decode(utf8(text))).toEqual(reads(text, 'utf-8'));
        expect(decode(gb18030(text))).toEqual(reads(text, 'gb18030'));
        expect(decode(utf16le(text))).toEqual(reads(text, 'utf-16le'));
        expect(decode(utf16be(text))).toEqual(reads(text, 'utf-16be'));
      }),
    );
    fc.assert(
      fc.property(stretchOf(TRADITIONAL), (text) => {
        expect(decode(big5(text))).toEqual(reads(text, 'big5'));
        expect(decode(gb18030(text))).toEqual(reads(text, 'gb18030'));
      }),
    );
  });

  it('reads any valid UTF-8 text as what it is, whatever its script', () => {
    for (const text of ['Il était une fois à l’été', 'Привет, мир', '龘', '〇', '🀄🀄', 'plain words', '3']) {
      expect(decode(utf8(text))).toEqual(reads(text, 'utf-8'));
    }
  });

  it('does not take two-byte text for UTF-8 because its bytes happen to be valid', () => {
    const text = '没么没么，';
    expect(decode(gb18030(text.slice(0, 4)))).toEqual(reads('没么没么', 'gb18030'));
  });

  it('keeps line ends, odd blanks and invisible characters', () => {
    const text = '瑞安\r日报\r\n甲\u2028乙\u3000\u200b\u00ad\u202e丙\ufeff丁\n';
    expect(decode(utf8(text))).toEqual(reads(text, 'utf-8'));
  });

  it('bears a stray control character and glyphs that a PDF could not name', () => {
    const text = `\ufffd${SAMPLE}\0`;
    expect(decode(utf8(text))).toEqual(reads(text, 'utf-8'));
    expect(decode(utf8('\ufffd 本版编辑：周立民　版式：蔡华'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('reads ten thousand combining marks on one letter and sixty thousand blanks at a line’s end', () => {
    const text = `本报讯e${'\u0301'.repeat(10_000)}${' '.repeat(60_000)}`;
    expect(decode(utf8(text))).toEqual(reads(text, 'utf-8'));
  });

  it.each<[string, Uint8Array, string]>([
    ['no bytes', bytes(), 'empty'],
    ['a byte-order mark alone', bytes(0xef, 0xbb, 0xbf), 'empty'],
    ['a UTF-16 mark alone', bytes(0xff, 0xfe), 'empty'],
    ['blanks alone', utf8(' \u3000\r\n\t'), 'empty'],
    ['a picture', bytes(0x89, utf8('PNG\r\n\x1a\n\0\0\0\rIHDR'), 0, 0, 2, 0x58, 0xff, 0xd8, 0, 1), 'binary'],
    ['zeros', new Uint8Array(1000), 'binary'],
    ['zeros between letters', utf8('a\0b\0\0c\x01d\x02'.repeat(20)), 'binary'],
    ['a lone surrogate in UTF-16', bytes(0xff, 0xfe, utf16le('瑞安'), 0x00, 0xd8), 'undecodable'],
    ['a lone surrogate in UTF-8', bytes(utf8('瑞安日报'), 0xed, 0xa0, 0x80, utf8('第三版')), 'undecodable'],
    ['UTF-16 cut in a character', bytes(0xff, 0xfe, utf16le('瑞安'), 0x42), 'undecodable'],
    ['windows-1252', bytes(utf8('Il '), 0xe9, utf8('tait une fois '), 0xe0, utf8(' Paris')), 'undecodable'],
    ['marked UTF-8 that is not', bytes(0xef, 0xbb, 0xbf, gb18030('瑞安日报')), 'undecodable'],
    ['UTF-8 saved as Latin-1 characters', utf8(Buffer.from(SAMPLE).toString('latin1')), 'garbled'],
    ['GBK read as UTF-8 and saved', utf8(Buffer.from(gb18030(SAMPLE)).toString('utf8')), 'garbled'],
  ])('refuses %s', (_, file, failure) => {
    expect(decode(file)).toEqual({ failure });
  });

  it('refuses UTF-8 and GB18030 cut in the middle of a character rather than reading them as something else', () => {
    const cuts = fc.integer({ min: 200, max: 3000 });
    fc.assert(
      fc.property(cuts, (length) => {
        const cut = utf8(SAMPLE).slice(0, length);
        const whole = new TextDecoder().decode(cut, { stream: true });
        const expected = utf8(whole).length === length ? reads(whole, 'utf-8') : { failure: 'undecodable' };
        expect(decode(cut)).toEqual(expected);
      }),
    );
    expect(decode(gb18030(SAMPLE.trimEnd()).slice(0, -1))).toEqual({ failure: 'undecodable' });
  });

  it('refuses what is over the limit without looking at it', () => {
    expect(decode(new Uint8Array(MAX_TEXT_BYTES + 1))).toEqual({ failure: 'too-large' });
    expect(decode(new Uint8Array(MAX_TEXT_BYTES).fill(0x61))).toMatchObject({ encoding: 'utf-8' });
  });

  it('answers for any bytes, and what it reads it has read whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        const result = decode(file);
        if ('failure' in result) return;
        const { text, encoding, mark } = result;
        if (encoding === 'utf-8' && !mark) expect(utf8(text)).toEqual(file);
        if (encoding === 'utf-16le' && !mark) expect(utf16le(text)).toEqual(file);
        expect(text).not.toContain('\ufffd');
      }),
      { numRuns: 500 },
    );
  });
});
