import type { Page } from '@playwright/test';
import { expect, test } from './test';

const outline = (page: Page) => page.locator('.outline-pane');
const side = (page: Page) => page.locator('.side-pane');
const widthOf = async (pane: ReturnType<typeof outline>) => (await pane.boundingBox())?.width;

test('panes are made wider by key and by mouse, which is remembered, and a double click takes it back', async ({
  sample,
  page,
}) => {
  const { panes } = sample.words;
  const edge = page.getByRole('separator', { name: panes.width.outline });
  await edge.focus();
  await sample.press('ArrowRight', 'ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', '264');
  const sideEdge = page.getByRole('separator', { name: panes.width.side });
  const box = await sideEdge.boundingBox();
  if (!box) throw new Error('no edge');
  await page.mouse.move(box.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(box.x - 46, 400, { steps: 3 });
  await page.mouse.up();
  await expect(sideEdge).toHaveAttribute('aria-valuenow', '450');
  await page.reload();
  await sample.expectOpen();
  expect(await widthOf(outline(page))).toBe(264);
  expect(await widthOf(side(page))).toBe(450);
  await sideEdge.dblclick();
  await expect(sideEdge).toHaveAttribute('aria-valuenow', '400');
  await edge.focus();
  await sample.press('Home');
  await expect(edge).toHaveAttribute('aria-valuenow', '200');
});

test('panes are folded by key and by button, which is remembered', async ({ sample, page }) => {
  const { panes } = sample.words;
  await sample.press('Shift+F2');
  await expect(side(page)).toHaveCount(0);
  await sample.press('F2');
  expect(await widthOf(outline(page))).toBe(72);
  await page.reload();
  await sample.expectOpen();
  await expect(side(page)).toHaveCount(0);
  await sample.press('F8');
  await expect(sample.doubts.panel).toBeInViewport();
  await page.getByRole('button', { name: panes.open.side }).click();
  await expect(sample.rawText.pane).toBeInViewport();
  await page.getByRole('button', { name: panes.open.outline }).click();
  expect(await widthOf(outline(page))).toBe(232);
});

test.describe('on a window of 1280 × 720', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('the outline is a rail that opens over the text and goes when the text goes on', async ({
    sample,
    page,
  }) => {
    expect(await widthOf(outline(page))).toBe(72);
    const text = await sample.sheet.boundingBox();
    await sample.press('F2');
    await expect.poll(() => widthOf(outline(page))).toBe(280);
    expect(await sample.sheet.boundingBox()).toEqual(text);
    await sample.press('ArrowDown', 'ArrowDown', 'Enter');
    await expect(sample.sheet).toBeFocused();
    await expect.poll(() => widthOf(outline(page))).toBe(72);
    await expect(side(page)).toBeInViewport();
  });
});

test.describe('on a window of 1024 × 768', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test('the right pane is a drawer over the text', async ({ sample, page }) => {
    await expect(side(page)).toHaveCount(0);
    const text = await sample.sheet.boundingBox();
    await sample.press('Shift+F2');
    await expect(sample.rawText.pane).toBeInViewport();
    expect(await sample.sheet.boundingBox()).toEqual(text);
    await sample.press('Escape');
    await expect(side(page)).toHaveCount(0);
    await expect(sample.sheet).toBeFocused();
  });
});
