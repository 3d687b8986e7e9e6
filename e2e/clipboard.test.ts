import { MEETING, PATROL, SAMPLE_INK } from './sample';
import { expect, test } from './test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** As Word puts it on the clipboard: lines cut anywhere, list markers, empty paragraphs, looks everywhere. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style>p.MsoNormal {margin:0cm; font-family:等线;}</style></head><body lang=ZH-CN><!--StartFragment-->
<h1 style='text-align:center'><span style='font-family:方正小标宋'>江城图书馆<o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><span lang=EN-US>&nbsp;&nbsp;&nbsp;&nbsp;</span><span style='color:red'>昨日上午，新馆正式
开馆，首日接待读者</span><span lang=EN-US>3000</span>余人。<b>新馆</b>
坐落在东湖路。<o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]>开放到晚上<br>九点<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>藏书</p></td><td><p class=MsoNormal>八十万册</p></td></tr>
<tr><td><p class=MsoNormal>面积</p></td><td><p class=MsoNormal>两万平方米</p></td></tr></table>
<!--EndFragment--></body></html>`;

const WEB = `<meta charset="utf-8"><div class="article" data-role="byline"><h2 class="title">老茶馆夜里亮灯</h2>
<div data-role="jumpline">本报讯&nbsp;&nbsp;横塘老街的<a href="https://example.org/x">茶馆</a>夜里也亮着灯。</div>
<figure><img src="x.png"><figcaption>茶馆夜景</figcaption></figure><ul><li>一壶茶</li><li><p>两碟点心</p></li></ul>
<script>document.title = 'x'</script><div style="display:none">看不见的字</div></div>`;

test('all of a page is copied as clean text and as headings and paragraphs', async ({ sample, page }) => {
  await sample.sheet.focus();
  await sample.press('Control+a', 'Control+c');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  expect(lines[0]).toMatch(/^陈建明在全市组织/);
  expect(lines.filter((line) => line === '')).toHaveLength(1);
  expect(lines.at(-1)).toBe('巡逻人员上路巡逻');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
  expect(html).toContain('<h1 data-galley-role="headline"');
  expect(html).not.toMatch(/class="blk|data-id/);
});

test('a run that is cut and pasted elsewhere keeps its raw characters; pasted twice, it has none', async ({
  sample,
}) => {
  const run = '深入实施人才强市战略，全面推进基层服务型党组织建设，';
  await sample.select(run);
  await sample.press('Control+x');
  await sample.tray.expectTexts([run]);
  await sample.putCursorBehind('陈建明强调，');
  await sample.press('Control+v');
  await expect(sample.block(`陈建明强调，${run}`)).toBeVisible();
  await sample.tray.expectTexts([]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Control+v');
  await expect(sample.block(run + run)).toBeVisible();
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  await sample.press('Control+z', 'Control+z', 'Control+z');
  await sample.expectArticles([MEETING, PATROL]);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

test('blocks are cut and pasted with roles, tags and raw characters', async ({ sample }) => {
  await sample.select('孙云飞');
  await sample.press('Alt+p');
  await sample.select('仙降加强群防', '孙云飞欣慰地说。');
  await sample.press('Control+x');
  await sample.status.expectBalanced();
  await sample.putCursorBehind('塘下镇委书记张本锋参加会议。');
  await sample.press('Enter', 'Control+v');
  await expect(sample.tag('孙云飞')).toHaveCount(1);
  await expect(sample.sheet.locator('.blk[data-role=headline]')).toHaveCount(2);
  await sample.status.expectBalanced({ discarded: 0 });
});

test('what comes from Word is paragraphs and a headline, and says that it was never printed', async ({
  sample,
  complaints,
}) => {
  await sample.putCursorBehind('本报讯（首席记者');
  await sample.press('End', 'Enter');
  const before = await sample.articles();
  await sample.paste({ 'text/html': WORD, 'text/plain': '江城图书馆' });
  const pasted = (await sample.articles()).flat().filter((block) => !before.flat().includes(block));
  expect(pasted.slice(0, 5)).toEqual([
    expect.stringMatching(/江城图书馆$/),
    'paragraph 昨日上午，新馆正式开馆，首日接待读者3000余人。新馆坐落在东湖路。',
    'paragraph 开放到晚上\n九点',
    'paragraph 藏书　八十万册',
    expect.stringMatching(/^paragraph 面积　两万平方米/),
  ]);
  await expect(sample.block('新馆坐落在东湖路')).toHaveClass(/typed/);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  takeOutInlineStyles(complaints);
});

test('what comes from the web is clean and gets no roles from there', async ({ sample, complaints }) => {
  await sample.putCursorBehind('本报讯（首席记者');
  await sample.press('End', 'Enter');
  await sample.paste({ 'text/html': WEB, 'text/plain': '老茶馆' });
  await expect(sample.block('本报讯 横塘老街的茶馆夜里也亮着灯。')).toHaveAttribute('data-role', 'paragraph');
  await expect(sample.block('茶馆夜景')).toHaveAttribute('data-role', 'paragraph');
  await expect(sample.block('一壶茶')).toHaveText('一壶茶');
  await expect(sample.block('两碟点心')).toBeVisible();
  await expect(sample.sheet).not.toContainText('看不见的字');
  await expect(sample.sheet.locator('a, img, figure, [style]')).toHaveCount(0);
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
  takeOutInlineStyles(complaints);
});

test('Ctrl+Shift+V pastes the text alone, a paragraph for each line', async ({ sample, page }) => {
  await page.evaluate(async () => {
    const blob = (type: string, text: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', '<h1>茶馆</h1><p>亮灯</p>'),
        'text/plain': blob('text/plain', '茶馆夜里\n\n也亮着灯\n'),
      }),
    ]);
  });
  await sample.putCursorBehind('本报讯（首席记者');
  await sample.press('End', 'Enter', 'Control+Shift+v');
  await expect(sample.block('茶馆夜里')).toHaveAttribute('data-role', 'paragraph');
  await expect(sample.block('也亮着灯')).toHaveAttribute('data-role', 'paragraph');
  await sample.status.expectBalanced({ kept: SAMPLE_INK });
});

/** Reading such HTML is enough for the browser to tell that it refused the looks in it; anything else would be news. */
function takeOutInlineStyles(complaints: string[]): void {
  expect(
    complaints.filter((complaint) => !/inline style|style-src-(?:attr|elem) inline/.test(complaint)),
  ).toEqual([]);
  complaints.length = 0;
}
