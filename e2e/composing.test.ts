import type { CDPSession } from '@playwright/test';
import type { CorrectingPage } from './pages/CorrectingPage';
import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test.describe('an input method', () => {
  let keyboard: CDPSession;
  test.beforeEach(async ({ sample }) => {
    keyboard = await sample.page.context().newCDPSession(sample.page);
  });

  /** Types letters one by one, as pinyin is, then takes a candidate. */
  async function compose(letters: string, candidate: string): Promise<void> {
    for (let length = 1; length <= letters.length; length++) {
      const text = letters.slice(0, length);
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
    await keyboard.send('Input.insertText', { text: candidate });
  }

  async function undo(sample: CorrectingPage): Promise<void> {
    await sample.press('Control+z');
    await expect(sample.undo).toBeDisabled();
    await sample.expectArticles([MEETING, PATROL]);
    await sample.status.expectBalanced({ kept: SAMPLE_INK });
  }

  test('writes into a block, once and whole', async ({ sample }) => {
    await sample.putCursorBehind('近年来，');
    await compose('nihao', '你好');
    await expect(sample.current).toContainText('近年来，你好我市组织工作');
    await sample.status.expectBalanced({ kept: SAMPLE_INK });
    await sample.status.expectSaved();
    await undo(sample);
  });

  test('replaces a selection, which one undo brings back', async ({ sample }) => {
    const run = '深入实施人才强市战略，全面推进基层服务型党组织建设，';
    await sample.select(run);
    await compose('deng', '等');
    await expect(sample.current).toContainText('干部人事制度改革，等积极深化“两新”');
    await sample.tray.expectTexts([run]);
    await sample.status.expectBalanced({ discarded: run.length });
    await undo(sample);
    await sample.tray.expectTexts([]);
  });

  test('replaces a selection over several blocks', async ({ sample }) => {
    await sample.select('推进组织工作改革创新', '12月13日上午');
    await compose('bing', '并');
    await expect(sample.current).toContainText('从严治党并，我市召开全市组织工作会议');
    await sample.status.expectBalanced();
    await undo(sample);
  });

  test('replaces a selection over several blocks by punctuation, which it does not compose', async ({
    sample,
  }) => {
    await sample.select('推进组织工作改革创新', '12月13日上午');
    await keyboard.send('Input.insertText', { text: '：' });
    await expect(sample.current).toContainText('从严治党：，我市召开全市组织工作会议');
    await sample.status.expectBalanced();
    await undo(sample);
  });

  test('leaves no trace when it is given up', async ({ sample }) => {
    await sample.putCursorBehind('近年来，');
    await keyboard.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    await expect(sample.current).toContainText('近年来，ni我市');
    await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await sample.expectArticles([MEETING, PATROL]);
    await sample.status.expectBalanced({ kept: SAMPLE_INK });
  });

  test("writes at a block's start and end", async ({ sample }) => {
    const height = await sample.sheet.evaluate((sheet) => sheet.scrollHeight);
    await sample.putCursorBefore('近年来，我市');
    await compose('dan', '但');
    await expect(sample.current).toHaveText(/^但近年来，我市/);
    await undo(sample);
    await sample.putCursorBehind('塘下镇委书记张本锋参加会议。');
    await compose('hou', '后');
    await expect(sample.current).toHaveText(/张本锋参加会议。后$/);
    await undo(sample);
    expect(await sample.sheet.evaluate((sheet) => sheet.scrollHeight)).toBe(height);
  });

  test('writes inside a tag, which grows, also when the hand is slow', async ({ sample, page }) => {
    await sample.select('徐琮琦');
    await sample.press('Alt+p');
    await sample.putCursorBehind('组织部长徐');
    await compose('ming', '明');
    await expect(sample.tag('徐明琮琦')).toHaveCount(1);
    await keyboard.send('Input.imeSetComposition', { text: 'de', selectionStart: 2, selectionEnd: 2 });
    // longer than anything that waits for a pause waits
    await page.waitForTimeout(700);
    await keyboard.send('Input.insertText', { text: '德' });
    await expect(sample.tag('徐明德琮琦')).toHaveCount(1);
    await sample.status.expectBalanced({ kept: SAMPLE_INK });
  });

  test('leaves hits where they are until it is done, and then they are found anew', async ({ sample }) => {
    const { finding } = sample;
    await sample.press('Control+f');
    await finding.find('仙降');
    await finding.expectFigures(10, 10);
    await sample.putCursorBehind('近几年来，随着经济的发展，大量外来人口流入仙');
    const scroll = () => sample.page.locator('.sheet').evaluate(({ scrollTop }) => scrollTop);
    const before = await scroll();
    await keyboard.send('Input.imeSetComposition', { text: 'xia', selectionStart: 3, selectionEnd: 3 });
    await expect(sample.current).toContainText('流入仙xia降街道');
    await expect(finding.hits).toHaveCount(10);
    expect(await scroll()).toBe(before);
    await keyboard.send('Input.insertText', { text: '下' });
    await expect(sample.current).toContainText('流入仙下降街道');
    await finding.expectFigures(9, 9);
    await sample.press('Escape');
    await undo(sample);
  });

  test('has its keys to itself: none of them is a command', async ({ sample }) => {
    const before = await sample.articles();
    await sample.putCursorBehind('近年来，');
    await keyboard.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    const composing = sample.block('近年来，ni我市');
    await expect(composing).toBeVisible();
    for (const [code, key, modifiers] of [
      ['Enter', 'Enter', {}],
      ['F8', 'F8', {}],
      ['F3', 'F3', {}],
      ['Digit2', '2', { altKey: true }],
      ['KeyK', 'k', { ctrlKey: true }],
      ['KeyF', 'f', { ctrlKey: true }],
      ['Escape', 'Escape', {}],
    ] as const) {
      await sample.sheet.evaluate(
        (sheet, init) => {
          sheet.dispatchEvent(
            new KeyboardEvent('keydown', { ...init, isComposing: true, bubbles: true, cancelable: true }),
          );
        },
        { code, key, ...modifiers },
      );
    }
    await expect(sample.page.getByRole('dialog')).toHaveCount(0);
    await expect(sample.finding.panel).toHaveCount(0);
    await expect(sample.doubts.panel).toHaveCount(0);
    await expect(composing).toBeVisible();
    await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await expect.poll(() => sample.articles()).toEqual(before);
  });

  test('writes while a doubt is asked about, which stays', async ({ sample }) => {
    await sample.press('F8');
    await expect(sample.doubts.panel).toBeVisible();
    const question = await sample.doubts.question.textContent();
    await compose('nihao', '你好');
    await expect(sample.current).toContainText('你好');
    await expect(sample.doubts.question).toHaveText(question ?? '');
    await undo(sample);
  });
});
