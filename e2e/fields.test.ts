import type { CDPSession } from '@playwright/test';
import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

const KICKER = '陈建明在全市组织工作会议上强调';

test('F4 goes from a heading to its field, and Esc back to the cursor where it was', async ({
  sample,
  page,
}) => {
  await sample.putCursorBehind('陈建明在全市');
  await sample.fields.open();
  await expect(sample.fields.heading('kicker')).toBeFocused();
  await expect(sample.fields.heading('kicker')).toHaveValue(KICKER);
  await expect(sample.fields.heading('headline')).toHaveValue('坚持党要管党从严治党\n推进组织工作改革创新');
  await sample.press('Escape');
  await expect(sample.sheet).toBeFocused();
  await page.keyboard.type('校');
  await expect(sample.current).toContainText('陈建明在全市校组织工作');
  await expect(sample.fields.heading('kicker')).toHaveValue('陈建明在全市校组织工作会议上强调');
});

test('a heading is edited in its field as in the text, with one undo for a burst of typing', async ({
  sample,
}) => {
  await sample.select('陈建明');
  await sample.press('Alt+p');
  await sample.putCursorBefore('陈建明在全市');
  await sample.fields.open();
  await sample.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await sample.type('书记昨日');
  await expect(sample.current).toContainText('陈建明书记昨日在全市组织工作会议上强调');
  await expect(sample.tag('陈建明')).toHaveText('陈建明');
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await expect(sample.undo).toHaveAttribute('title', '撤销：改字段　Ctrl Z');
  await sample.press('Control+z');
  await expect(sample.fields.heading('kicker')).toHaveValue(KICKER);
  await expect(sample.fields.heading('kicker')).toBeFocused();
  await expect(sample.tag('陈建明')).toHaveText('陈建明');
  await sample.press('Control+y');
  await expect(sample.fields.heading('kicker')).toHaveValue('陈建明书记昨日在全市组织工作会议上强调');
});

test('the caret of a field stays where it types', async ({ sample, page }) => {
  await sample.putCursorBefore('坚持党要');
  await sample.fields.open();
  await sample.press('Control+Home', 'ArrowRight', 'ArrowRight');
  await sample.type('一二三');
  await sample.press('Enter');
  await sample.type('四');
  await expect(sample.fields.heading('headline')).toHaveValue(
    '坚持一二三\n四党要管党从严治党\n推进组织工作改革创新',
  );
  await expect(sample.current.locator('br')).toHaveCount(2);
  await expect(page.locator('.fields :focus')).toHaveValue(/四/);
});

test('a heading that is emptied goes to the tray, one that is typed anew says that it was not printed', async ({
  sample,
  page,
}) => {
  await sample.putCursorBefore('坚持党要');
  await sample.fields.open();
  await sample.fields.heading('kicker').fill('');
  await sample.press('Tab');
  await sample.expectArticles([MEETING.slice(1), PATROL]);
  await sample.tray.expectTexts([KICKER]);
  await sample.status.expectBalanced({ discarded: KICKER.length });
  await sample.press('Control+z');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.tray.expectTexts([]);

  await sample.fields.heading('deck').focus();
  await sample.type('瑞安召开会议');
  await expect(sample.block('瑞安召开会议')).toHaveAttribute('data-role', 'deck');
  await expect(sample.fields.heading('deck')).toBeFocused();
  await expect(sample.fields.heading('deck')).toHaveAccessibleDescription(sample.words.fields.unprinted);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.status.expectSaved();
  await page.reload();
  await expect(sample.fields.heading('deck')).toHaveValue('瑞安召开会议');
});

test('bylines are read from the text, renamed, given a role, added and taken off in it', async ({
  sample,
  page,
}) => {
  await sample.putCursorBefore('年关将近');
  await sample.fields.open();
  await sample.fields.expectBylines('欧苗苗 记者', '陈立波 见习记者');
  await sample.fields.name(2).focus();
  expect(await page.evaluate(() => [...(CSS.highlights.get('field') ?? [])].join())).toBe('陈立波');
  await sample.fields.name(2).fill('陈立');
  await expect(sample.block('年关将近')).toContainText('见习记者 陈立/图');
  await sample.press('Control+z');
  await sample.fields.expectBylines('欧苗苗 记者', '陈立波 见习记者');
  await sample.fields.role(2).fill('摄影');
  await expect(sample.block('我们很有安全感')).toHaveAttribute('data-bylines', /陈立波（摄影）/);
  await sample.fields.unmark('欧苗苗');
  await sample.fields.expectBylines('陈立波 摄影');
  await expect(sample.block('年关将近')).toContainText('欧苗苗');
  await sample.fields.addByline('严小章', '记者');
  await sample.fields.expectBylines('严小章 记者', '陈立波 摄影');
  await expect(sample.sheet.getByText('记者 严小章', { exact: true })).toHaveAttribute('data-role', 'byline');

  await sample.fields.name(2).focus();
  await sample.press('Enter');
  await expect(sample.sheet).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('陈立波');
});

test('the fields are found in the palette, and have the focus then', async ({ sample }) => {
  await sample.putCursorBefore('坚持党要');
  await sample.press('Control+k');
  await sample.palette.find('gjzd', sample.words.commands.names.fields);
  await sample.press('Enter');
  await expect(sample.fields.heading('headline')).toBeFocused();
});

