/** No regular expression of ours may take more than linear time on any text: pages come from strangers. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { parseAst } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const FOLDERS = ['core', 'formats', 'cli', 'store', 'worker'];
const SOURCES = FOLDERS.flatMap((folder) =>
  readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(?:\.test|testing)\.ts$/.test(file))
    .map((file) => join('src', folder, file)),
);

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The patterns written as literals in a file's source. */
function literalsIn(code: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ source: pattern, flags });
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(code, { lang: 'ts' }));
  return found;
}

/** What makes a pattern slow: two quantifiers that can share a text out between them, or a search that starts anew. */
function dangersOf(pattern: Pattern): string[] {
  return analyse(pattern).reports.map(({ type }) => `${type} in /${pattern.source}/`);
}

describe('the patterns of the source', () => {
  it('are found, and those that backtrack are told from those that do not', () => {
    expect(SOURCES.length).toBeGreaterThan(60);
    const bad = literalsIn(String.raw`/\s+$/; /(?:a+)+b/; /^(?:\d*,?)*;/; /^\s*\s*x/`);
    expect(bad.map((pattern) => dangersOf(pattern).length > 0)).toEqual([true, true, true, true]);
    expect(literalsIn('const fine: RegExp = /^[a-z]{1,9} \\d+$/u').flatMap(dangersOf)).toEqual([]);
  });

  it.each(SOURCES)('take linear time: literals of %s', (file) => {
    expect(literalsIn(readFileSync(file, 'utf8')).flatMap(dangersOf)).toEqual([]);
  });
});

describe('the patterns that are put together when the core is loaded', () => {
  const built: Pattern[] = [];

  beforeAll(() => {
    vi.resetModules();
    vi.stubGlobal(
      'RegExp',
      class extends RegExp {
        constructor(pattern: string | RegExp, flags?: string) {
          super(pattern, flags);
          built.push({ source: this.source, flags: this.flags });
        }
      },
    );
  });
  afterAll(() => vi.unstubAllGlobals());

  it('take linear time', async () => {
    const { propose, guessIssue } = await import('../core');
    propose('本报讯（记者 王伟）昨天', 'page');
    guessIssue('page.txt', '第3版 瑞安日报');
    expect(built.length).toBeGreaterThan(5);
    expect(built.flatMap(dangersOf)).toEqual([]);
  });
});
