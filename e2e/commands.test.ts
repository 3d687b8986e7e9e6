import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test('Ctrl+K finds a command by name, by English and by pinyin, and runs it where the cursor was', async ({
  sample,
}) => {
  const { palette } = sample;
  await sample.select('切实加强领导班子');
  await sample.press('Control+k');
  await palette.find('次选', '取次选');
  await palette.find('split article', '从此处切分稿件');
  await palette.find('brsy', '并入上一稿');
  await palette.find('设为小', '设为小标');
  await expect(palette.options.locator('u')).toHaveText('设为小');
  await sample.press('Enter');
  await palette.expectClosed();
  await sample.expectArticles([MEETING.with(3, 'subhead 近年来，我市组织'), PATROL]);
  await expect(sample.sheet).toBeFocused();
  // the selection is still what it was
  await sample.type('校');
  await expect(sample.current).toContainText('创先争优活动，校和干部队伍建设');
  await sample.press('Control+z', 'Control+z');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('the palette goes to articles by number and by headline, and Esc leaves everything as it was', async ({
  sample,
}) => {
  const { palette } = sample;
  await sample.putCursorBehind('近年来，');
  await sample.press('Control+k');
  await palette.find('巡逻人员', /^稿 2　“每天看到巡逻人员/);
  await sample.press('Escape');
  await sample.type('校');
  await palette.expectClosed();
  await expect(sample.current).toContainText('近年来，校我市');
  await sample.press('Control+k');
  await palette.expectOpen();
  await palette.field.fill('2');
  await expect(palette.options.first()).toContainText('稿 2');
  await sample.press('Enter');
  await expect(sample.current).toContainText('仙降加强群防群治');
});

test('Esc out of a quick list leaves the text where it stands', async ({ sample, page }) => {
  const scrolled = () => page.locator('.sheet').evaluate(({ scrollTop }) => Math.round(scrollTop));
  await sample.press('F8');
  await expect(sample.doubts.panel).toBeVisible();
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await sample.press('Alt+m');
  await expect(sample.moveList.field).toBeFocused();
  await sample.press('Escape');
  await expect(sample.sheet).toBeFocused();
  expect(await scrolled()).toBe(before);
});

test('what cannot be run is greyed and says why; what was run last comes first', async ({ sample }) => {
  const { palette } = sample;
  await sample.putCursorBefore('坚持党要管党');
  await sample.press('Control+k');
  await palette.find('上一稿', '并入上一稿');
  await expect(palette.options).toHaveAttribute('aria-disabled', 'true');
  await expect(palette.options).toContainText('没有上一稿');
  await palette.find('下移本块', '下移本块');
  await sample.press('Enter');
  await expect(palette.field).toHaveCount(0);
  await expect(sample.sheet).toBeFocused();
  await sample.press('Control+k');
  await palette.expectOpen();
  await expect(palette.options.first()).toContainText('下移本块');
});

test('Alt+M sends the selected blocks to an article by a few characters or its number', async ({
  sample,
}) => {
  await sample.select('“每天看到巡逻人员，我们很有安全感”');
  await sample.press('Alt+m');
  await sample.moveList.expectWhole(/^稿 1　坚持党要管党/);
  await sample.moveList.find('从严', /^稿 1　坚持党要管党/);
  await sample.press('Enter');
  const headline = PATROL[1] ?? '';
  await sample.expectArticles([MEETING.toSpliced(2, 0, headline), PATROL.toSpliced(1, 1)]);
  await sample.press('Alt+m');
  await sample.moveList.expectOpen();
  await sample.type('2');
  await sample.press('Enter');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('a key is changed, taken over, kept over a reload, and given back', async ({ sample, page }) => {
  const { keys } = sample;
  await keys.open();
  await keys.ask('独立成稿');
  await sample.press('Control+w');
  await expect(keys.answer).toContainText('浏览器自己要用');
  await sample.press('a');
  await expect(keys.answer).toContainText('会打出字来');
  await sample.press('Alt+j');
  await expect(keys.answer).toContainText('已是“并入上一稿”的键');
  await keys.takeOver();
  await expect(keys.row('并入上一稿').locator('kbd')).toHaveCount(0);
  await keys.close();

  await page.reload();
  await sample.expectOpen();
  await sample.putCursorBehind('巡逻人员上路');
  const caption = PATROL.at(-1) ?? '';
  await sample.press('Alt+j');
  await sample.expectArticles([MEETING, PATROL.slice(0, -1), [caption]]);
  await sample.press('Control+z');
  await sample.press('Alt+n');
  await sample.expectArticles([MEETING, PATROL]);

  await keys.open();
  await keys.reset('并入上一稿');
  await expect(keys.row('独立成稿').locator('kbd')).toHaveCount(0);
  await keys.resetAll.click();
  await expect(keys.row('独立成稿').locator('kbd')).toHaveText(['Alt', 'N']);
  await keys.close();
  await sample.sheet.focus();
  await sample.press('Alt+n');
  await sample.expectArticles([MEETING, PATROL.slice(0, -1), [caption]]);
});

test('the gutter selects whole blocks, and commands act on all of them', async ({ sample }) => {
  const [second, third] = ['paragraph 近年来，我市组织', 'paragraph 陈建明指出，要统'];
  await sample.selectBlocks('近年来，我市组织工作', '陈建明指出，要统一');
  await expect(sample.toolbar).toContainText('2 块');
  await sample.press('Alt+ArrowUp');
  const moved = [...MEETING.slice(0, 2), second, third, MEETING[2] ?? '', ...MEETING.slice(5)];
  await sample.expectArticles([moved, PATROL]);
  await expect(sample.current).toHaveCount(2);
  await sample.act('合并成一块');
  await sample.expectArticles([moved.toSpliced(3, 1), PATROL]);
  await sample.press('Alt+Shift+s');
  await expect(sample.current).toHaveCount(20);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Escape');
  await expect(sample.current).toHaveCount(1);
  await sample.press('Control+z', 'Control+z', 'Control+z');
  await sample.expectArticles([MEETING, PATROL]);
});

test('articles move, are joined and get their headlines by key', async ({ sample }) => {
  await sample.putCursorBehind('近年来，');
  await sample.press('Alt+Shift+ArrowDown');
  await sample.expectArticles([PATROL, MEETING]);
  await expect(sample.current).toContainText('近年来，');
  await sample.press('Alt+Shift+ArrowUp');
  await sample.press('Alt+Shift+j');
  await sample.expectArticles([[...MEETING, ...PATROL]]);
  await sample.press('Control+z');
  await sample.putCursorBefore('坚持党要管党');
  await sample.press('Alt+x');
  await sample.expectArticles([
    ['kicker 坚持党要管党从严', 'headline 陈建明在全市组织', ...MEETING.slice(2)],
    PATROL,
  ]);
  await sample.press('Alt+x');
  await sample.select('我市组织工作紧紧围绕全市发展大局');
  await sample.press('Alt+h');
  const rest = MEETING.with(3, 'paragraph 近年来，，认真贯');
  await sample.expectArticles([rest.toSpliced(2, 0, 'headline 我市组织工作紧紧'), PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('the context menu acts on the block under the pointer, by mouse and by keyboard', async ({ sample }) => {
  const { menu } = sample;
  await sample.putCursorBehind('近年来，');
  await sample.block('巡逻人员上路巡逻').click({ button: 'right' });
  await expect(menu).toBeVisible();
  await expect(sample.current).toContainText('巡逻人员上路巡逻');
  await expect(menu.getByRole('menuitem', { name: '独立成稿' })).toContainText('Alt N');
  await menu.getByRole('menuitem', { name: '独立成稿' }).click();
  await sample.expectArticles([MEETING, PATROL.slice(0, -1), [PATROL.at(-1) ?? '']]);
  await expect(sample.sheet).toBeFocused();
  await sample.press('Shift+F10');
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: '并入上一稿' }).press('Enter');
  await sample.expectArticles([MEETING, PATROL]);
});

test('PgDn and PgUp take the cursor along by a screen', async ({ sample }) => {
  await sample.putCursorBefore('陈建明在全市');
  await sample.press('PageDown');
  await expect(sample.current).not.toContainText('陈建明在全市');
  await expect(sample.current).toBeInViewport();
  for (let i = 0; i < 4; i++) await sample.press('PageDown');
  await expect(sample.current).toContainText('巡逻人员上路巡逻');
  for (let i = 0; i < 5; i++) await sample.press('PageUp');
  await expect(sample.current).toContainText('陈建明在全市');
});

test('? shows the keys from beside the text, and is typed in the text', async ({ sample }) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('?');
  await expect(sample.current).toContainText('近年来，?我市');
  await sample.outline.article(2).focus();
  await sample.type('?');
  await expect(sample.keys.row('并入上一稿')).toBeVisible();
  await sample.keys.close();
  await expect(sample.outline.article(2)).toBeFocused();
});

test('no key of a command acts in a field, and the palette opens from there', async ({ sample }) => {
  await sample.putCursorBehind('近年来，');
  await sample.press('Alt+m');
  await sample.moveList.expectOpen();
  await sample.press('Alt+Delete', 'Escape');
  await sample.moveList.expectClosed();
  await sample.expectArticles([MEETING, PATROL]);
});
