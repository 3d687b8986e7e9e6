import { expect as base } from '@playwright/test';

/** With patience for machines that do much else; only what fails waits as long. The same in tests and in scripts. */
export const expect = base.configure({ timeout: 30_000 });
