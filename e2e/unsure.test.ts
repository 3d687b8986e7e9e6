import { BRIDGES, openDoubtfulPage, TEAHOUSE } from './doubtfulPage';
import type { CorrectingPage } from './pages/CorrectingPage';
import { expect, test as base } from './test';

const test = base.extend<{ doubtful: CorrectingPage }>({
  doubtful: async ({ library }, use) => use(await openDoubtfulPage(library)),
});

const ROLE = '角色・引题';
const WHOSE = '归属・主题';
const CUT = '分段・第 3 行';
const JOIN = '起段・第 4 行';

test('F8 goes from doubt to doubt, the least sure first, round and round, and Shift+F8 back', async ({
  doubtful,
}) => {
  const { doubts } = doubtful;
  await doubts.expectLeft(4);
  const before = await doubtful.block('镇里新修三座便民桥').boundingBox();
  for (const question of [ROLE, WHOSE, CUT, JOIN, ROLE]) {
    await doubtful.press('F8');
    await expect(doubts.question).toHaveText(question);
  }
  await doubtful.press('Shift+F8');
  await expect(doubts.question).toHaveText(JOIN);
  await expect(doubtful.current).toContainText('镇里还将在桥头装上路灯');
  await doubtful.press('Shift+F8');
  await expect(doubts.question).toHaveText(CUT);
  await expect(doubtful.status.place).toContainText('正文 1・第 23 字');
  expect(await doubtful.block('镇里新修三座便民桥').boundingBox()).toEqual(before);
});

test('the panel says what speaks for the proposal and what it would be otherwise, aloud too', async ({
  doubtful,
}) => {
  const { doubts } = doubtful;
  await doubtful.press('F8', 'F8');
  await expect(doubts.reasons).toHaveText(['与正文共有“茶馆”“老”']);
  await expect(doubts.panel).toContainText('稿 1　镇里新修三座便民桥');
  await expect(doubts.announcement).toHaveText(
    '归属・主题。拟取：稿 2　老茶馆夜里亮灯。次选：稿 1　镇里新修三座便民桥。与正文共有“茶馆”“老”',
  );
  await doubtful.press('Escape');
  await expect(doubts.panel).toBeHidden();
  await doubtful.press('F8');
  await expect(doubts.question).toHaveText(CUT);
});

test('Alt+Enter accepts and goes on; undo brings the doubt back', async ({ doubtful }) => {
  const { doubts, outline } = doubtful;
  await doubtful.press('F8', 'F8');
  await doubtful.press('Alt+Enter');
  await expect(doubts.question).toHaveText(CUT);
  await doubts.expectLeft(3);
  await doubts.expectLookedAt(1, 6);
  await expect(outline.block('老茶馆夜里亮灯').getByTitle('已看')).toBeVisible();
  await doubtful.press('Control+z');
  await doubts.expectLeft(4);
  await expect(outline.block('老茶馆夜里亮灯').getByTitle('存疑')).toBeVisible();
  await doubtful.expectArticles([BRIDGES, TEAHOUSE]);
});

test('Alt+R takes the runner-up in one step that undo takes back', async ({ doubtful }) => {
  const { doubts } = doubtful;
  const changes: [question: string, articles: string[][], left: number][] = [
    [ROLE, [BRIDGES, TEAHOUSE.with(0, 'deck 横塘老街有去处')], 3],
    [WHOSE, [[TEAHOUSE[0] ?? '', TEAHOUSE[1] ?? '', ...BRIDGES], TEAHOUSE.slice(2)], 3],
    [CUT, [BRIDGES.toSpliced(2, 0, 'paragraph 过桥的村民说，从'), TEAHOUSE], 3],
    // which also decides where the paragraph before ends
    [JOIN, [BRIDGES.slice(0, 2), TEAHOUSE], 2],
  ];
  for (const [question, articles, left] of changes) {
    await doubtful.press('F8');
    await expect(doubts.question).toHaveText(question);
    await doubtful.press('Alt+r');
    await doubtful.expectArticles(articles);
    await doubts.expectLeft(left);
    await doubtful.status.expectBalanced();
    await doubtful.press('Control+z');
    await doubtful.expectArticles([BRIDGES, TEAHOUSE]);
    await doubts.expectLeft(4);
  }
});

test('what was looked at is still known after a reload', async ({ doubtful, page }) => {
  const { doubts } = doubtful;
  await doubtful.press('F8', 'Alt+Enter', 'Alt+Enter');
  await doubts.takeRunnerUp.click();
  await doubts.expectLeft(1);
  await doubtful.status.expectSaved();
  await page.reload();
  await doubtful.expectOpen();
  await doubts.expectLeft(1);
  await doubts.expectLookedAt(3, 7);
  await doubts.next.click();
  await expect(doubts.question).toHaveText(JOIN);
  await doubts.accept.click();
  await expect(doubts.question).toHaveText('存疑都看完了');
  await doubts.expectLeft(0);
});

test('Alt+Enter marks a block without doubts as looked at and goes to the next', async ({ doubtful }) => {
  const { doubts } = doubtful;
  await doubtful.putCursorBefore('镇里新修三座便民桥');
  await doubtful.press('Alt+Enter');
  await expect(doubtful.current).toContainText('昨日上午');
  await doubts.expectLookedAt(1, 6);
  await expect(doubtful.outline.block('镇里新修三座便民桥').getByTitle('已看')).toBeVisible();
  await doubts.expectLeft(4);
});

test('Alt+. opens what else it could be: a role, a cut, another article', async ({ doubtful, page }) => {
  const { doubts, moveList } = doubtful;
  const option = (name: string) => page.getByRole('option', { name });
  await doubtful.press('F8', 'Alt+.');
  await option('设为副题').click();
  await doubtful.expectArticles([BRIDGES, TEAHOUSE.with(0, 'deck 横塘老街有去处')]);
  await doubts.expectLeft(3);
  await doubtful.press('F8', 'Alt+.');
  await moveList.find('桥', /^稿 1/);
  await doubtful.press('Enter');
  await doubts.expectLeft(2);
  await doubtful.press('F8');
  await expect(doubts.question).toHaveText(CUT);
  await doubtful.press('Alt+.');
  await option('按句切开').click();
  await doubts.expectLeft(1);
  await doubtful.status.expectBalanced();
});
