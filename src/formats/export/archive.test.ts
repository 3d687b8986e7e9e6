import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { PageExport } from '../format';
import { headline, META, p, page } from '../testing/pages';
import { archivePages, type ArchiveOptions } from './archive';
import { text } from './text';

const OPTIONS: ArchiveOptions = { format: text, modified: new Date(2013, 11, 14, 8, 30) };
const named = (name: string, words: string): PageExport => {
  const { record, meta } = page([[headline(words)]]);
  return { record: { ...record, page: name }, meta };
};

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

async function unzip(
  pages: Iterable<PageExport> | AsyncIterable<PageExport>,
): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(archivePages(pages, OPTIONS)));
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, new TextDecoder().decode(file)]),
  );
}

describe('archivePages', { timeout: 60_000 }, () => {
  it('puts every page in a file of its own, under a safe name that no other has', async () => {
    expect(
      await unzip([
        named('瑞安日报', '甲'),
        named('../瑞安日报', '乙'),
        named('瑞安日报', '丙'),
        named('CON', '丁'),
      ]),
    ).toEqual({
      '瑞安日报.txt': '甲\n',
      '__瑞安日报.txt': '乙\n',
      '瑞安日报 (2).txt': '丙\n',
      '_CON.txt': '丁\n',
    });
  });

  it('makes the same bytes of the same pages', async () => {
    const make = () => bytesOf(archivePages([named('a', '甲'), named('b', '乙')], OPTIONS));
    expect(await make()).toEqual(await make());
  });

  it('takes pages as they come, large ones and ones without text too', async () => {
    const long = '本报讯'.repeat(200_000);
    async function* pages() {
      yield page([[p(long)]]);
      yield { record: page([]).record, meta: META };
    }
    expect(await unzip(pages())).toEqual({
      'ruian-2013-12-14.txt': `　　${long}\n`,
      'ruian-2013-12-14 (2).txt': '',
    });
  });

  it('is a valid archive without pages', async () => {
    expect(await unzip([])).toEqual({});
  });

  it('tells its progress, and leaves the thread to others in between', async () => {
    const log: (number | string)[] = [];
    const onProgress = (done: number) => {
      log.push(done);
      setImmediate(() => log.push('other work'));
    };
    const long = '本报讯'.repeat(30_000);
    await bytesOf(archivePages([named('a', long), named('b', long)], { ...OPTIONS, onProgress }));
    expect(log).toEqual([1, 'other work', 2]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let asked = 0;
    function* pages() {
      for (;;) {
        asked++;
        yield named('a', '甲');
      }
    }
    const onProgress = (done: number) => {
      if (done === 3) stop.abort();
    };
    const archive = archivePages(pages(), { ...OPTIONS, onProgress, signal: stop.signal });
    await expect(bytesOf(archive)).rejects.toThrow('aborted');
    expect(asked).toBe(4);
  });

  it('refuses more files than it may hold', async () => {
    const pages = ['a', 'b', 'c'].map((name) => named(name, '甲'));
    await expect(bytesOf(archivePages(pages, { ...OPTIONS, maxFiles: 2 }))).rejects.toThrow(RangeError);
    await expect(bytesOf(archivePages(pages, { ...OPTIONS, maxFiles: 3 }))).resolves.toBeDefined();
  });
});
