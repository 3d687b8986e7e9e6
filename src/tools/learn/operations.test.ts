import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutsOn } from '../../core/lines/cuts';
import { readLines } from '../../core/lines/lines';
import { MODEL } from '../../core/model/model';
import { draftPage, propose } from '../../core/propose';
import { goldBlocks, operationsLeft } from './operations';
import { readPages, SHARED } from './pages';

const FOLDER = join(SHARED, 'pages/briefs');

describe.skipIf(!existsSync(FOLDER))(
  'operationsLeft (skipped where there are no gold pages beside the project)',
  () => {
    it('counts what the scorer counts', () => {
      const pages = readPages(FOLDER);
      const counted = pages.map((page) => {
        const { articles, furniture } = draftPage(page.raw, readLines(page.raw, cutsOn(page.raw)), MODEL);
        return { page: page.name, operations: operationsLeft(goldBlocks(page), articles, furniture) };
      });
      expect(counted).toEqual(scored());
    });
  },
);

/** What the scorer says of each page. */
function scored(): { page: string; operations: number }[] {
  const out = mkdtempSync(join(tmpdir(), 'galley-operations-'));
  try {
    for (const page of readPages(FOLDER))
      writeFileSync(join(out, `${page.name}.json`), JSON.stringify(propose(page.raw, page.name)));
    const scorer = [join(SHARED, 'eval/score.mjs'), FOLDER, out, '--json', '--per-page'];
    const { stdout } = spawnSync(process.execPath, scorer, { encoding: 'utf8' });
    const { rows } = JSON.parse(stdout) as { rows: { page: string; operations: number }[] };
    return rows.map(({ page, operations }) => ({ page, operations }));
  } finally {
    rmSync(out, { recursive: true });
  }
}
