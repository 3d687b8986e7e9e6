/** Pages brought to what an editor would have made of them, by key alone. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpSync, mkdtempSync } from 'node:fs';
import { propose } from '../src/core';
import { hasGoldPages, readGoldPage, SCORER, type GoldPage } from './proofreading/goldPage';
import { Plan } from './proofreading/plan';
import { Sheet } from './proofreading/sheet';
import { Typist } from './proofreading/Typist';
import { expect, test } from './test';

/** The sample, which is proposed as it ought to be, and pages with scattered headings or columns that run into each other. */
const PAGES = [
  'ruian-2013-12-14',
  'linzhou-set-016',
  'linzhou-set-030',
  'daily1963-018',
  'daily1963-020',
  'jiangcheng-set-009',
];

for (const name of PAGES) {
  test(`${name} is brought to its record by key alone`, async ({ library, page }) => {
    test.skip(!hasGoldPages, 'the pages with their records are not beside the project');
    const gold = readGoldPage(name);
    await library.chooseFiles(gold.path);
    const correcting = await library.openPage(`${name}.txt`);

    const sheet = new Sheet(gold.raw, propose(gold.raw, name));
    const plan = new Plan(gold.raw, gold.gold);
    const typist = new Typist(correcting, gold.raw);
    await typist.begin();
    for (let task = plan.next(sheet); task; task = plan.next(sheet)) {
      await typist.do(task, sheet);
      await expect.poll(() => correcting.roles(), { message: task.act.do }).toEqual(rolesOn(sheet));
    }

    const download = page.waitForEvent('download');
    await correcting.exportByKey('json');
    expect(operationsLeft(gold, await (await download).path())).toBe(0);
    test.info().annotations.push({ type: 'key presses', description: String(typist.presses) });
    console.log(`${name}: ${typist.presses} key presses`);
  });
}

function rolesOn({ articles, furniture }: Sheet): string[][] {
  return [...articles, ...(furniture.length > 0 ? [furniture] : [])].map((blocks) =>
    blocks.map(({ role }) => role),
  );
}

/** What the scorer counts between an exported record and the one wanted. */
function operationsLeft({ name, path, goldPath }: GoldPage, exported: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  const [wanted, found] = [join(folder, 'gold'), join(folder, 'out')];
  cpSync(path, join(wanted, `${name}.txt`));
  cpSync(goldPath, join(wanted, `${name}.gold.json`));
  cpSync(exported, join(found, `${name}.json`));
  const score = execFileSync(process.execPath, [SCORER, wanted, found, '--json'], { encoding: 'utf8' });
  return (JSON.parse(score) as { operationsPerPage: number }).operationsPerPage;
}
