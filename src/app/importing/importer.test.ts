import { describe, expect, it } from 'vitest';
import type { NewPage, PageRow, StoreResult } from '../../store';
import type { PageReader, ReadPage, ReadReply } from '../../worker';
import type { Finding } from './findFiles';
import type { FoundFile } from './foundFile';
import { createImporter } from './importer';
import { doneOf, hasNews } from './progress';

function file(path: string, text = path): FoundFile {
  return { path, open: () => Promise.resolve(new Blob([text])) };
}

async function* found(...findings: Finding[]): AsyncGenerator<Finding> {
  yield* findings;
}

/** Reads a file's text as its hash; 'binary' is no text, and what begins with 'stuck' never ends. */
function fakeReader(): PageReader {
  let settle: ((reply: ReadReply) => void) | undefined;
  return {
    read: (_path, bytes) =>
      new Promise((resolve) => {
        settle = resolve;
        const text = new TextDecoder().decode(bytes);
        if (text.startsWith('stuck')) return;
        resolve(text === 'binary' ? { failure: 'binary', detail: '' } : ({ sha256: text } as ReadPage));
      }),
    close: () => settle?.({ failure: 'broken', detail: '' }),
  };
}

/** A store that has room for so many pages and takes a batch whole or not at all. */
function library({ room = Infinity, refuses = '' } = {}) {
  const pages: NewPage[] = [];
  const batches: number[] = [];
  return {
    pages,
    batches,
    async addPages(inputs: readonly NewPage[]): Promise<StoreResult<PageRow[]>> {
      if (pages.length + inputs.length > room) return { ok: false, code: 'quota', detail: '' };
      if (inputs.some(({ name }) => name === refuses)) return { ok: false, code: 'unknown', detail: '' };
      batches.push(inputs.length);
      pages.push(...inputs);
      return { ok: true, value: [] };
    },
    async findByHash(sha256: string) {
      return pages.find((page) => page.sha256 === sha256) as PageRow | undefined;
    },
  };
}

function importerInto(store: ReturnType<typeof library>, lanes = 2) {
  const readers: PageReader[] = [];
  const importer = createImporter({
    store,
    lanes,
    openReader: () => {
      const reader = fakeReader();
      readers.push(reader);
      return reader;
    },
    toNewPage: (path, { sha256 }) => ({ name: path, sha256, raw: '' }) as NewPage,
  });
  const ended = () =>
    new Promise<void>((resolve) => {
      const check = () => importer.progress.getState().phase !== 'running' && resolve();
      importer.progress.subscribe(check);
      check();
    });
  return { importer, readers, ended, state: () => importer.progress.getState() };
}

