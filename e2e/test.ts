/** The tests' own `test`: a fresh browser profile each, and no complaint of the browser left unheard. */
import { test as base } from '@playwright/test';
import { listenForComplaints } from './complaints';
import type { CorrectingPage } from './pages/CorrectingPage';
import { expect } from './pages/expect';
import { LibraryPage } from './pages/LibraryPage';

interface Fixtures {
  /** The first view, with an empty library. */
  readonly library: LibraryPage;
  /** The sample page, open for correcting. */
  readonly sample: CorrectingPage;
  /** What the browser complained of so far; a test that provoked it takes it out. */
  readonly complaints: string[];
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ context }, use) => {
      const complaints = await listenForComplaints(context);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  library: async ({ page }, use) => {
    const library = new LibraryPage(page);
    await library.open();
    await use(library);
  },
  sample: async ({ library }, use) => use(await library.openSample()),
});

export { expect };
