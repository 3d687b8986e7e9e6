import type { CorrectingPage } from './pages/CorrectingPage';
import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test as base } from './test';

/** The sample page with the headings of both articles pooled in articles of their own behind them. */
const test = base.extend<{ pooled: CorrectingPage }>({
  pooled: async ({ sample }, use) => {
    for (const kicker of ['陈建明在全市组织工作会议上强调', '仙降加强群防群治']) {
      await sample.select(kicker, kicker.startsWith('陈') ? '推进组织工作改革创新' : '我们很有安全感”');
      await sample.press('Alt+n');
    }
    await sample.expectArticles([MEETING.slice(2), MEETING.slice(0, 2), PATROL.slice(2), PATROL.slice(0, 2)]);
    await use(sample);
  },
});

test('pooled headings are sent home by digits, one group after the other', async ({ pooled }) => {
  const { homing } = pooled;
  await pooled.putCursorBefore('仙降加强群防群治');
  await pooled.press('Alt+g');
  await expect(homing.progress).toHaveText('第 1 组，共 2 组');
  await expect(homing.heading).toContainText('每天看到巡逻人员');
  await expect(homing.home(1)).toContainText('本报讯（记者 欧苗苗');
  await expect(homing.home(1)).toContainText('缺标题');
  await expect(homing.home(1)).toContainText('把握高');
  await expect(homing.home(1).locator('.words')).toContainText('仙降 9');
  await expect(homing.home(1).locator('.example mark').filter({ hasText: '安全感' }).first()).toBeVisible();
  await expect(homing.heading.locator('mark').first()).toHaveText(/仙降/);
  await expect(homing.home(3)).toContainText('独立成稿');
  await pooled.press('1');
  await expect(homing.progress).toHaveText('第 2 组，共 2 组');
  await expect(homing.heading).toContainText('坚持党要管党从严治党');
  await expect(homing.home(1)).toContainText('首席记者 严小章');
  await expect(homing.home(2)).toContainText('已有标题');
  await pooled.press('1');
  await expect(homing.progress).toHaveText('标题都看过了');
  await pooled.press('Escape');
  await expect(homing.view).toBeHidden();
  await pooled.expectArticles([MEETING, PATROL]);
  await pooled.status.expectBalanced({ kept: SAMPLE_INK });
  await pooled.press('Control+z');
  await pooled.expectArticles([MEETING.slice(2), MEETING.slice(0, 2), PATROL]);
});

test('a heading is looked at closer, swapped and left where it is', async ({ pooled }) => {
  const { homing } = pooled;
  await pooled.putCursorBefore('仙降加强群防群治');
  await pooled.press('Alt+g');
  const first = homing.home(1).locator('.example');
  const second = homing.home(2).locator('.example');
  await expect(first).toHaveCount(5);
  expect(await second.count()).toBeLessThan(2);
  await pooled.press('ArrowDown');
  await expect(homing.chosen).toContainText('严小章');
  await expect(first).toHaveCount(1);
  await pooled.press('x');
  await expect(homing.heading.locator('[data-role=headline]')).toContainText('仙降加强群防群治');
  await pooled.press('0');
  await expect(homing.progress).toHaveText('第 2 组，共 2 组');
  await pooled.press('ArrowLeft');
  await expect(homing.heading).toContainText('每天看到巡逻人员');
  await homing.home(1).getByRole('button').click();
  await pooled.press('0', 'Escape');
  await pooled.expectArticles([
    MEETING.slice(2),
    MEETING.slice(0, 2),
    ['kicker “每天看到巡逻人', 'headline 仙降加强群防群治', ...PATROL.slice(2)],
  ]);
  await pooled.type('校');
  await expect(pooled.sheet).toContainText('校');
});
