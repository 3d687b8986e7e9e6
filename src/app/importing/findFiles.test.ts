import { describe, expect, it } from 'vitest';
import type { Finding } from './findFiles';
import { findInDrop, findInList } from './findFiles';

/** A dropped file, or a folder of them, as browsers hand it over. */
function file(name: string): (parent: string) => FileSystemEntry {
  return (parent) => {
    const entry = {
      isFile: true,
      isDirectory: false,
      name,
      fullPath: `${parent}/${name}`,
      file: (found: (file: File) => void) => found(new File([], name)),
    };
    return entry as unknown as FileSystemEntry;
  };
}

function folder(
  name: string,
  ...children: ((parent: string) => FileSystemEntry)[]
): (parent: string) => FileSystemEntry {
  return (parent) => {
    const fullPath = `${parent}/${name}`;
    const left = children.map((child) => child(fullPath));
    const entry = {
      isFile: false,
      isDirectory: true,
      name,
      fullPath,
      createReader: () => ({
        readEntries: (give: (batch: FileSystemEntry[]) => void) => give(left.splice(0, 100)),
      }),
    };
    return entry as unknown as FileSystemEntry;
  };
}

const lockedFolder = (): FileSystemEntry =>
  ({
    isDirectory: true,
    name: 'locked',
    fullPath: '/locked',
    createReader: () => ({ readEntries: (_: unknown, fail: () => void) => fail() }),
  }) as unknown as FileSystemEntry;

async function paths(findings: AsyncIterable<Finding>): Promise<string[]> {
  const all: string[] = [];
  for await (const finding of findings) all.push('path' in finding ? finding.path : `(${finding.passed})`);
  return all;
}

describe('findInDrop', () => {
  it('walks folders in folders, in the order of names, and passes over what is no .txt file', async () => {
    const dropped = folder(
      '2013',
      folder('12', file('14.txt'), file('13.TXT')),
      file('scan.jpg'),
      file('a.txt'),
    );
    expect(await paths(findInDrop([dropped('')]))).toEqual([
      '2013/12/13.TXT',
      '2013/12/14.txt',
      '2013/a.txt',
      '(2013/scan.jpg)',
    ]);
  });

  it('takes a file that was dropped by itself whatever its name', async () => {
    expect(await paths(findInDrop([file('page.md')(''), file('.note')('')]))).toEqual(['page.md', '.note']);
  });

  it('takes files that come without an entry', async () => {
    expect(await paths(findInDrop([new File([], 'a.txt'), file('b.txt')('')]))).toEqual(['a.txt', 'b.txt']);
  });

  it('leaves out what systems hide in folders', async () => {
    const dropped = folder(
      'd',
      file('.DS_Store'),
      folder('__MACOSX', file('a.txt')),
      folder('.git', file('b.txt')),
    );
    expect(await paths(findInDrop([dropped('')]))).toEqual([]);
  });

  it('finds all files of a folder that is read a hundred at a time', async () => {
    const many = Array.from({ length: 250 }, (_, i) => file(`${i}.txt`));
    expect(await paths(findInDrop([folder('d', ...many)('')]))).toHaveLength(250);
  });

  it('goes on behind a folder that may not be read', async () => {
    expect(await paths(findInDrop([lockedFolder(), file('a.txt')('')]))).toEqual(['a.txt']);
  });
});

/** A file of a folder that was chosen as a whole. */
function inFolder(path: string): File {
  return Object.defineProperty(new File([], path), 'webkitRelativePath', { value: path });
}

describe('findInList', () => {
  it('sifts the files of a chosen folder and takes chosen files as they are', async () => {
    expect(await paths(findInList([inFolder('d/a.txt'), inFolder('d/b.pdf'), inFolder('d/.c.txt')]))).toEqual(
      ['d/a.txt', '(d/b.pdf)'],
    );
    expect(await paths(findInList([new File([], 'b.pdf')]))).toEqual(['b.pdf']);
  });
});
