import type { Locator } from '@playwright/test';

/** Opens a menu by its button and takes the entry that reads so. */
export async function choose(button: Locator, entry: string | RegExp): Promise<void> {
  await button.click();
  await chooseFromOpen(button, entry);
}

/** Takes an entry of the menu that is open. */
export async function chooseFromOpen(of: Locator, entry: string | RegExp): Promise<void> {
  await of.page().getByRole('menu').getByText(entry, { exact: true }).click();
  await of.page().getByRole('menu').waitFor({ state: 'hidden' });
}
