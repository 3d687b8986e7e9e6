/** Pages with the record that an editor ended with; they lie beside the project, and tests that need them say if not. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PageRecord, Role, Source } from '../../src/core';

const FOLDER = fileURLToPath(new URL('../../../shared/pages/dev/', import.meta.url));
export const SCORER = fileURLToPath(new URL('../../../shared/eval/score.mjs', import.meta.url));

export const hasGoldPages = existsSync(FOLDER) && existsSync(SCORER);

export interface GoldPage {
  readonly name: string;
  readonly path: string;
  readonly goldPath: string;
  readonly raw: string;
  readonly gold: Pick<PageRecord, 'articles' | 'furniture'>;
}

export function readGoldPage(name: string): GoldPage {
  const path = `${FOLDER}${name}.txt`;
  const goldPath = `${FOLDER}${name}.gold.json`;
  const raw = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return { name, path, goldPath, raw, gold: JSON.parse(readFileSync(goldPath, 'utf8')) as GoldPage['gold'] };
}

/** A block as what can be told from the raw text: its role, and where its characters that are not white space stand. */
export interface InkedBlock {
  readonly role: Role;
  readonly ink: readonly number[];
}

export function inked(raw: string, { role, source }: { role: Role; source: Source }): InkedBlock {
  const ink: number[] = [];
  for (const [from, to] of source) for (let i = from; i < to; i++) if (raw[i]?.trim()) ink.push(i);
  return { role, ink };
}
