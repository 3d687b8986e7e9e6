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
