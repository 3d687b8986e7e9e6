import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf, readPageLine } from './jsonLines';

async function* chunks(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function linesIn(stream: AsyncIterable<Uint8Array>, limit = 100) {
  const lines: string[] = [];
  for await (const { number, bytes } of linesOf(stream, limit)) {
    lines.push(`${number} ${bytes === 'too-large' ? bytes : Buffer.from(bytes).toString()}`);
  }
  return lines;
}

describe('linesOf', () => {
  it('finds the same lines wherever the stream is cut, also within a character', async () => {
    const text = Buffer.from('{"page":"瑞安"}\n\n𠮷\r\n報');
    const cuts = fc.uniqueArray(fc.nat({ max: text.length }));
    await fc.assert(
      fc.asyncProperty(cuts, async (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = ends.map((end, i) => text.subarray(ends[i - 1] ?? 0, end));
        expect(await linesIn(chunks(...pieces))).toEqual(['1 {"page":"瑞安"}', '2 ', '3 𠮷\r', '4 報']);
      }),
    );
  });

  it('passes over a line that is too long and finds the next', async () => {
    const stream = chunks('ab\n', '12345', '67890', '123\ncd\n', '123456');
    expect(await linesIn(stream, 5)).toEqual(['1 ab', '2 too-large', '3 cd', '4 too-large']);
  });

  it('makes no line of the end of the last', async () => {
    expect(await linesIn(chunks('a\n'))).toEqual(['1 a']);
    expect(await linesIn(chunks())).toEqual([]);
  });
});

describe('readPageLine', () => {
  it.each([
    ['\ufeff{"text":"甲\\n乙","page":"a","more":{}}\r', { page: 'a', text: '甲\n乙' }],
    ['{"page":"a","text":"\\n\u3000"}', { failure: 'empty' }],
    [' \t\r', undefined],
    ['{"page":"a","text":"', { failure: 'not-json' }],
    ['null', { failure: 'no-page' }],
    ['{"page":"","text":"甲"}', { failure: 'no-page' }],
    ['{"page":"a","text":["甲"]}', { failure: 'no-text' }],
  ])('reads %j as %j', (json, expected) => {
    expect(readPageLine(Buffer.from(json))).toEqual(expected);
  });
});
