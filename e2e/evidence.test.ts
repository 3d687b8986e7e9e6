import { expect, test } from './test';

test('blanks of the raw text are drawn as open boxes and are not letters', async ({ sample }) => {
  const line = sample.rawText.line(105).locator('.text');
  await expect(line.locator('.blank')).toHaveCount(3);
  await expect(line).toHaveText('本报讯（记者 欧苗苗/文 见习记者 陈立');
});

test('the raw lines follow the text when it is scrolled, and the text follows them', async ({ sample }) => {
  const { rawText, page } = { rawText: sample.rawText, page: sample.page };
  await sample.sheet.hover();
  await page.mouse.wheel(0, 700);
  await expect(sample.block('年关将近')).toBeInViewport();
  await expect(rawText.line(111)).toBeInViewport();
  await rawText.pane.locator('.raw-lines').hover();
  await page.mouse.wheel(0, 1400);
  await expect(sample.block('今年前11个月')).toBeInViewport();
  await expect(sample.block('年关将近')).not.toBeInViewport();
  await page.mouse.wheel(0, -5000);
  await expect(sample.block('本报讯（首席记者')).toBeInViewport();
});

test('the text that came from the cursor’s raw line is darker, and no line moves', async ({ sample }) => {
  const block = sample.block('年关将近');
  await sample.putCursorBefore('年关将近');
  const before = await block.boundingBox();
  await sample.rawText.expectPainted('raw-share', ['波/图）年关将近，一些不法分子活动开始滋']);
  await sample.putCursorBefore('手戴红袖套');
  await sample.rawText.expectPainted('raw-share', ['手戴红袖套的巡逻人员，除了派出所民警、社']);
  expect((await block.boundingBox())?.height).toBe(before?.height);
});

test('characters selected in the text are marked in the raw lines', async ({ sample }) => {
  await sample.select('活动开始', '滋生');
  await sample.rawText.expectPainted('raw-selected', ['活动开始滋', '生']);
  await sample.rawText.expectPainted('raw-share', []);
});

test('characters selected in the raw lines are selected in the text', async ({ sample }) => {
  await sample.putCursorBefore('年关将近');
  await sample.rawText.select('开始滋', '生。昨日');
  await expect.poll(() => sample.page.evaluate(() => String(getSelection()))).toBe('开始滋生。昨日');
  await sample.rawText.expectPainted('raw-selected', ['开始滋', '生。昨日']);
  await sample.type('校');
  await expect(sample.block('年关将近')).toContainText('不法分子活动校，在仙降街道');
  await sample.status.expectBalanced();
});

test('a change is marked in the text, says what was there, and goes back', async ({ sample }) => {
  const { differences, page } = { differences: sample.differences, page: sample.page };
  const block = sample.block('年关将近');
  const height = (await block.boundingBox())?.height;
  await sample.select('手戴');
  await sample.type('臂佩');
  const mark = block.locator('.change');
  await expect(mark).toHaveText('臂佩');
  expect((await block.boundingBox())?.height).toBe(height);
  await mark.hover();
  await expect(differences.note).toContainText('原文：手戴');
  await page.keyboard.press('Escape');
  await expect(differences.note).toBeHidden();
  await sample.putCursorBefore('在仙降街道');
  await sample.press('Delete');
  await expect(block.locator('.change-removed')).toHaveText('，');
  await mark.hover();
  await differences.revertIn(differences.note).click();
  await expect(block).toContainText('一群手戴红袖套');
  await expect(block.locator('.change')).toHaveCount(0);
  await sample.press('Control+z');
  await expect(mark).toHaveText('臂佩');
  await sample.putCursorBehind('一群臂佩');
  await sample.press('Alt+u');
  await expect(block).toContainText('一群手戴红袖套');
  await sample.press('Control+z');
  await sample.status.expectBalanced({ changed: 3 });
});

