import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctFileNames, safeFileName } from './fileNames';

describe('safeFileName', { timeout: 60_000 }, () => {
  it.each([
    ['ruian-2013-12-14', 'ruian-2013-12-14.xml'],
    ['瑞安日报 第3版', '瑞安日报 第3版.xml'],
    ['a/b\\c', 'a_b_c.xml'],
    ['..', '_.xml'],
    ['../../etc/passwd', '__.._etc_passwd.xml'],
    ['.hidden', '_hidden.xml'],
    ['what? "<*>|:', 'what_ ______.xml'],
    ['CON', '_CON.xml'],
    ['nul.2013', '_nul.2013.xml'],
    ['com¹', '_com¹.xml'],
    ['console', 'console.xml'],
    ['name. . ', 'name.xml'],
    ['two\r\nlines\u2028three', 'two lines three.xml'],
    ['nul\0byte', 'nul_byte.xml'],
    ['txt.\u202efdp', 'txt._fdp.xml'],
    ['e\u0301', 'é.xml'],
    ['', 'page.xml'],
    [' ', 'page.xml'],
    [' . ', '_.xml'],
    ['\ud800', '_.xml'],
  ])('makes of %j %j', (name, expected) => {
    expect(safeFileName(name, 'xml')).toBe(expected);
  });

  it('cuts a name of 300 characters to what any file system takes, between characters', () => {
    expect(safeFileName('𠮷'.repeat(300), 'xml')).toBe(`${'𠮷'.repeat(50)}.xml`);
  });

  it('answers any name with one that can be a file name everywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name, 'json');
        expect(Buffer.byteLength(safe)).toBeLessThan(255);
        expect(safe).toMatch(/^[^.\s<>:"/\\|?*][^<>:"/\\|?*]*(?<![ .])\.json$/);
        expect(safeFileName(safe.slice(0, -'.json'.length), 'json')).toBe(safe);
      }),
      { numRuns: 200 },
    );
  });
});

describe('distinctFileNames', () => {
  it('numbers names that a file system may take for the same', () => {
    const nameOf = distinctFileNames('txt');
    expect(['a', 'A', 'a (2)', 'a', 'é', 'e\u0301'].map(nameOf)).toEqual([
      'a.txt',
      'A (2).txt',
      'a (2) (2).txt',
      'a (3).txt',
      'é.txt',
      'é (2).txt',
    ]);
  });

  it('never gives a name twice', () => {
    const names = fc.array(fc.constantFrom('a', 'A', 'a (2)', 'A (2)', 'a (3)', 'a (2) (2)', '', 'page'));
    fc.assert(
      fc.property(names, (names) => {
        const given = names.map(distinctFileNames('txt')).map((name) => name.toLowerCase());
        expect(new Set(given).size).toBe(names.length);
      }),
    );
  });
});
