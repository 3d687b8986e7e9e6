/** Pages to learn from: raw text with the record that an editor would have ended with. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface GoldBlock {
  readonly role: string;
  readonly source: readonly (readonly [number, number])[];
}

export interface GoldRecord {
  readonly articles: readonly { readonly blocks: readonly GoldBlock[] }[];
  readonly furniture: readonly GoldBlock[];
}

export interface GoldPage {
  readonly name: string;
  /** What is held out together: pages of one newspaper share their articles. */
  readonly newspaper: string;
  readonly raw: string;
  readonly gold: GoldRecord;
  /** Set from articles for the learning's sake. */
  readonly madeUp: boolean;
}

/** The pages of a folder, by name; none where the folder is not there. */
export function readPages(folder: string, madeUp = false): GoldPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.gold.json'.length);
      return {
        name,
        newspaper: name.split('-')[0] ?? name,
        raw: readFileSync(join(folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, ''),
        gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as GoldRecord,
        madeUp,
      };
    });
}

/** Where pages and articles lie, beside the project. */
export const SHARED = resolve('../shared');

/** All pages that there are to learn from, the corpus set as further pages in every shape of raw text among them. */
export function allPages(): GoldPage[] {
  return [
    ...readPages(join(SHARED, 'pages/dev')),
    ...readPages(join(SHARED, 'pages/briefs')),
    ...madeUpPages(),
  ];
}

const SETTINGS = [
  ['--pages', '60', '--rounds', '10', '--seed', '11'],
  ['--pages', '30', '--rounds', '10', '--seed', '12', '--held-out'],
  ...['runon', 'unwrapped', 'spaced'].map((wrap) => [
    '--pages',
    '4',
    '--rounds',
    '2',
    '--seed',
    '13',
    '--wrap',
    wrap,
  ]),
];

function madeUpPages(): GoldPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'galley-learn-'));
  try {
    return readdirSync(join(SHARED, 'corpus'))
      .filter((file) => file.endsWith('.jsonl'))
      .sort()
      .flatMap((file) => {
        const newspaper = file.replace(/^headings-/, '').slice(0, -'.jsonl'.length);
        const corpus = join(SHARED, 'corpus', file);
        return SETTINGS.flatMap((setting, n) => {
          const out = join(folder, `${newspaper}-${n}`);
          const synthesis = [
            join(SHARED, 'tools/synthesise.mjs'),
            corpus,
            out,
            '--prefix',
            `${newspaper}-${n}`,
          ];
          const { status, stderr } = spawnSync(process.execPath, [...synthesis, ...setting]);
          if (status !== 0) throw new Error(`${corpus}: ${stderr}`);
          return readPages(out, true);
        });
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
