import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

const [kicker, headline, ...text] = PATROL;

test('a block is dragged by its grip to another place in the sheet', async ({ sample }) => {
  await sample.putCursorBefore('陈建明强调，要加强');
  await sample.grip.dragTo(sample.block('市委副书记陈胜峰'), { targetPosition: { x: 300, y: 50 } });
  const [moved, last] = MEETING.slice(-2);
  await sample.expectArticles([[...MEETING.slice(0, -2), last ?? '', moved ?? ''], PATROL]);
  await sample.rawText.expectLit([85, 87, 89, 91, 93, 95, 97]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Control+z');
  await sample.expectArticles([MEETING, PATROL]);
});

test('a block is dragged by its grip into another article', async ({ sample }) => {
  await sample.putCursorBefore('仙降加强群防群治');
  await sample.grip.dragTo(sample.block('市委副书记陈胜峰'), { targetPosition: { x: 300, y: 4 } });
  await sample.expectArticles([MEETING.toSpliced(-1, 0, kicker), [headline, ...text]]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test.describe('where both articles can be seen', () => {
  test.use({ viewport: { width: 1440, height: 2800 } });

  test('a whole article is dragged by its grip', async ({ sample }) => {
    await sample.putCursorBefore('陈建明在全市组织');
    await sample.articleGrip.dragTo(sample.block('巡逻人员上路巡逻'), { targetPosition: { x: 300, y: 20 } });
    await sample.expectArticles([PATROL, MEETING]);
    await sample.status.expectBalanced({ kept: SAMPLE_INK });
    await sample.press('Control+z');
    await sample.expectArticles([MEETING, PATROL]);
  });
});

test('a block is dragged in the outline', async ({ sample }) => {
  const { outline } = sample;
  await outline.block('巡逻人员上路巡逻').dragTo(outline.block('陈建明指出，要统一思想'), {
    targetPosition: { x: 100, y: 2 },
  });
  await sample.expectArticles([MEETING.toSpliced(4, 0, 'caption 巡逻人员上路巡逻'), PATROL.slice(0, -1)]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Control+z');
  await sample.expectArticles([MEETING, PATROL]);
});

test('a block dropped on an article in the outline goes where its role belongs', async ({ sample }) => {
  const { outline } = sample;
  await outline.block('“每天看到巡逻人员').dragTo(outline.article(1));
  await sample.expectArticles([MEETING.toSpliced(2, 0, headline), [kicker, ...text]]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('a block is moved in the outline with the keyboard alone', async ({ sample }) => {
  const { outline } = sample;
  const row = outline.block('陈建明指出，要统一思想');
  await row.click();
  await row.focus();
  await sample.press('ArrowRight');
  await expect(outline.grip(row)).toBeFocused();
  await sample.press('Enter');
  await expect(outline.dropTarget).toHaveAttribute('aria-label', /正 3 .* 和 正 4 /);
  await sample.press('ArrowDown');
  await expect(outline.dropTarget).toHaveAttribute('aria-label', /正 4 .* 和 正 5 /);
  await sample.press('ArrowDown');
  await expect(outline.dropTarget).toHaveAttribute('aria-label', /正 5 .* 和 正 6 /);
  await sample.press('Enter');
  await sample.expectArticles([
    MEETING.toSpliced(4, 1).toSpliced(6, 0, 'paragraph 陈建明指出，要统'),
    PATROL,
  ]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('several blocks are dragged together in the outline', async ({ sample, page }) => {
  const { outline } = sample;
  await outline.block('陈建明指出，要统一思想').click();
  await outline.block('陈建明强调，要加强').click({ modifiers: ['Control'] });
  await outline.block('陈建明强调，要加强').dragTo(outline.block('市委副书记陈胜峰'), {
    targetPosition: { x: 100, y: 26 },
  });
  const moved = [MEETING[4] ?? '', MEETING[6] ?? ''];
  await sample.expectArticles([[...MEETING.filter((block) => !moved.includes(block)), ...moved], PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await page.keyboard.press('Control+z');
  await sample.expectArticles([MEETING, PATROL]);
});

test('a whole article is moved in the outline with the keyboard', async ({ sample }) => {
  const { outline } = sample;
  await outline.article(2).focus();
  await sample.press('ArrowRight');
  await expect(outline.grip(outline.article(2))).toBeFocused();
  await sample.press('Enter');
  await expect(outline.dropTarget).toHaveAttribute('aria-label', /稿 2 .* 之后/);
  await sample.press('Home');
  await expect(outline.tree.locator('.drop-words')).toHaveText('放到稿 1 之前');
  await sample.press('Enter');
  await sample.expectArticles([PATROL, MEETING]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('a block is given to an article in the outline with the keyboard', async ({ sample }) => {
  const { outline } = sample;
  const block = outline.block('巡逻人员上路巡逻');
  await block.focus();
  await sample.press('ArrowRight');
  await expect(outline.grip(block)).toBeFocused();
  await sample.press('Enter');
  await expect(outline.dropTarget).toHaveAttribute('aria-label', /图说 .* 之后/);
  await sample.press('Home');
  await expect(outline.article(1)).toHaveAttribute('data-drop-target', 'true');
  await sample.press('Enter');
  await sample.expectArticles([[...MEETING, 'caption 巡逻人员上路巡逻'], PATROL.slice(0, -1)]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});
