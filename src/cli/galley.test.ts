import { describe, expect, it } from 'vitest';
import { galley } from './galley';
import { wordsFor } from './words';

/** Runs a command that gets as far as its arguments. */
async function run(args: string[], locale = 'en') {
  const written = { out: '', err: [] as string[] };
  const code = await galley(args, {
    words: wordsFor({ LANG: locale }),
    stdin: (async function* () {})(),
    print: async (text) => void (written.out += text),
    complain: (line) => void written.err.push(line),
    interruption: () => new AbortController().signal,
    now: () => 0,
  });
  return { code, ...written };
}

describe('galley', () => {
  it.each([
    [[], 'no command given'],
    [['proopse'], 'unknown command: proopse'],
    [['propose'], 'no file given'],
    [['propose', 'a.txt', '--outt', 'x'], 'unknown option: --outt'],
    [['propose', 'a.txt', '-o', 'x'], 'unknown option: -o'],
    [['propose', 'a.txt', '--out'], '--out needs a value'],
    [['propose', 'a.txt', '--out', '--help'], '--out needs a value'],
    [['propose', 'a.txt', '--out='], '--out needs a value'],
    [['propose', 'a.txt', '--jobs', '0'], '--jobs needs a whole number'],
    [['propose', 'a.txt', '--jobs=two'], '--jobs needs a whole number'],
    [['propose', 'a.txt', '--resume'], '--resume needs --out DIR'],
    [['propose', 'a.txt', '--out', 'x', '--resume=yes'], '--resume takes no value'],
    [['propose', '--jsonl'], 'no file given'],
    [['export', '--jsonl', 'a.json'], 'unknown option: --jsonl'],
    [['export', 'a.json'], '--format is missing'],
    [['export', '--format', 'docx', 'a.json'], 'unknown format: docx'],
    [['export', '--format', 'tei'], 'no file given'],
  ])('takes %j for wrong usage: says so, prints nothing, ends with 2', async (args, problem) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toContain(problem);
    expect(err[1]).toContain('--help');
  });

  it.each([
    [['--help'], 'Usage', 'en_US.UTF-8'],
    [['propose', '--help'], '--out DIR', 'C'],
    [['export', '-h'], '--format FORMAT', ''],
    [['--help'], '用法', 'zh_CN.UTF-8'],
    [['propose', '-h'], '--out 文件夹', 'zh_TW'],
    [['export', '--help'], '换页符', 'zh'],
  ])('explains itself on %j', async (args, words, locale) => {
    expect(await run(args, locale)).toMatchObject({ code: 0, out: expect.stringContaining(words), err: [] });
  });

  it('speaks the language that LC_ALL names, or LC_MESSAGES, or LANG', () => {
    const [english, chinese] = [wordsFor({}), wordsFor({ LANG: 'zh_CN' })];
    expect(wordsFor({ LANG: 'en_US', LC_ALL: 'zh_CN.UTF-8' })).toBe(chinese);
    expect(wordsFor({ LANG: 'zh_CN', LC_MESSAGES: 'en_US' })).toBe(english);
    expect(wordsFor({ LANG: 'zh_CN', LC_ALL: '' })).toBe(chinese);
  });
});
