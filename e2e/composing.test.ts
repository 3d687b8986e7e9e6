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
});
