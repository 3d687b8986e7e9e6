import type { Page } from '@playwright/test';
import { SAMPLE_INK } from './sample';
import { expect, test } from './test';

const HOSTILE = [
  '<img src=x onerror="window.harmed=1">',
  '<svg onload="window.harmed=1"><script>window.harmed=1</script></svg>',
  '<a href="javascript:window.harmed=1">点此</a>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.harmed=1&gt;">',
  '<p style="position:fixed" onclick="window.harmed=1">校样</p>',
].join('');

/** What ProseMirror writes on a clipboard to find again, and what could be made of it. */
const SLICES = [
  '0 0 []',
  '99 99 ["article",null]',
  '1 1 {"a":',
  '0 0 ["block",{"source":[[0,9]]}]',
  '0 0 ["article",{"id":["a"]},"block",{"role":{}}]',
  '[]',
];

/** What text never consists of. */
const FOREIGN = 'img:not(.ProseMirror-separator), svg, script, a, iframe, math, style, [style], [onclick]';

test('the page comes with a policy that refuses what is not its own', async ({ page }) => {
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy.split('; ')).toContain(directive);
  }
  expect(policy).not.toContain('unsafe');
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');
});

test('no view breaks the policy', async ({ library, sample, page, complaints }) => {
  await sample.act(sample.words.page.tag);
  await closeMenu(page);
  await page.getByRole('button', { name: library.words.shell.keys }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: library.words.shell.backToLibrary }).click();
  await library.button(library.words.importing.addPages).click();
  await closeMenu(page);
  await page.goto('/#/page/nowhere');
  await expect(page.getByRole('alert')).toContainText(sample.words.page.notOpened);
  expect(complaints).toEqual([]);
});

for (const bypassCSP of [false, true]) {
  test.describe(bypassCSP ? 'were there no policy' : 'under the policy', () => {
    test.use({ bypassCSP });

    test('hostile HTML that is pasted runs nothing and leaves clean text', async ({
      sample,
      page,
      complaints,
    }) => {
      await sample.putCursorBehind('近年来，');
      await sample.paste({ 'text/html': HOSTILE, 'text/plain': '点此校样' });
      await expect(sample.sheet).toContainText('点此');
      await expect(sample.sheet).toContainText('校样');
      await expect(sample.sheet.locator(FOREIGN)).toHaveCount(0);
      await sample.status.expectBalanced({ kept: SAMPLE_INK });
      await sample.status.expectSaved();
      expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
      // reading such HTML is enough for the browser to tell that it would have refused what is inline in it
      expect(complaints.filter((complaint) => !/inline/.test(complaint))).toEqual([]);
      complaints.length = 0;
    });
  });
}

test('a clipboard that claims to come from an editor is only text', async ({ sample }) => {
  const before = await sample.status.figures();
  await sample.putCursorBehind('近年来，');
  for (const [i, slice] of SLICES.entries()) {
    await sample.paste({
      'text/html': `<p data-pm-slice='${slice}' data-role="headline" data-source="[[0,99]]" data-id="x">新的${i}段</p>`,
    });
    await expect(sample.sheet).toContainText(`新的${i}段`);
    expect(await sample.status.figures()).toEqual(before);
  }
});

test('a copy of the text claims no raw characters', async ({ sample }) => {
  const before = await sample.status.figures();
  await sample.select('仙降加强群防群治不留治安盲点', '其中数十位是义务参与巡逻的村民。');
  await sample.press('Control+c');
  await sample.putCursorBehind('陈建明强调，');
  await sample.press('Control+v');
  await expect(sample.block('其中数十位是义务参与巡逻的村民。')).toHaveCount(2);
  expect(await sample.status.figures()).toEqual(before);
});

async function closeMenu(page: Page): Promise<void> {
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}
