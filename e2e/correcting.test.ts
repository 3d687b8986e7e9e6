import type { CorrectingPage } from './pages/CorrectingPage';
import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test('typing corrects the text, and the balance counts what was changed', async ({ sample }) => {
  await sample.putCursorBehind('近年来，');
  await sample.type('校样');
  await expect(sample.current).toContainText('近年来，校样我市组织工作');
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.select('孙云飞');
  await sample.type('孙云非');
  await expect(sample.current).toContainText('仙降社区村民孙云非欣慰地说');
  await sample.status.expectBalanced({ changed: 1, discarded: 0 });
  await undoAndRedoAll(sample);
});

test('Enter splits a block, and Backspace at its start joins it again', async ({ sample }) => {
  await sample.putCursorBefore('切实加强领导班子');
  await sample.press('Enter');
  await sample.expectArticles([MEETING.toSpliced(4, 0, 'paragraph 切实加强领导班子'), PATROL]);
  await sample.rawText.expectLit([21, 23, 25, 27, 29]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Backspace');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.rawText.expectLit([17, 19, 21, 23, 25, 27, 29]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await undoAndRedoAll(sample);
});

test('a key acts where the cursor went, however late the browser tells of it', async ({ sample }) => {
  await sample.select('切实加强领导班子');
  await sample.sheet.evaluate(() => {
    const withhold = (event: Event) => event.isTrusted && event.stopImmediatePropagation();
    window.addEventListener('selectionchange', withhold, { capture: true });
  });
  await sample.press('ArrowLeft', 'Enter');
  await sample.expectArticles([MEETING.toSpliced(4, 0, 'paragraph 切实加强领导班子'), PATROL]);
  await sample.press('ArrowUp', 'Alt+6');
  await sample.expectArticles([
    MEETING.toSpliced(3, 1, 'subhead 近年来，我市组织', 'paragraph 切实加强领导班子'),
    PATROL,
  ]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('Ctrl+Enter begins a new article, and Alt+J joins it to the one before', async ({ sample }) => {
  await sample.putCursorBefore('以干部人事制度改革为抓手');
  await sample.press('Control+Enter');
  await sample.expectArticles([
    MEETING.slice(0, 6),
    ['paragraph 以干部人事制度改', ...MEETING.slice(6)],
    PATROL,
  ]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Alt+j');
  await sample.expectArticles([MEETING.toSpliced(6, 0, 'paragraph 以干部人事制度改'), PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await undoAndRedoAll(sample);
});

test('Alt+M sends a heading to another article, to one of its own, or to the furniture', async ({
  sample,
}) => {
  const [, headline, ...rest] = PATROL;
  const without = [PATROL[0], ...rest];
  await sample.putCursorBefore('“每天看到巡逻人员');
  await sample.moveByMenu(/^稿 1　坚持党要管党/);
  await sample.expectArticles([MEETING.toSpliced(2, 0, headline), without]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.moveByMenu(sample.words.commands.names.newArticle);
  await sample.expectArticles([MEETING, [headline], without]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.moveByMenu(sample.words.page.furnitureGroup);
  await sample.expectArticles([MEETING, without, ['furniture “每天看到巡逻人']]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await undoAndRedoAll(sample);
});

test('Alt+↑ and Alt+↓ move a block, over the edge of its article too; Alt+N makes it an article', async ({
  sample,
}) => {
  const caption = 'caption 巡逻人员上路巡逻';
  await sample.putCursorBefore('仙降加强群防群治');
  await sample.press('Alt+ArrowUp');
  await sample.expectArticles([[...MEETING, PATROL[0]], PATROL.slice(1)]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Alt+ArrowDown', 'Alt+ArrowDown');
  await sample.expectArticles([MEETING, [PATROL[1], PATROL[0], ...PATROL.slice(2)]]);
  await sample.press('Alt+ArrowUp');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.putCursorBehind('巡逻人员上路');
  await sample.press('Alt+n');
  await sample.expectArticles([MEETING, PATROL.slice(0, -1), [caption]]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await undoAndRedoAll(sample);
});

test('a role is given by Alt and a digit or by menu, and furniture stands apart', async ({ sample }) => {
  const at = PATROL.indexOf('paragraph 围绕打造“平安仙');
  await sample.putCursorBefore('围绕打造“平安仙降”');
  await sample.press('Alt+6');
  await sample.expectArticles([MEETING, PATROL.with(at, 'subhead 围绕打造“平安仙')]);
  await sample.setRole('deck');
  await sample.expectArticles([MEETING, PATROL.with(at, 'deck 围绕打造“平安仙')]);
  await sample.press('Alt+9');
  await sample.expectArticles([MEETING, PATROL.toSpliced(at, 1), ['furniture 围绕打造“平安仙']]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await undoAndRedoAll(sample);
});

test('a discarded block lies in the tray and goes back to its place', async ({ sample }) => {
  const text = '围绕打造“平安仙降”，街道领导花了不少功夫。“群防群治”是重中之重。';
  const without = PATROL.filter((block) => !block.includes('围绕打造'));
  await sample.putCursorBehind('围绕打造');
  await sample.press('Alt+Delete');
  await sample.expectArticles([MEETING, without]);
  await sample.tray.expectTexts([text]);
  await sample.status.expectBalanced({ discarded: text.length });
  await sample.tray.restore(text);
  await sample.expectArticles([MEETING, PATROL]);
  await sample.tray.expectTexts([]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.act(sample.words.commands.names.discard);
  await sample.tray.expectTexts([text]);
  await undoAndRedoAll(sample);
});

test('what is typed over goes to the tray, within a block and across blocks', async ({ sample }) => {
  const run = '深入实施人才强市战略，全面推进基层服务型党组织建设，';
  await sample.select(run);
  await sample.type('等');
  await expect(sample.block('近年来，我市')).toContainText('不断深化干部人事制度改革，等积极深化');
  await sample.tray.expectTexts([run]);
  await sample.status.expectBalanced({ discarded: run.length, changed: 0 });

  await sample.select('维护社会秩序稳定', '实际操作中给他们上了');
  await sample.type('乃且');
  await expect(sample.block('该街道将严打整治斗争作为乃且一堂又一堂培训课')).toBeVisible();
  await sample.status.expectBalanced({ kept: SAMPLE_INK - run.length - 242 });
  await undoAndRedoAll(sample);
});

test('blocks are moved and changed in any order, undone and redone in one go', async ({ sample }) => {
  const steps: (() => Promise<void>)[] = [
    () => sample.putCursorBefore('我市组织工作紧紧'),
    () => sample.type('校'),
    () => sample.press('Enter'),
    () => sample.press('Alt+6'),
    () => sample.press('Control+Enter'),
    () => sample.press('Alt+ArrowDown'),
    () => sample.select('各地各部门'),
    () => sample.press('Alt+o'),
    () => sample.press('Alt+Delete'),
    () => sample.tray.restore('本报讯'),
    () => sample.press('Alt+n'),
    () => sample.press('Alt+j'),
    () => sample.press('Control+a', 'Alt+5'),
  ];
  for (const step of steps) {
    await step();
    await sample.status.expectBalanced();
  }
  await undoAndRedoAll(sample);
});

/** Undoes everything, which gives the page as it was opened, and redoes it, which gives the page as it is now. */
async function undoAndRedoAll(sample: CorrectingPage): Promise<void> {
  const after = await sample.articles();
  await pressUntilDisabled(sample, 'undo', 'Control+z');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await pressUntilDisabled(sample, 'redo', 'Control+Shift+z');
  await expect.poll(() => sample.articles()).toEqual(after);
  await sample.status.expectBalanced();
}

async function pressUntilDisabled(sample: CorrectingPage, act: 'undo' | 'redo', key: string): Promise<void> {
  await expect(sample[act]).toBeEnabled();
  await sample.sheet.focus();
  await expect(async () => {
    await sample.press(key);
    await expect(sample[act]).toBeDisabled({ timeout: 1 });
  }).toPass({ intervals: [1] });
}