test('words selected in the text become a byline', async ({ sample }) => {
  await sample.select('孙云飞');
  await sample.press('F4');
  await sample.fields.markSelection('孙云飞');
  await sample.fields.expectBylines('欧苗苗 记者', '陈立波 见习记者', '孙云飞 ');
  await sample.press('Control+z');
  await sample.fields.expectBylines('欧苗苗 记者', '陈立波 见习记者');
});

test('the dateline is edited in the text, taken off it, and typed before it', async ({ sample }) => {
  await sample.putCursorBefore('年关将近');
  await sample.fields.open();
  await expect(sample.fields.dateline).toHaveValue('本报讯');
  await sample.fields.dateline.fill('本报瑞安讯');
  await expect(sample.block('年关将近')).toContainText('本报瑞安讯（记者');
  await sample.fields.panel.getByRole('button', { name: sample.words.fields.unmarkDateline }).click();
  await expect(sample.fields.dateline).toHaveValue('');
  await expect(sample.block('年关将近')).toContainText('本报瑞安讯（记者');
  await sample.fields.dateline.focus();
  await sample.type('新华社电');
  await expect(sample.block('年关将近')).toContainText('新华社电本报瑞安讯（记者');
  await expect(sample.fields.dateline).toHaveValue('新华社电');
});

test('what the text does not say is kept with the article, over undo, splitting and a reload', async ({
  sample,
  page,
}) => {
  const { fields } = sample;
  await sample.putCursorBefore('年关将近');
  await fields.open();
  await expect(fields.type).toHaveAccessibleDescription(
    sample.words.fields.guessedFrom('dateline', '本报讯'),
  );
  await fields.type.selectOption(sample.words.fields.types.feature);
  await fields.column.focus();
  await sample.type('平安瑞安');
  await fields.printedPage.fill('A3');
  await fields.notes.focus();
  await sample.type('缺角');
  await sample.press('Enter');
  await sample.type('待查');
  const notes = '缺角\n待查';
  await expect(fields.notes).toHaveValue(notes);
  await sample.press('Control+z');
  await expect(fields.notes).toHaveValue('');
  await expect(fields.column).toHaveValue('平安瑞安');
  await sample.press('Control+y');
  await expect(fields.notes).toHaveValue(notes);

  await sample.press('Escape');
  await sample.putCursorBefore('围绕打造');
  await sample.press('Control+Enter');
  await expect(fields.column).toHaveValue('');
  await sample.press('Alt+j');
  await expect(fields.column).toHaveValue('平安瑞安');
  await sample.status.expectSaved();
  await page.reload();
  await sample.expectOpen();
  await expect(fields.notes).toHaveValue(notes);
  await expect(fields.type).toHaveValue('feature');
  await expect(fields.printedPage).toHaveValue('A3');
});

test('a name that is emptied while it is typed anew loses neither its byline nor its place', async ({
  sample,
}) => {
  await sample.putCursorBefore('年关将近');
  await sample.fields.open();
  await sample.fields.name(1).focus();
  await sample.press('Control+a', 'Delete');
  await expect(sample.fields.name(1)).toHaveValue('');
  await sample.type('孙云飞');
  await sample.fields.expectBylines('孙云飞 记者', '陈立波 见习记者');
  await expect(sample.block('年关将近')).toContainText('（记者 孙云飞/文');
});

test('an input method writes into a field, and the text has it once it is done', async ({ sample }) => {
  const keyboard: CDPSession = await sample.page.context().newCDPSession(sample.page);
  await sample.putCursorBefore('坚持党要');
  await sample.fields.open();
  await sample.press('Control+Home');
  for (const text of ['n', 'ni', 'niha', 'nihao'])
    await keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await expect(sample.fields.heading('headline')).toHaveValue(/^nihao坚持/);
  await expect(sample.current).not.toContainText('n');
  await keyboard.send('Input.insertText', { text: '你好' });
  await expect(sample.current).toContainText('你好坚持党要管党');
  await expect(sample.fields.heading('headline')).toHaveValue(/^你好坚持/);
  await sample.press('Control+z');
  await expect(sample.fields.heading('headline')).toHaveValue(/^坚持/);
  await sample.expectArticles([MEETING, PATROL]);
});

test('the kind at an article’s head and the credits under its heading lead to their fields', async ({
  sample,
  page,
}) => {
  await sample.putCursorBefore('坚持党要');
  const patrol = sample.sheet.locator('.art').nth(1);
  await expect(patrol).toHaveAttribute('data-type', 'news');
  await patrol.evaluate((article) => article.scrollIntoView());
  const head = await patrol.boundingBox();
  if (!head) throw new Error('no article');
  await page.mouse.click(head.x + head.width - 60, head.y + 16);
  await expect(sample.fields.type).toBeFocused();
  await sample.fields.type.selectOption(sample.words.fields.types.advertisement);
  await expect(patrol).toHaveAttribute('data-type', 'advertisement');
  await expect(sample.outline.article(2)).toContainText(sample.words.fields.types.advertisement);
  const heading = await sample.block('我们很有安全感').boundingBox();
  if (!heading) throw new Error('no heading');
  await page.mouse.click(heading.x + 200, heading.y + heading.height - 10);
  await expect(sample.fields.name(1)).toBeFocused();
});
