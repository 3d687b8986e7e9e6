import { describe, expect, it } from 'vitest';
import type { PageRow } from '../../store';
import { arrange, tally } from './arrange';
import { NEWEST_FIRST, NO_FILTER } from './view';

function row(id: string, over: Partial<PageRow> = {}): PageRow {
  return {
    id,
    name: `${id}.txt`,
    title: '',
    date: '',
    number: '',
    status: 1,
    changedAt: 0,
    ...over,
  } as PageRow;
}

const ids = (rows: readonly PageRow[]) => rows.map(({ id }) => id).join(' ');
const sorted = (rows: PageRow[], key: 'title' | 'number' | 'name' | 'status', descending = false) =>
  ids(arrange(rows, NO_FILTER, { key, descending }, []));

describe('sorting', () => {
  it('puts the newest day first and its pages in the order of print', () => {
    const rows = [
      row('a', { date: '2013-12-13', number: '1' }),
      row('b', { date: '2013-12-14', number: '10' }),
      row('c', { date: '2013-12-14', number: '2' }),
      row('d'),
    ];
    expect(ids(arrange(rows, NO_FILTER, NEWEST_FIRST, []))).toBe('c b a d');
  });

  it('sorts Chinese titles by pinyin and figures by value', () => {
    const titles = [row('1', { title: '市府' }), row('2', { title: '安全' }), row('3', { title: '飞云江' })];
    expect(sorted(titles, 'title')).toBe('2 3 1');
    expect(sorted([row('p10'), row('p9')], 'name')).toBe('p9 p10');
    expect(sorted([row('a', { number: 'A10' }), row('b', { number: 'A2' })], 'number')).toBe('b a');
  });

  it('keeps the order of print among equals in both directions', () => {
    const rows = [row('b', { date: '2013-12-13' }), row('a', { date: '2013-12-14' })];
    expect(sorted(rows, 'status')).toBe('a b');
    expect(sorted(rows, 'status', true)).toBe('a b');
  });
});

describe('filtering', () => {
  const rows = [
    row('a', { title: '飞云江两岸清淤', date: '2013-12-14', status: 3 }),
    row('b', { title: '老城区亮灯', date: '2012-01-02' }),
    row('c', { name: 'Ruian-04.TXT' }),
  ];
  const shown = (filter: Partial<typeof NO_FILTER>) =>
    ids(arrange(rows, { ...NO_FILTER, ...filter }, NEWEST_FIRST, ['c', 'x', 'a']));

  it('finds all words in title, date or file name, whatever their case and width', () => {
    expect(shown({ text: '清淤 2013-12' })).toBe('a');
    expect(shown({ text: 'ＲＵＩＡＮ　04' })).toBe('c');
    expect(shown({ text: '清淤 2012' })).toBe('');
    expect(shown({ text: '  ' })).toBe('a b c');
  });

  it('narrows by status, by year and by the lack of a date', () => {
    expect(shown({ status: 3 })).toBe('a');
    expect(shown({ year: '2012' })).toBe('b');
    expect(shown({ year: '' })).toBe('c');
    expect(shown({ year: '2012', status: 3 })).toBe('');
  });

  it('lists pages opened lately, the latest first', () => {
    const recent = { ...NO_FILTER, recent: true };
    const inOrder = arrange(rows, recent, { key: 'opened', descending: false }, ['c', 'x', 'a']);
    expect(ids(inOrder)).toBe('c a');
  });
});

describe('tally', () => {
  it('counts pages by year, newest first and undated last, and by status', () => {
    const rows = [row('a', { date: '2012-01-01' }), row('b', { date: '2013-01-01', status: 4 }), row('c')];
    expect(tally(rows)).toEqual({
      years: [
        ['2013', 1],
        ['2012', 1],
        ['', 1],
      ],
      statuses: [0, 2, 0, 0, 1],
    });
  });
});