test('the differences of the page are a list that leads to each and takes it back', async ({ sample }) => {
  const { differences } = sample;
  await differences.tab.click();
  await expect(sample.page.getByText('与原文没有差异')).toBeVisible();
  await sample.select('小章');
  await sample.type('晓章');
  await sample.putCursorBefore('街道的大街小巷');
  await sample.press('Delete', 'Delete');
  await sample.putCursorBefore('巡逻人员上路巡逻');
  await sample.press('Alt+Delete');
  await expect(differences.tab).toContainText('2');
  await expect(differences.rows).toHaveCount(3);
  const [name, street, discard] = [0, 1, 2].map((i) => differences.rows.nth(i));
  if (!name || !street || !discard) return;
  await expect(name).toContainText('1・正 1');
  await expect(name.locator('del')).toHaveText('小');
  await expect(name.locator('ins')).toHaveText('晓');
  await expect(street.locator('del')).toHaveText('街道');
  await expect(discard).toContainText('218 行');
  await name.click();
  await expect(sample.current).toContainText('严晓章');
  await sample.press('ArrowDown');
  await expect(sample.current).toContainText('年关将近');
  await sample.press('Delete');
  await expect(differences.rows).toHaveCount(2);
  await expect(sample.block('年关将近')).toContainText('在仙降街道的大街小巷');
  await discard.or(differences.rows.nth(1)).first().getByRole('button').click();
  await expect(sample.block('巡逻人员上路巡逻')).toBeVisible();
  await name.click();
  await sample.press('Enter');
  await sample.type('小');
  await expect(sample.block('本报讯（首席记者 严小章')).toBeVisible();
  await expect(differences.rows).toHaveCount(0);
});

test('marks of changes are shown or not, as wished, and that is remembered', async ({ sample, page }) => {
  await sample.select('手戴');
  await sample.type('臂佩');
  await sample.differences.tab.click();
  await sample.differences.showInText.uncheck();
  await expect(sample.sheet.locator('.change')).toHaveCount(0);
  await sample.status.expectSaved();
  await page.reload();
  await sample.expectOpen();
  await expect(sample.differences.rows).toHaveCount(1);
  await expect(sample.sheet.locator('.change')).toHaveCount(0);
  await sample.differences.showInText.check();
  await expect(sample.sheet.locator('.change')).toHaveText('臂佩');
});

test('the balance opens to a list that leads to what stands in no article', async ({ sample, page }) => {
  const { balance } = sample.status;
  const list = page.getByRole('dialog', { name: '原文的去向' });
  await balance.getByRole('button', { name: '账平' }).click();
  await expect(list).toHaveText('原文的字都在稿件里。');
  await sample.press('Escape');
  await sample.putCursorBefore('巡逻人员上路巡逻');
  await sample.press('Alt+Delete');
  await sample.putCursorBefore('本报讯（首席记者');
  await sample.press('Alt+9');
  await balance.getByRole('button', { name: '账平' }).click();
  await expect(list.getByRole('region')).toHaveText([
    /^弃置 1 条218 行巡逻人员上路巡逻/,
    /^杂项 1 块1 行本报讯/,
  ]);
  await list.getByRole('button', { name: /^218 行/ }).click();
  await expect(list).toBeHidden();
  await expect(sample.rawText.line(218)).toBeInViewport();
  await sample.rawText.expectPainted('raw-revealed', ['巡逻人员上路巡逻']);
  await balance.getByRole('button', { name: '账平' }).click();
  await list.getByRole('button', { name: /^1 行/ }).click();
  await expect(sample.current).toContainText('本报讯（首席记者');
  await balance.getByRole('button', { name: '账平' }).click();
  await list.getByRole('button', { name: '恢复' }).click();
  await expect(sample.block('巡逻人员上路巡逻')).toHaveCount(1);
  await sample.status.expectBalanced({ discarded: 0 });
});

test('what looks wrong is marked, listed and walked through, and let stand for good', async ({
  sample,
  page,
}) => {
  const { suspicions, outline } = sample;
  await expect(suspicions.marks).toHaveCount(0);
  await sample.putCursorBefore('）12月13日上午');
  await sample.press('Delete');
  await sample.putCursorBefore('年关将近');
  await sample.type('2O13');
  await expect(suspicions.marks).toHaveText(['（', '2O1']);
  await expect(suspicions.tab).toContainText('2');
  await expect(outline.block('本报讯（首席记者').getByTitle('有疑点')).toBeVisible();
  await sample.press('F7');
  await expect(sample.current).toContainText('本报讯（首席记者');
  await sample.press('F7');
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('2O1');
  await sample.press('Alt+i');
  await expect(suspicions.marks).toHaveText(['（']);
  await sample.press('Control+z');
  await expect(suspicions.marks).toHaveCount(2);
  await suspicions.tab.click();
  await expect(suspicions.rows).toHaveCount(2);
  await expect(suspicions.rows.first()).toContainText('括号不成对');
  await suspicions.letStandIn(suspicions.rows.last()).click();
  await expect(suspicions.rows).toHaveCount(1);
  await sample.status.expectSaved();
  await page.reload();
  await sample.expectOpen();
  await expect(suspicions.rows).toHaveCount(1);
  await suspicions.rows.first().click();
  await expect(sample.current).toContainText('首席记者');
  await sample.press('Enter', 'Delete');
  await expect(suspicions.rows).toHaveCount(0);
  await expect(page.getByText('没有疑点。')).toBeVisible();
});
