import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { issueOf, readPage } from './readPage';

describe('issueOf', () => {
  it('takes the day from the file name before that of a folder', () => {
    expect(issueOf('2020-01-01/ruian-2013-12-14.txt', '').date).toBe('2013-12-14');
  });

  it('takes the day from the nearest folder that names one', () => {
    expect(issueOf('瑞安日报/2013-12-14/03.txt', '')).toMatchObject({ date: '2013-12-14', number: '3' });
  });
});

describe('readPage', () => {
  it('reads the sample page', async () => {
    const bytes = new Uint8Array(await readFile('public/samples/ruian-2013-12-14.txt'));
    const page = await readPage('ruian-2013-12-14.txt', bytes);
    expect(page).toMatchObject({ encoding: 'utf-8', date: '2013-12-14', characters: 2027 });
  });

  it('knows a file by its bytes', async () => {
    const page = await readPage('a.txt', new TextEncoder().encode('年关将近'));
    const known = createHash('sha256').update('年关将近').digest('hex');
    expect(page).toHaveProperty('sha256', known);
  });

  it('says why it cannot read a file', async () => {
    expect(await readPage('a.txt', new Uint8Array())).toMatchObject({ failure: 'empty' });
  });
});