describe('importing', () => {
  it('adds every page of a thousand files, in batches, with no more readers than lanes', async () => {
    const store = library();
    const { importer, readers, ended, state } = importerInto(store);
    importer.add(found(...Array.from({ length: 1000 }, (_, i) => file(`${i}.txt`))));
    await ended();
    expect(store.pages).toHaveLength(1000);
    expect(state()).toMatchObject({ phase: 'finished', found: 1000, added: 1000, failures: [] });
    expect(Math.max(...store.batches)).toBe(20);
    expect(readers).toHaveLength(2);
    expect(hasNews(state())).toBe(false);
  });

  it('opens only the files that are being read', async () => {
    let open = 0;
    let most = 0;
    const counted = (path: string): FoundFile => ({
      path,
      open: async () => {
        most = Math.max(most, ++open);
        return { size: 1, arrayBuffer: async () => (open--, new TextEncoder().encode(path).buffer) } as Blob;
      },
    });
    const { importer, ended } = importerInto(library());
    importer.add(found(...Array.from({ length: 100 }, (_, i) => counted(`${i}.txt`))));
    await ended();
    expect(most).toBeLessThanOrEqual(2);
  });

  it('names each file it cannot read, with the reason, and goes on', async () => {
    const store = library();
    const { importer, ended, state } = importerInto(store, 1);
    const large = {
      size: 20 * 1024 * 1024 + 1,
      arrayBuffer: () => Promise.reject(new Error('read all the same')),
    };
    importer.add(
      found(
        file('a.txt'),
        { path: 'large.txt', open: () => Promise.resolve(large as unknown as Blob) },
        { path: 'gone.txt', open: () => Promise.reject(new DOMException('', 'NotFoundError')) },
        file('scan.txt', 'binary'),
        { passed: 'scan.jpg' },
        file('b.txt'),
      ),
    );
    await ended();
    expect(store.pages.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    expect(state().failures).toEqual([
      { path: 'large.txt', reason: 'too-large' },
      { path: 'gone.txt', reason: 'unreadable' },
      { path: 'scan.txt', reason: 'binary' },
    ]);
    expect(state()).toMatchObject({ passed: 1, found: 5 });
    expect(doneOf(state())).toBe(5);
  });

  it('does not add the same text twice, unless it is told to', async () => {
    const store = library();
    const { importer, ended, state } = importerInto(store, 1);
    importer.add(found(file('a.txt', 'same')));
    await ended();
    importer.add(found(file('b.txt', 'same'), file('c.txt', 'new'), file('d.txt', 'new')));
    await ended();
    expect(store.pages.map(({ name }) => name)).toEqual(['a.txt', 'c.txt']);
    expect(state().duplicates.map((each) => [each.file.path, each.first])).toEqual([
      ['b.txt', 'a.txt'],
      ['d.txt', 'c.txt'],
    ]);
    importer.addDuplicates();
    await ended();
    expect(store.pages).toHaveLength(4);
    expect(hasNews(state())).toBe(false);
  });

  it('stops at once, even in the middle of a page, and keeps what was added', async () => {
    const store = library();
    const { importer, ended, state } = importerInto(store, 1);
    importer.add(
      found(...Array.from({ length: 20 }, (_, i) => file(`${i}.txt`)), file('stuck.txt'), file('z.txt')),
    );
    await new Promise<void>((resolve) => {
      importer.progress.subscribe(({ current }) => current === 'stuck.txt' && resolve());
    });
    importer.stop();
    expect(state()).toMatchObject({ phase: 'stopped', added: 20, found: 22 });
    await ended();
    expect(store.pages).toHaveLength(20);
    expect(state().failures).toEqual([]);
  });

  it('stops where the storage is full and says so', async () => {
    const store = library({ room: 25 });
    const { importer, ended, state } = importerInto(store, 1);
    importer.add(found(...Array.from({ length: 100 }, (_, i) => file(`${i}.txt`))));
    await ended();
    expect(state()).toMatchObject({ phase: 'full', added: 25, failures: [] });
    expect(store.pages).toHaveLength(25);
    expect(hasNews(state())).toBe(true);
  });

  it('keeps the rest of a batch of which the store refuses a page', async () => {
    const store = library({ refuses: '7.txt' });
    const { importer, ended, state } = importerInto(store);
    importer.add(found(...Array.from({ length: 15 }, (_, i) => file(`${i}.txt`))));
    await ended();
    expect(state()).toMatchObject({ added: 14, failures: [{ path: '7.txt', reason: 'unsaved' }] });
    expect(store.pages).toHaveLength(14);
  });

  it('takes more files while it runs', async () => {
    const store = library();
    const { importer, ended, state } = importerInto(store);
    importer.add(found(file('a.txt')));
    importer.add(found(file('b.txt')));
    await ended();
    expect(state()).toMatchObject({ found: 2, added: 2 });
  });

  it('tells when there was nothing to add', async () => {
    const { importer, ended, state } = importerInto(library());
    importer.add(found());
    await ended();
    expect(hasNews(state())).toBe(true);
    importer.dismiss();
    expect(state().phase).toBe('idle');
  });
});
