/**
 * `npm test`: installs what is missing, then checks types, lint with layering, and formatting, runs unit and property
 * tests and the end-to-end tests, and ends with a line «N passed, N failed». A part that fails does not stop the rest.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { installPackages, run } from './install.mjs';

const OUT = '.out/test';
const tally = { passed: 0, failed: 0, skipped: 0 };

installPackages();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

check('Types', 'npx', ['tsc']);
check('Lint and layers', 'npx', ['oxlint', '--deny-warnings']);
check('Formatting', 'npx', ['prettier', '--check', '--log-level', 'warn', '.']);
unitTests();
await endToEndTests();

const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
console.log(`\n${tally.passed} passed, ${tally.failed} failed${skipped}`);
process.exit(tally.failed > 0 ? 1 : 0);

function check(title, command, args) {
  console.log(`\n— ${title}`);
  if (run(command, args)) tally.passed++;
  else tally.failed++;
}

function unitTests() {
  console.log('\n— Unit and property tests');
  const report = `${OUT}/unit.json`;
  const ok = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = readReport(report);
  count(ok, numPassedTests, numFailedTests, numPendingTests);
}

async function endToEndTests() {
  console.log('\n— End-to-end tests');
  const { findChromium } = await import('./chromium.mjs');
  const chromium = await findChromium();
  if (!chromium || !run('npx', ['vite', 'build', '--logLevel', 'warn'])) return count(false, 0, 1, 0);
  // Playwright reads a relative path from the configuration's folder
  const report = resolve(OUT, 'e2e.json');
  const ok = run('npx', ['playwright', 'test', '--config', 'e2e/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const { expected = 0, flaky = 0, unexpected = 0, skipped: left = 0 } = readReport(report).stats ?? {};
  count(ok, expected + flaky, unexpected, left);
}

/** A run that fails without a failed test (none collected, a crash) counts as one failure. */
function count(ok, passed, failed, skipped) {
  tally.passed += passed;
  tally.failed += ok ? failed : Math.max(1, failed);
  tally.skipped += skipped;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
