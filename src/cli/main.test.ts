import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readRecord } from '../formats';

const project = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = readFileSync(join(project, 'public/samples/ruian-2013-12-14.txt'), 'utf8');
/** What `npm run galley` runs, without tsx's own process around it. */
const COMMAND = ['--import', import.meta.resolve('tsx'), join(project, 'src/cli/main.ts')];

/** 瑞安日报，你好 in GB18030. */
const GB18030 = Buffer.from('c8f0b0b2c8d5b1a8a3acc4e3bac3', 'hex');
const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Names pages p000.txt, p001.txt … */
const pages = (count: number, text = SAMPLE) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${String(i).padStart(3, '0')}.txt`, text]));

/** Puts files into the test's folder. */
function put(files: Record<string, string | Buffer>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Runs the command in the test's folder. */
function galley(
  args: string[],
  { input = '', locale = 'en_GB.UTF-8' }: { input?: string | Buffer; locale?: string } = {},
) {
  const options = { cwd: folder, input, env: { ...process.env, LC_ALL: locale }, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], options);
  return { code: status, out: stdout, err: stderr.split('\n').filter((line) => line !== '') };
}

const textOf = (json: string) => {
  const reading = readRecord(json);
  if ('failure' in reading) throw new Error(`${reading.failure.reason} ${reading.failure.path}`);
  const { articles, furniture } = reading.record;
  return [...articles.flatMap(({ blocks }) => blocks), ...furniture].map(({ text }) => text).join('');
};
const ink = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

describe('galley propose', { timeout: 60_000 }, () => {
  it('prints one page as a JSON document that accounts for every character', () => {
    put({ 'ruian-2013-12-14.txt': SAMPLE });
    const { code, out, err } = galley(['propose', 'ruian-2013-12-14.txt']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(readRecord(out)).toMatchObject({
      record: { page: 'ruian-2013-12-14' },
      meta: { name: 'ruian-2013-12-14.txt', date: '2013-12-14', encoding: 'utf-8' },
    });
    expect(ink(textOf(out))).toBe(ink(SAMPLE));
  });

  it('prints a folder as JSON Lines, says what it cannot read and why, and goes on', () => {
    put({
      'a.txt': SAMPLE,
      'b.txt': '',
      'c.txt': PICTURE,
      'd.txt': Buffer.from('Il \xe9tait une fois', 'latin1'),
      'below/e.TXT': GB18030,
      'notes.md': '#',
    });
    const { code, out, err } = galley(['propose', '.']);
    expect(code).toBe(1);
    expect(out.split('\n').filter(Boolean).map((line) => JSON.parse(line).page)).toEqual(['a', 'e']); // prettier-ignore
    expect(err).toEqual([
      'b.txt: the file is empty',
      'c.txt: this is not a text file',
      expect.stringMatching(/^d\.txt: it is readable text in none of UTF-8/),
    ]);
  });

  it('complains in Chinese where that is the user’s language', () => {
    put({ 'b.txt': ' \n' });
    const { code, out, err } = galley(['propose', 'b.txt', 'none.txt'], { locale: 'zh_CN.UTF-8' });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: ['b.txt: 文件是空的', 'none.txt: 没有这个文件'],
    });
  });

  it('writes every page into a file of its own, also those of one name', () => {
    put({ 'x/page.txt': '甲报', 'y/page.txt': '乙报', 'z.txt': '丙报' });
    const { code, out } = galley(['propose', 'x', 'y', 'z.txt', '--out', 'new/out']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    const written = readdirSync(join(folder, 'new/out')).sort();
    expect(written).toEqual(['page (2).json', 'page.json', 'z.json']);
    const texts = written.map((name) => textOf(readFileSync(join(folder, 'new/out', name), 'utf8')));
    expect(texts).toEqual(['乙报', '甲报', '丙报']);
  });

  it('reads standard input, in any encoding', () => {
    const { code, out } = galley(['propose', '-'], { input: GB18030 });
    expect(code).toBe(0);
    expect(textOf(out)).toBe('瑞安日报，你好');
    expect(readRecord(out)).toMatchObject({
      record: { page: 'stdin' },
      meta: { name: '', encoding: 'gb18030' },
    });
  });

  it('ends with 2 on wrong usage, and writes nothing', () => {
    put({ taken: 'a file', 'a.txt': '甲' });
    const { code, out, err } = galley(['propose', 'a.txt', '--out', 'taken']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toBe('galley: --out taken cannot be used as a folder');
  });

  it('says that a folder has no text', () => {
    put({ 'a.md': '甲' });
    expect(galley(['propose', '.'])).toMatchObject({
      code: 1,
      err: ['.: there is no .txt file in this folder'],
    });
  });

  it('is quiet when its reader has had enough', async () => {
    put(pages(30));
    const child = spawn(process.execPath, [...COMMAND, 'propose', '.'], { cwd: folder });
    let complaints = '';
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(complaints).toBe('');
  });
});

describe('galley propose --jobs', { timeout: 60_000 }, () => {
  it('prints and complains in the order of the pages, however many threads propose them', () => {
    put({ 'a.txt': SAMPLE.repeat(8), ...pages(20), 'p007.txt': PICTURE, 'p019.txt': '' });
    const [one, two] = ['1', '2'].map((jobs) => galley(['propose', '.', '--jobs', jobs]));
    expect(one?.out.split('\n')).toHaveLength(20);
    expect(one?.err.map((line) => line.split(':')[0])).toEqual(['p007.txt', 'p019.txt']);
    expect(two).toEqual(one);
  });
});

describe('galley propose --resume', { timeout: 60_000 }, () => {
  const written = () => (existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []);

  it.each([
    ['SIGINT', '1'],
    ['SIGINT', '2'],
    ['SIGKILL', '2'],
  ] as const)('goes on where %s stopped a run of %s jobs', async (signal, jobs) => {
    const COUNT = 150;
    put(pages(COUNT));
    const args = ['propose', '.', '--out', 'out', '--jobs', jobs];
    const child = spawn(process.execPath, [...COMMAND, ...args], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let complaints = '';
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    const closed = once(child, 'close');
    await vi.waitUntil(() => written().length > 5, { timeout: 50_000, interval: 5 });
    child.kill(signal);
    const [code] = await closed;

    const complete = written().filter((name) => name.endsWith('.json'));
    expect(complete.length).toBeLessThan(COUNT);
    for (const name of complete) textOf(readFileSync(join(folder, 'out', name), 'utf8'));
    if (signal === 'SIGINT') {
      expect(code).toBe(130);
      expect(complaints).toBe(
        `stopped after ${complete.length} of ${COUNT} pages; --resume goes on from there\n`,
      );
      expect(written()).toEqual(complete);
    }

    const { code: resumed, err } = galley([...args, '--resume']);
    expect({ resumed, err }).toEqual({
      resumed: 0,
      err: [`skipped ${complete.length} pages whose records were there`],
    });
    expect(written()).toEqual(Object.keys(pages(COUNT)).map((name) => name.replace('.txt', '.json')));
  });

  it('takes no half-written file for a record, and leaves whole ones alone', () => {
    put({ 'a.txt': '甲', 'b.txt': '乙', 'c.txt': '丙' });
    put({ 'out/a.json': 'whole', 'out/b.json.part': '{"pa', 'out/c.json': '' });
    const { code, err } = galley(['propose', '.', '--out', 'out', '--resume']);
    expect({ code, err }).toEqual({ code: 0, err: ['skipped 1 pages whose records were there'] });
    expect(written()).toEqual(['a.json', 'b.json', 'c.json']);
    const [a, b, c] = written().map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
    expect([a, textOf(b ?? ''), textOf(c ?? '')]).toEqual(['whole', '乙', '丙']);
  });

  it('tells pages of one name apart, though one of them failed the first time', () => {
    put({ 'x/page.txt': '', 'y/page.txt': '乙' });
    const args = ['propose', 'x', 'y', '--out', 'out', '--resume'];
    expect(galley(args)).toMatchObject({ code: 1, err: ['x/page.txt: the file is empty'] });
    put({ 'x/page.txt': '甲' });
    expect(galley(args)).toMatchObject({ code: 0 });
    expect(written().map((name) => textOf(readFileSync(join(folder, 'out', name), 'utf8')))).toEqual([
      '乙',
      '甲',
    ]);
  });
});

describe('galley propose --jsonl', { timeout: 60_000 }, () => {
  const line = (page: unknown, text: unknown) => `${JSON.stringify({ page, text })}\n`;
  const names = (out: string) =>
    out
      .split('\n')
      .filter(Boolean)
      .map((json) => (JSON.parse(json) as { page: string }).page);

  it.each(['1', '2'])('prints a record for each line of a pipe, none for a bad one (%s jobs)', (jobs) => {
    const bad = ['{"page":"half', '[]\n', line(17, '甲'), line('c', null), line('d', ' \n'), '"\xff"\n'];
    const input = [line('ruian-2013-12-14', SAMPLE), `${bad[0]}\n`, '\n', ...bad.slice(1, -1)].map((text) =>
      Buffer.from(text),
    );
    input.push(Buffer.from('"\xff"\n', 'latin1'), Buffer.from(line('../z', '丙').trimEnd()));
    const { code, out, err } = galley(['propose', '--jsonl', '-', '--jobs', jobs], {
      input: Buffer.concat(input),
    });
    expect(code).toBe(1);
    expect(names(out)).toEqual(['ruian-2013-12-14', '../z']);
    expect(err).toEqual([
      'stdin:2: the line is not JSON',
      'stdin:4: the line has no "page": the name is missing or not a string',
      'stdin:5: the line has no "page": the name is missing or not a string',
      'stdin:6: the line has no "text": it is missing or not a string',
      'stdin:7: the text is empty',
      'stdin:8: the line is not UTF-8',
    ]);
    put({ 'ruian-2013-12-14.txt': SAMPLE });
    const fromFile = JSON.parse(galley(['propose', 'ruian-2013-12-14.txt']).out) as { articles: unknown };
    expect(JSON.parse(out.split('\n')[0] ?? '')).toMatchObject({
      articles: fromFile.articles,
      meta: { date: '2013-12-14', name: '' },
    });
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [...COMMAND, 'propose', '--jsonl', '-', '--jobs', '2']);
    const closed = once(child, 'close');
    for (const page of ['first', 'second']) {
      child.stdin.write(line(page, '本报讯'));
      const [record] = await once(child.stdout, 'data');
      expect(names(String(record))).toEqual([page]);
    }
    child.stdin.end();
    expect((await closed)[0]).toBe(0);
  });

  it('prints one record a line for text files too, and reads the .jsonl files of a folder', () => {
    put({ 'a.txt': SAMPLE, 'b.jsonl': line('b', '乙') + line('c', '丙') });
    expect(galley(['propose', '--jsonl', 'a.txt']).out.split('\n')).toHaveLength(2);
    const { code, out } = galley(['propose', '--jsonl', '.']);
    expect({ code, names: names(out) }).toEqual({ code: 0, names: ['a', 'b', 'c'] });
  });

  it('writes files that a second run can skip', () => {
    const args = ['propose', '--jsonl', '-', '--out', 'out', '--resume'];
    galley(args, { input: line('a', '甲') + line('a', '乙') });
    const { err } = galley(args, { input: line('a', '甲') + line('a', '乙') + line('b', '丙') });
    expect(err).toEqual(['skipped 2 pages whose records were there']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a (2).json', 'a.json', 'b.json']);
  });
});

describe('galley export', { timeout: 60_000 }, () => {
  const record = (page: string, text: string) =>
    JSON.stringify({ page, articles: [{ blocks: [{ role: 'headline', source: [[0, 1]], text }] }] });

  it('converts what propose printed', () => {
    const { out } = galley(['propose', '-'], { input: SAMPLE });
    const { code, out: tei, err } = galley(['export', '--format', 'tei', '-'], { input: out });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(tei).toMatch(
      /^<\?xml [^]*<head type="kicker"[^]*<persName type="byline" role="首席记者">严小章[^]*<\/TEI>\n$/,
    );
    expect(galley(['export', '--format=json', '-'], { input: out }).out).toBe(out);
  });

  it('writes a folder of records as files, complains of bad ones by place and goes on', () => {
    put({
      'a.json': record('a', '甲'),
      'b.json': '{"page":"b"',
      'c.json': '{"page":"c","articles":[{"blocks":[{"role":"headline","source":[[3,2]],"text":"丙"}]}]}',
      'd.jsonl': `${record('d', '丁')}\n\n${record('CON', '戊')}\n{}\n`,
    });
    const { code, err } = galley(['export', '--format', 'text', '.', '--out', 'texts']);
    expect(code).toBe(1);
    expect(err).toEqual([
      'b.json: this is not JSON',
      'c.json: articles[0].blocks[0].source[0]: this is no range of raw characters [from, to)',
      'd.jsonl:4: page: this field is missing',
    ]);
    expect(readdirSync(join(folder, 'texts')).sort()).toEqual(['_CON.txt', 'a.txt', 'd.txt']);
    expect(readFileSync(join(folder, 'texts/a.txt'), 'utf8')).toBe('甲\n');
  });

  it('prints several texts parted by form feeds, several records as JSON Lines, and no two TEI documents', () => {
    put({ 'a.json': record('a', '甲'), 'b.json': record('b', '乙') });
    expect(galley(['export', '--format', 'text', 'a.json', 'b.json']).out).toBe('甲\n\f乙\n');
    expect(galley(['export', '--format', 'json', '.']).out.split('\n')).toHaveLength(3);
    const { code, out, err } = galley(['export', '--format', 'tei', '.']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toContain('--out DIR');
  });
});
