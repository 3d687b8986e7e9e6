/** A page whose doubts are known, whatever is proposed of it: stored in the place of the proposal. */
import type { Page } from '@playwright/test';
import type { Decision, Range, Role } from '../src/core';
import type { ArticleJson, BlockJson, DocumentJson } from '../src/editor/documentJson';
import { DOCUMENT_VERSION } from '../src/editor/documentJson';
import type { SnapshotRow } from '../src/store/rows';
import { snapshotOf } from '../src/store/snapshot';
import type { CorrectingPage } from './pages/CorrectingPage';
import { expect } from './pages/expect';
import type { LibraryPage } from './pages/LibraryPage';

const FILE = 'doubtful.txt';

const LINES = [
  '镇里新修三座便民桥',
  '本报讯　昨日上午，横塘镇三座便民桥完工通行。',
  '过桥的村民说，从此赶集不再绕路。',
  '镇里还将在桥头装上路灯。',
  '横塘老街有去处',
  '老茶馆夜里亮灯',
  '本报讯　横塘老街的茶馆近日开到晚上十点。',
] as const;
const RAW = LINES.join('\n');

const sourceOf = (line: string): Range => {
  const from = RAW.indexOf(line);
  return [from, from + line.length];
};

let count = 0;
function block(role: Role, lines: readonly (typeof LINES)[number][], ...decisions: Decision[]): BlockJson {
  const attrs = { id: `b${++count}`, role, source: lines.map(sourceOf) };
  return {
    type: 'block',
    attrs: decisions.length > 0 ? { ...attrs, decisions } : attrs,
    content: [{ type: 'text', text: lines.join('') }],
  };
}

const article = (id: string, content: BlockJson[]): ArticleJson => ({
  type: 'article',
  attrs: { id },
  content,
});

/** Four doubts, the least sure first: the kicker's role, the second headline's article, a cut, a join. */
const DOCUMENT: DocumentJson = {
  type: 'doc',
  content: [
    article('a1', [
      block('headline', [LINES[0]]),
      block('paragraph', [LINES[1], LINES[2]], {
        kind: 'extent',
        confidence: 0.6,
        runnerUp: sourceOf(LINES[2])[0],
        reasons: [{ sign: 'full line' }],
      }),
      block('paragraph', [LINES[3]], { kind: 'extent', confidence: 0.7, runnerUp: 'join', reasons: [] }),
    ]),
    article('a2', [
      block('kicker', [LINES[4]], { kind: 'role', confidence: 0.42, runnerUp: 'deck', reasons: [] }),
      block(
        'headline',
        [LINES[5]],
        { kind: 'role', confidence: 0.97, runnerUp: 'kicker', reasons: [] },
        {
          kind: 'article',
          confidence: 0.5,
          runnerUp: 'a1',
          reasons: [{ sign: 'shared words', seen: ['茶馆', '老'] }],
        },
      ),
      block('paragraph', [LINES[6]]),
    ]),
    { type: 'furniture' },
    { type: 'tray' },
  ],
};

/** The page's blocks as `expectArticles` compares them. */
export const BRIDGES = [
  'headline 镇里新修三座便民',
  'paragraph 本报讯　昨日上午',
  'paragraph 镇里还将在桥头装',
];
export const TEAHOUSE = ['kicker 横塘老街有去处', 'headline 老茶馆夜里亮灯', 'paragraph 本报讯　横塘老街'];

export async function openDoubtfulPage(library: LibraryPage): Promise<CorrectingPage> {
  await library.chooseFiles({ name: FILE, mimeType: 'text/plain', buffer: Buffer.from(RAW) });
  await expect(library.row(FILE)).toBeVisible();
  const [imported] = await withSnapshots(library.page);
  if (!imported) throw new Error('the page has not been stored');
  const { pageId, seq, chain, articles, characters, at } = imported;
  const json = JSON.stringify(DOCUMENT);
  const document = { json, version: DOCUMENT_VERSION, articles, characters };
  await withSnapshots(library.page, snapshotOf(pageId, { seq, chain }, document, at));
  return library.openPage(FILE);
}

/** Every stored snapshot; one is replaced if it is given. */
function withSnapshots(page: Page, replacement?: SnapshotRow): Promise<SnapshotRow[]> {
  return page.evaluate(async (row) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await done(indexedDB.open('galley'));
    const table = database.transaction('snapshots', 'readwrite').objectStore('snapshots');
    if (row) await done(table.put(row));
    const rows: SnapshotRow[] = await done(table.getAll());
    database.close();
    return rows;
  }, replacement);
}
