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
  await palette.expectClosed();
  await sample.type('校');
  await expect(sample.current).toContainText('近年来，校我市');
  await sample.press('Control+k');
  await palette.expectOpen();
  await palette.field.fill('2');
  await expect(palette.options.first()).toContainText('稿 2');
  await sample.press('Enter');
  await expect(sample.current).toContainText('仙降加强群防群治');
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
  await sample.press('Control+k');
  await palette.expectOpen();
  await expect(palette.options.first()).toContainText('下移本块');
});

test('Alt+M sends the selected blocks to an article by a few characters or its number', async ({
  sample,
}) => {
  await sample.select('“每天看到巡逻人员，我们很有安全感”');
  await sample.press('Alt+m');
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
