import { expect, test } from './test';

test('names are tagged by Alt+P, Alt+L and Alt+O, and the same key takes a tag off', async ({ sample }) => {
  for (const [name, key, type] of [
    ['陈建明', 'Alt+p', 'person'],
    ['瑞安', 'Alt+l', 'place'],
    ['温州市委', 'Alt+o', 'organisation'],
  ] as const) {
    await sample.select(name);
    await sample.press(key);
    await expect(sample.tag(name)).toHaveAttribute('data-entity', type);
    await expect(sample.tag(name)).toHaveText(name);
  }
  await sample.select('瑞安');
  await sample.press('Alt+l');
  await expect(sample.tag('瑞安')).toHaveCount(0);
  await expect(sample.tag('温州市委')).toBeVisible();
});

test('a name is tagged by menu and freed of its tags by menu', async ({ sample }) => {
  await sample.select('孙云飞');
  await sample.setTag('person');
  await expect(sample.tag('孙云飞')).toHaveAttribute('data-entity', 'person');
  await sample.setTag('organisation');
  await expect(sample.tag('孙云飞')).toHaveCount(2);
  await sample.removeTags();
  await expect(sample.tag('孙云飞')).toHaveCount(0);
});

test('tags survive splitting, joining, moving, correcting and a reload', async ({ sample, page }) => {
  await sample.select('徐琮琦');
  await sample.press('Alt+p');
  await sample.select('塘下镇委');
  await sample.press('Alt+o');
  const expectTags = async () => {
    await expect(sample.tag('徐琮琦')).toHaveAttribute('data-entity', 'person');
    await expect(sample.tag('塘下镇委')).toHaveAttribute('data-entity', 'organisation');
    await expect(sample.sheet.locator('.entity')).toHaveText(['徐琮琦', '塘下镇委']);
    await sample.status.expectBalanced();
  };

  await sample.putCursorBefore('市委常委、塘下');
  await sample.press('Enter');
  await expectTags();
  await sample.press('Backspace');
  await expectTags();
  await sample.press('Alt+ArrowDown', 'Alt+ArrowDown');
  await expect(sample.outline.article(2)).toBeVisible();
  await expectTags();
  await sample.press('Alt+6');
  await sample.putCursorBehind('组织部长');
  await sample.type('、校');
  await sample.putCursorBefore('参加会议');
  await sample.press('Backspace', 'Backspace', 'Backspace');
  await expectTags();
  await sample.status.expectSaved();
  await page.reload();
  await sample.expectOpen();
  await expect(sample.block('组织部长、校徐琮琦')).toContainText('塘下镇委书记参加会议');
  await expectTags();
});

test('a tag that is cut in two is one again when its halves are joined', async ({ sample }) => {
  await sample.select('徐琮琦');
  await sample.press('Alt+p');
  await sample.putCursorBehind('组织部长徐');
  await sample.press('Enter');
  await expect(sample.sheet.locator('.entity')).toHaveText(['徐', '琮琦']);
  await sample.press('Backspace');
  await expect(sample.sheet.locator('.entity')).toHaveText(['徐琮琦']);
});
