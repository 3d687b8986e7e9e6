/** Validation of TEI documents by the tools of the trade, where this machine has them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMA = fileURLToPath(new URL('../../../../shared/schemas/tei_all.rng', import.meta.url));

const isInstalled = (command: string) => spawnSync(command, { stdio: 'ignore' }).error === undefined;

export const canValidate = existsSync(SCHEMA) && isInstalled('jing');
export const canParse = isInstalled('xmllint');

/** What jing has against the documents by TEI's schema; '' if nothing. */
export function teiErrorsIn(documents: readonly string[]): string {
  return inFiles(documents, (files) => outputOf('jing', [SCHEMA, ...files]));
}

/** What xmllint has against their being well-formed; '' if nothing. */
export function xmlErrorsIn(documents: readonly string[]): string {
  return inFiles(documents, (files) => outputOf('xmllint', ['--noout', ...files]));
}

function inFiles(documents: readonly string[], run: (files: string[]) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-'));
  try {
    const files = documents.map((_, i) => join(folder, `${i}.xml`));
    documents.forEach((document, i) => writeFileSync(files[i] ?? '', document));
    return run(files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}` || `${command} ended with ${status}`;
}
