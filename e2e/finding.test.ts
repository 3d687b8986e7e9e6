import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test('Ctrl+F lists and lights all hits, and the keys walk through them', async ({ sample }) => {
  const { finding } = sample;
  await sample.putCursorBefore('近几年来');
  await sample.press('Control+f');
  await expect(finding.text).toBeFocused();
  await sample.type('仙降');
  await finding.expectFigures(10, 10);
  await expect(finding.lit).toHaveCount(10);
  // the first hit from where the cursor stood
  await finding.expectPlace(4, 10);
  await expect(finding.hits.nth(3)).toHaveAttribute('aria-selected', 'true');
  await expect(finding.hits.nth(3)).toContainText('129 行');
  await expect(sample.current).toContainText('近几年来');
  await sample.press('Enter', 'F3', 'Shift+F3');
  await finding.expectPlace(5, 10);
  await finding.hits.nth(0).click();
  await finding.expectPlace(1, 10);
  await expect(sample.current).toContainText('仙降加强群防群治');
  await sample.press('Shift+F3');
  await finding.expectPlace(10, 10);
  await sample.press('Escape');
  await expect(finding.panel).toBeHidden();
  await expect(finding.lit).toHaveCount(0);
  await expect(sample.sheet).toBeFocused();
  await sample.type('校');
  await expect(sample.block('共享和谐校的良好氛围')).toBeVisible();
});

