import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from './ledger';
import { propose } from './propose';
import { areDisjoint, inkOffsets } from './ranges';
import { blocksOf, type PageRecord } from './record';
import { repaired } from './text/repair';

const sample = readFileSync('public/samples/ruian-2013-12-14.txt', 'utf8');

/** What newspaper text is made of, and what breaks programs. */
const fragment = fc.oneof(
  fc.constantFrom(
    '本报讯（记者 严小章）',
    '。',
    '，',
    '”',
    '“',
    '　　',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\f',
  ),
  fc.constantFrom(
    '（上接第1版）',
    '图为现场',
    '责任编辑：王伟',
    '2013年12月14日 星期六',
    '■记者 王伟',
    '4.7万',
  ),
  fc.constantFrom(
    '\u2028',
    '\u0085',
    '\u200b',
    '\ufeff',
    '\u202e',
    '\ud800',
    '\udc00',
    '\u0301',
    '😀',
    'A-\nb',
    '⼥',
  ),
  fc.stringMatching(/^[一-龥]{1,30}$/),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyText = fc.array(fragment, { maxLength: 60 }).map((parts) => parts.join(''));

/** A hyphen at a line end may go, a western mark be widened, a radical become its character; nothing else. */
const asRepaired = (text: string) =>
  repaired(bare(text).replace(/[-\u00ad\u2010]/g, ''))
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/[“”]/g, '"');

const bare = (text: string) => text.replace(/\s/g, '');

function expectSound(raw: string, record: PageRecord) {
  const balance = balanceOf(raw, record);
  expect([balance.missing, balance.duplicated]).toEqual([0, 0]);
  const blocks = blocksOf(record);
  expect(areDisjoint(blocks.flatMap((block) => block.source))).toBe(true);
  for (const { source, text } of blocks) {
    const printed = inkOffsets(raw, source)
      .map((offset) => raw[offset])
      .join('');
    expect(asRepaired(text)).toBe(asRepaired(printed));
  }
  const ids = [...record.articles, ...blocks, ...blocks.flatMap((block) => block.marks)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('a proposal for any text', () => {
  it('has every character of ink in exactly one block, and says what the raw text says', () => {
    fc.assert(
      fc.property(anyText, (raw) => expectSound(raw, propose(raw, 'page'))),
      { numRuns: 500 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        expect(propose(raw, 'page')).toEqual(propose(raw, 'page'));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['white space alone', ' \n\u3000\r\n'],
    ['one character', '字'],
    ['a lone surrogate', '\ud83d'],
    ['a zero-width character alone', '\u200b'],
    ['one kind of line only: headings', '大标题\n'.repeat(200)],
    ['one kind of line only: furniture', '责任编辑：王伟\n'.repeat(200)],
    ['carriage returns alone', sample.replaceAll('\n', '\r')],
    ['form feeds', sample.replaceAll('\n\n', '\f')],
    ['line separators', sample.replaceAll('\n', '\u2028')],
    ['next-line controls', sample.replaceAll('\n', '\u0085')],
    ['10,000 combining marks', `字${'\u0301'.repeat(10_000)}`],
    ['60,000 blanks at a line end', `字${' '.repeat(60_000)}\n字`],
    ['the same page twice', sample + sample],
  ])('is sound for %s', (_, raw) => expectSound(raw, propose(raw, 'page')));

  it('takes a page of a million characters in its stride', () => {
    const raw = sample.repeat(Math.ceil(1_000_000 / sample.length));
    const began = performance.now();
    const record = propose(raw, 'page');
    // two seconds on a quiet core; what grows with the square would take minutes
    expect(performance.now() - began).toBeLessThan(20_000);
    const ink = blocksOf(record).reduce((sum, block) => sum + inkOffsets(raw, block.source).length, 0);
    expect(ink).toBe(bare(raw).length);
    expect(record.articles.length).toBeGreaterThan(400);
  }, 60_000);

  it('reads English pages in paragraphs, with broken words made whole', () => {
    const raw = [
      'COUNCIL APPROVES NEW BRIDGE',
      'The town council voted on Monday to build a new bridge over the river, end-',
      'ing a dispute that had lasted for eleven years and cost two mayors their of-',
      'fice.',
      'Work is to begin in the spring, the council said, and will take two years at',
      'the least.',
    ].join('\n');
    const texts = blocksOf(propose(raw, 'page')).map((block) => block.text);
    expect(texts.join(' ')).toContain('over the river, ending a dispute');
    expect(texts.join(' ')).toContain('cost two mayors their office.');
  });
});

describe('the sample page', () => {
  const record = propose(sample, 'ruian-2013-12-14');
  const heads = record.articles.map((article) =>
    article.blocks.filter((block) => block.role !== 'paragraph').map(({ role, text }) => [role, text]),
  );

  it('sends both pooled headings home', () => {
    expect(heads).toEqual([
      [
        ['kicker', '陈建明在全市组织工作会议上强调'],
        ['headline', '坚持党要管党从严治党\n推进组织工作改革创新'],
      ],
      [
        ['kicker', '仙降加强群防群治不留治安盲点，村民说：'],
        ['headline', '“每天看到巡逻人员，我们很有安全感”'],
        ['caption', '巡逻人员上路巡逻'],
      ],
    ]);
  });

  it('finds every paragraph', () => {
    const starts = record.articles.map((article) =>
      article.blocks.filter((block) => block.role === 'paragraph').map((block) => block.text.slice(0, 5)),
    );
    expect(starts).toEqual([
      ['本报讯（首', '近年来，我', '陈建明指出', '陈建明要求', '陈建明强调', '市委副书记'],
      [
        '本报讯（记',
        '“每天能在',
        '近几年来，',
        '围绕打造“',
        '该街道将严',
        '在村民参与',
        '“通过政府',
        '此外，该街',
        '今年前11',
      ],
    ]);
  });

  it('reads who is credited, in which role', () => {
    expect(record.articles.map(({ bylines, dateline }) => ({ bylines, dateline }))).toEqual([
      { bylines: [{ name: '严小章', role: '首席记者' }], dateline: '本报讯' },
      {
        bylines: [
          { name: '欧苗苗', role: '记者' },
          { name: '陈立波', role: '见习记者' },
        ],
        dateline: '本报讯',
      },
    ]);
    expect(record.furniture).toEqual([]);
  });
});
