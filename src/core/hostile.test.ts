import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf } from './ledger';
import { propose } from './propose';
import { blocksOf } from './record';

/** Has every character of ink in exactly one block. */
function expectBalanced(raw: string) {
  const { missing, duplicated } = balanceOf(raw, propose(raw, 'page'));
  expect([missing, duplicated]).toEqual([0, 0]);
}

/** Shapes of raw text that the reading of lines takes apart and puts together again. */
const shape = fc.constantFrom(
  '每 个 字 隔 开 ， 都 要 合 上 。',
  '昨天上午，市海上搜救中心接到报 警，一艘福建籍货船在青屿海域失 去动力。 　　船上七人。',
  '加\n快\n建\n设\n',
  '设建快加心中务服民市\n',
  '市民服务中心加快建设，市民满意。\n',
  '⼥⼦⻓⻔',
  '他说:"好."(记者 王伟)',
  'The news-\npaper was well-\nknown.\n',
  '新しい橋を架ける。\n',
  '上一版 下一版\n',
  'Page 1\n',
  '老 饕\n',
);
const MARKS = [
  ...'（("“【《 \u0301\u202e\u2066\u200d\u00ad\ud800\0\udc00\ufeff\u2028\u0085\r\t　\n-.😀é',
  'e\u0301',
  '1923年2月29日',
];
const mark = fc.constantFrom(...MARKS);

describe('a hostile page', () => {
  it('loses no character and gains none, whatever shapes are mixed', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(shape, mark), { maxLength: 80 }), (parts) =>
        expectBalanced(parts.join('')),
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('that is one thing over and over is balanced too', () => {
    fc.assert(
      fc.property(
        fc.oneof(shape, mark),
        fc.oneof(shape, mark),
        fc.integer({ min: 1, max: 400 }),
        (a, b, times) => expectBalanced((a + b).repeat(times)),
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  // what grows with the square of the length would take minutes; how long each takes is for the bench to say
  it.each<[string, string]>([
    ['one line', '昨天上午，市海上搜救中心接到报警。'.repeat(12_000)],
    ['printed lines run together', '昨天上午市海上搜救中心接到报警，一艘福 '.repeat(10_000)],
    ['words', '字句 '.repeat(60_000)],
    ['lines', '昨天上午市海上搜救中心接到报警一艘福建\n'.repeat(10_000)],
    ['lines of one character', '字\n'.repeat(10_000)],
    ['blanks', `字${' '.repeat(200_000)}字`],
    ['one character', '字'.repeat(200_000)],
    ['letter-spaced text', '字 '.repeat(100_000)],
    ['brackets', '（'.repeat(100_000)],
    ['straight quotes', '字"'.repeat(100_000)],
    ['credits that never close', '本报讯（记者 '.repeat(25_000)],
    ['hyphens', 'a-\n'.repeat(10_000)],
    ['combining marks', `字${'\u0301'.repeat(200_000)}`],
    ['controls of direction', '\u202e字'.repeat(100_000)],
    ['lone surrogates', '\ud800'.repeat(200_000)],
    ['NULs', '\0'.repeat(200_000)],
  ])(
    'of two hundred thousand characters is read in time that grows with its length: %s',
    (_, raw) => {
      expect(blocksOf(propose(raw, 'page')).length).toBeGreaterThan(0);
    },
    30_000,
  );
});
