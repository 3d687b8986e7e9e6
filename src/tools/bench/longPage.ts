import { readFileSync } from 'node:fs';

export const SAMPLE = 'public/samples/ruian-2013-12-14.txt';

/** The sample page set again and again until it has at least as many characters, white space not counted. */
export function longPage(characters: number): string {
  const sample = readFileSync(SAMPLE, 'utf8');
  const ink = sample.replaceAll(/\s/g, '').length;
  return sample.repeat(Math.ceil(characters / ink));
}
