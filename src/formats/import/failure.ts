/**
 * Why a document is no page record:
 * - `not-json`, `too-large`, `too-deep`, `forbidden-key` (an own `__proto__`);
 * - `newer-version`: written by a later Galley;
 * - `missing`, `wrong-type`: a field, or a value of the wrong kind;
 * - `bad-range`: not a pair of whole numbers, the first smaller, none negative;
 * - `overlap`: a raw character that two blocks, or two ranges of a block, claim;
 * - `mark-outside`: a mark that is empty or goes beyond its block's text;
 * - `duplicate-id`: of two articles or two blocks.
 */
export const RECORD_FAILURES = [
  'not-json',
  'too-large',
  'too-deep',
  'forbidden-key',
  'newer-version',
  'missing',
  'wrong-type',
  'bad-range',
  'overlap',
  'mark-outside',
  'duplicate-id',
] as const;

export interface RecordFailure {
  readonly reason: (typeof RECORD_FAILURES)[number];
  /** Where in the document: `articles[0].blocks[2].source[1]`; '' for the whole. */
  readonly path: string;
}
