import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { propose } from '../../core';
import { json, jsonLine } from '../export/json';
import { NO_META } from '../format';
import { anyPage } from '../testing/anyPage';
import { headline, META, p, page } from '../testing/pages';
import { readRecord } from './record';

const reason = (document: unknown) => {
  const reading = readRecord(document);
  return 'failure' in reading ? `${reading.failure.reason} ${reading.failure.path}`.trim() : 'read';
};

/** A page of one article with the one block given, as another tool might print it. */
const withBlock = (fields: object) => ({
  page: 'x',
  articles: [{ blocks: [{ role: 'paragraph', source: [[0, 3]], text: '本报讯', ...fields }] }],
});

describe('readRecord', { timeout: 60_000 }, () => {
  it('reads back any page that was written, in either layout, to the last mark', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        expect(readRecord(json.write(page))).toEqual(page);
        expect(readRecord(jsonLine(page))).toEqual(page);
      }),
      { numRuns: 150 },
    );
  });

  it('reads back what was proposed for the sample page', () => {
    const raw = readFileSync(
      new URL('../../../public/samples/ruian-2013-12-14.txt', import.meta.url),
      'utf8',
    );
    const proposed = { record: propose(raw, 'ruian-2013-12-14'), meta: META };
    expect(readRecord(json.write(proposed))).toEqual(proposed);
  });

  it('takes the parsed value as well as the text, with or without a byte-order mark', () => {
    const written = page([[headline('每天看到巡逻人员'), p('本报讯')]]);
    expect(readRecord(JSON.parse(json.write(written)))).toEqual(written);
    expect(readRecord(`\ufeff${json.write(written)}`)).toEqual(written);
  });

  it('fills in what another tool leaves out, and skips what it adds', () => {
    const document = {
      page: 'x',
      articles: [{ blocks: [{ role: 'headline', source: [[0, 2]], text: '标题', confidence: 0.4 }] }],
    };
    expect(readRecord(document)).toEqual({
      record: {
        page: 'x',
        articles: [
          {
            id: 'a1',
            blocks: [{ id: 'b1', role: 'headline', source: [[0, 2]], text: '标题', marks: [] }],
            bylines: [],
            dateline: '',
            entities: [],
            jumps: [],
          },
        ],
        furniture: [],
        discarded: [],
      },
      meta: NO_META,
    });
  });

  it('gives missing ids in order, past those that are taken', () => {
    const blocks = [{ id: 'b1' }, {}, {}].map((id, i) => ({
      ...id,
      role: 'paragraph',
      source: [[i, i + 1]],
      text: '甲',
    }));
    const reading = readRecord({ page: 'x', articles: [{ blocks }] });
    expect('record' in reading && reading.record.articles[0]?.blocks.map(({ id }) => id)).toEqual([
      'b1',
      'b2',
      'b3',
    ]);
  });

  it('puts marks into their order', () => {
    const marks = [
      { type: 'place', from: 1, to: 2 },
      { type: 'person', from: 0, to: 3 },
    ];
    const reading = readRecord(withBlock({ marks }));
    const read = 'record' in reading ? reading.record.articles[0]?.blocks[0]?.marks : undefined;
    expect(read?.map(({ type }) => type)).toEqual(['person', 'place']);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"page":', 'not-json'],
    ['the empty text', '', 'not-json'],
    ['an empty object', {}, 'missing page'],
    ['null', null, 'wrong-type'],
    ['a list', '[]', 'missing page'],
    ['a page without articles', { page: 'x' }, 'missing articles'],
    ['a block without its text', withBlock({ text: undefined }), 'missing articles[0].blocks[0].text'],
    ['an unknown role', withBlock({ role: 'title' }), 'wrong-type articles[0].blocks[0].role'],
    ['a later version', { version: 2, page: 'x', pages: [] }, 'newer-version version'],
    ['an own __proto__', '{"page":"x","articles":[{"blocks":[],"__proto__":{"id":"y"}}]}', 'forbidden-key'],
    ['depth 5,000', '['.repeat(5000) + ']'.repeat(5000), 'too-deep'],
    ['depth 200,000', '['.repeat(200_000) + ']'.repeat(200_000), 'too-deep'],
  ])('refuses %s and says where', (_, document, expected) => {
    expect(reason(document)).toBe(expected);
  });

  it('refuses a range that is no pair of ascending raw offsets', () => {
    for (const range of [[0], [0, 1, 2], [0, 1.5], [-1, 1], ['0', 1], [5, 5], [7, 5], [0, 1e99], null, 3]) {
      const expected = 'bad-range articles[0].blocks[0].source[1]';
      expect(reason(withBlock({ source: [[8, 9], range] }))).toBe(expected);
    }
  });

  it('refuses ranges of one block that overlap', () => {
    const source = [4, 0].map((from) => [from, from + 5]);
    expect(reason(withBlock({ source }))).toBe('overlap articles[0].blocks[0].source[0]');
  });

  it('refuses a mark that is empty, beyond the text, or of an unknown type', () => {
    const withMark = (mark: object) =>
      reason(withBlock({ marks: [{ type: 'person', from: 2, to: 3, ...mark }] }));
    expect(withMark({})).toBe('read');
    expect(withMark({ to: 4 })).toBe('mark-outside articles[0].blocks[0].marks[0]');
    expect(withMark({ to: 2 })).toBe('mark-outside articles[0].blocks[0].marks[0]');
    expect(withMark({ from: -1 })).toBe('mark-outside articles[0].blocks[0].marks[0].from');
    expect(withMark({ from: '2' })).toBe('wrong-type articles[0].blocks[0].marks[0].from');
    expect(withMark({ type: 'b' })).toBe('wrong-type articles[0].blocks[0].marks[0].type');
  });

  it('reads what was proposed about a block, and refuses what cannot have been', () => {
    const role = { kind: 'role', runnerUp: 'caption', confidence: 0.6 };
    const withDecisions = (...decisions: object[]) => reason(withBlock({ decisions }));
    const path = 'articles[0].blocks[0].decisions';
    expect(withDecisions(role, { kind: 'extent', runnerUp: 'join', confidence: 1, reasons: [] })).toBe(
      'read',
    );
    expect(withDecisions()).toBe('read');
    expect(withDecisions({ ...role, kind: 'colour' })).toBe(`wrong-type ${path}[0].kind`);
    expect(withDecisions({ ...role, runnerUp: 'title' })).toBe(`wrong-type ${path}[0].runnerUp`);
    expect(withDecisions({ ...role, confidence: 1.2 })).toBe(`wrong-type ${path}[0].confidence`);
    expect(withDecisions({ ...role, confidence: undefined })).toBe(`missing ${path}[0].confidence`);
    expect(withDecisions({ kind: 'extent', runnerUp: -1, confidence: 1 })).toBe(
      `wrong-type ${path}[0].runnerUp`,
    );
    expect(withDecisions({ ...role, reasons: [{ sign: 'mood' }] })).toBe(
      `wrong-type ${path}[0].reasons[0].sign`,
    );
    expect(withDecisions(role, role)).toBe(`wrong-type ${path}`);
  });

  it('refuses two claims to one raw character, wherever the blocks stand', () => {
    const written = page([[p('甲乙')], [p('丙丁')]], { furniture: ['戊'], discarded: ['己'] }).record;
    const shifted = (change: object) => ({ ...written, ...change });
    expect(reason(shifted({ furniture: [{ ...written.furniture[0], source: [[3, 5]] }] }))).toBe(
      'overlap furniture[0].source[0]',
    );
    expect(reason(shifted({ discarded: [{ ...written.discarded[0], source: [[1, 2]] }] }))).toBe(
      'overlap discarded[0].source[0]',
    );
  });

  it('refuses two blocks or two articles of one id', () => {
    const { record } = page([[p('甲'), p('乙')], [p('丙')]]);
    const [first, second] = record.articles;
    expect(reason({ ...record, articles: [first, { ...second, id: 'a1' }] })).toBe(
      'duplicate-id articles[1].id',
    );
    expect(reason({ ...record, furniture: [{ ...first?.blocks[0], source: [[9, 10]] }] })).toBe(
      'duplicate-id furniture[0].id',
    );
  });

  it('answers for any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => reason(value) !== 'read'));
    fc.assert(fc.property(fc.string(), (text) => reason(text) !== 'read'));
  });

  it('keeps what is known of the file', () => {
    expect(readRecord(json.write(page([])))).toMatchObject({ meta: META });
  });

  it('reads a page of a hundred thousand ranges', () => {
    const source = Array.from({ length: 100_000 }, (_, i) => [i * 2, i * 2 + 1]);
    expect(reason(JSON.stringify(withBlock({ source })))).toBe('read');
  });
});