test('what is selected is looked for at once; a click lets the text be typed in, and the list follows', async ({
  sample,
}) => {
  const { finding } = sample;
  await sample.select('平安仙降');
  await sample.press('Control+f');
  await expect(finding.text).toHaveValue('平安仙降');
  await finding.expectFigures(2, 2);
  await sample.putCursorBehind('围绕打造“平安');
  await sample.type('校');
  await finding.expectFigures(1, 1);
  await sample.press('Backspace');
  await finding.expectFigures(2, 1);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('ticked hits show what they would become and are replaced in one step', async ({ sample }) => {
  const { finding } = sample;
  const before = await sample.articles();
  await sample.press('Control+h');
  await expect(finding.text).toBeFocused();
  await finding.find('仙降');
  await finding.replacement.fill('仙降镇');
  await finding.tickAll(false);
  await finding.toggle(4);
  await finding.toggle(7);
  await finding.expectFigures(10, 2);
  await expect(finding.hits.nth(4)).toContainText('仙降仙降镇');
  await expect(sample.sheet.locator('.hit-end')).toHaveCount(2);
  expect(await sample.articles()).toEqual(before);
  await expect(finding.replaceTicked).toHaveText(/替换勾选的 2 处/);
  await expect(finding.panel).toContainText('增 2 字');
  await finding.replacement.press('Control+Enter');
  await expect(sample.block('目前仙降镇有新居民')).toBeVisible();
  await expect(sample.block('这些爱仙降镇的村民')).toBeVisible();
  // found again in what they became, but not ticked for a second time
  await finding.expectFigures(10, 0);
  await expect(finding.replaceTicked).toBeDisabled();
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Escape', 'Control+z');
  await expect.poll(() => sample.articles()).toEqual(before);
  await expect(sample.undo).toBeDisabled();
});

test('Enter in the replacement replaces one hit and goes to the next', async ({ sample }) => {
  const { finding } = sample;
  await sample.press('Control+h');
  await finding.find('仙降');
  await finding.replacement.fill('仙乡');
  await finding.replacement.press('Enter');
  await expect(sample.block('仙乡加强群防群治')).toBeVisible();
  await finding.expectPlace(1, 9);
  await expect(sample.current).toContainText('年关将近');
  await finding.replacement.press('Enter');
  await expect(sample.block('在仙乡街道的大街小巷')).toBeVisible();
  await finding.expectFigures(8, 8);
  await sample.press('Escape', 'Control+z', 'Control+z');
  await sample.expectArticles([MEETING, PATROL]);
  await expect(sample.undo).toBeDisabled();
});

test('tags over a hit and the raw characters behind it stay', async ({ sample }) => {
  const { finding } = sample;
  await sample.select('孙云飞');
  await sample.press('Alt+p', 'Control+h');
  await expect(finding.text).toHaveValue('孙云飞');
  await finding.replacement.fill('孙云非');
  await finding.replaceTicked.click();
  await expect(sample.tag('孙云非')).toHaveText('孙云非');
  await sample.status.expectBalanced({ changed: 1, discarded: 0 });
});

test('widths and scripts are told apart only where that is wanted, lines are run through', async ({
  sample,
}) => {
  const { finding } = sample;
  await sample.press('Control+f');
  await finding.find('羣眾');
  await finding.expectPlace(1, 3);
  await finding.set('foldScript', false);
  await expect(finding.panel).toContainText('这一版没有“羣眾”。');
  await expect(finding.panel).toContainText('可以勾上“不分简繁”再找。');
  await finding.find('（图');
  await expect(finding.panel).toContainText('这一版没有');
  await finding.find('１１个月');
  await finding.expectPlace(1, 1);
  await finding.set('foldWidth', false);
  await expect(finding.hits).toHaveCount(0);
  // from the kicker's end into the headline
  await finding.find('说：“每天看到');
  await finding.expectPlace(1, 1);
  await finding.set('crossing', false);
  await expect(finding.hits).toHaveCount(0);
});

test('expressions are found, their faults said, and one that runs away is stopped', async ({ sample }) => {
  const { finding } = sample;
  await sample.press('Control+h');
  await finding.set('expression', true);
  await finding.find(String.raw`(\d+)多?名`);
  await finding.expectPlace(1, 3);
  await finding.replacement.fill('$1 名');
  await expect(finding.hits.first()).toContainText('115名115 名');
  await finding.find('(记者');
  await expect(finding.panel).toContainText('有一个“(”没有对应的“)”');
  await finding.find(String.raw`(.*.*)*龥`);
  await expect(finding.panel).toContainText('查了一秒还没有查完，已停下。');
  await finding.find(String.raw`\d+多?名`);
  await finding.expectPlace(1, 3);
});

test('nothing is replaced while something else is still being looked for', async ({ sample }) => {
  const { finding } = sample;
  const before = await sample.articles();
  await sample.press('Control+h');
  await finding.set('expression', true);
  await finding.find(String.raw`(\d+)多?名`);
  await finding.expectPlace(1, 3);
  await finding.replacement.fill('若干');
  await finding.find(String.raw`(.*.*)*龥`);
  // the hits of before are listed until the new ones are known
  await sample.press('Control+Enter');
  await expect(finding.panel).toContainText('查了一秒还没有查完，已停下。');
  await expect(sample.undo).toBeDisabled();
  expect(await sample.articles()).toEqual(before);
});

test('two thousand hits are walked through about as fast as a few', async ({ library, page }) => {
  const text = Array.from({ length: 200 }, (_, i) => {
    const place = i < 3 ? '仙降' : '塘下';
    return `第${i}段　${`${place}街道的村民，`.repeat(10)}很有安全感。`;
  });
  await library.chooseFiles({
    name: 'long.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text.join('\n')),
  });
  const sample = await library.openPage('long.txt');
  const { finding } = sample;
  const walk = () =>
    page.evaluate(async () => {
      const times: number[] = [];
      for (let i = 0; i < 15; i++) {
        const start = performance.now();
        const press = { code: 'F3', key: 'F3', bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[7] ?? 0;
    });
  await sample.press('Control+h');
  await finding.find('仙降');
  await finding.replacement.fill('仙乡');
  await finding.expectFigures(30, 30);
  const few = await walk();
  await finding.find('街道');
  await finding.replacement.fill('镇');
  await finding.expectFigures(2000, 2000);
  await expect(sample.sheet.locator('.hit-end')).toHaveCount(2000);
  const many = await walk();
  expect(many).toBeLessThan(few * 3);
  await finding.replacement.press('Control+Enter');
  await expect(finding.panel).toContainText('已换 2000 处，这一版再没有了');
  await sample.status.expectBalanced();
});

test('the panel can be read by a screen reader and worked by the keyboard', async ({ sample }) => {
  const { finding } = sample;
  await sample.press('Control+h');
  await finding.find('仙降');
  await finding.hits.first().click();
  const list = finding.panel.getByRole('listbox');
  await list.focus();
  await list.press('ArrowDown');
  await finding.expectPlace(2, 10);
  const id = await list.getAttribute('aria-activedescendant');
  await expect(finding.hits.nth(1)).toHaveAttribute('id', id ?? '');
  await list.press('Space');
  await expect(finding.hits.nth(1)).toHaveAttribute('aria-checked', 'false');
  await finding.expectFigures(10, 9);
});
