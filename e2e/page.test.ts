import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test('the sample is two articles, each with its own headings, credits and caption', async ({ sample }) => {
  await sample.expectArticles([MEETING, PATROL]);
  const [meeting, patrol] = await sample.articles();
  expect(meeting?.slice(0, 2)).toEqual([
    'kicker 陈建明在全市组织工作会议上强调',
    'headline 坚持党要管党从严治党\n推进组织工作改革创新',
  ]);
  expect(patrol?.slice(0, 2)).toEqual([
    'kicker 仙降加强群防群治不留治安盲点，村民说：',
    'headline “每天看到巡逻人员，我们很有安全感”',
  ]);
  expect(patrol?.at(-1)).toBe('caption 巡逻人员上路巡逻');
  await expect(sample.block('坚持党要管党')).toHaveAttribute('data-bylines', '严小章（首席记者）');
  await expect(sample.block('我们很有安全感”')).toHaveAttribute(
    'data-bylines',
    '欧苗苗（记者）、陈立波（见习记者）',
  );
  await sample.status.expectBalanced({ total: SAMPLE_INK, kept: SAMPLE_INK });
});

test('the block with the cursor lights up its raw lines and no others', async ({ sample }) => {
  await sample.putCursorBefore('围绕打造“平安仙降”');
  await sample.rawText.expectLit([139, 141]);
  await expect(sample.rawText.line(139)).toBeInViewport();
  await sample.putCursorBehind('推进组织工作改革创新');
  await sample.rawText.expectLit([211, 212]);
  await expect(sample.rawText.line(211)).toBeInViewport();
});

test('a click on a raw line leads to its place in the text', async ({ sample }) => {
  await sample.rawText.line(218).locator('.text').click();
  await expect(sample.current).toHaveText('巡逻人员上路巡逻');
  await expect(sample.current).toBeInViewport();
  await sample.rawText
    .line(23)
    .locator('.text')
    .click({ position: { x: 2, y: 10 } });
  await expect(sample.current).toContainText('近年来，我市组织工作');
  await expect(sample.status.place).toHaveText('稿 1・正文 2・第 59 字 ⇄ 原文 23 行 1 字');
  await sample.type('校');
  await expect(sample.current).toContainText('切实加校强领导班子');
});

test('the outline leads to a block', async ({ sample }) => {
  await sample.outline.block('此外，该街道还通过').click();
  await expect(sample.current).toContainText('此外，该街道还通过');
  await expect(sample.current).toBeInViewport();
});
