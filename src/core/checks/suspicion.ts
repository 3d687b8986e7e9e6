/** What looks wrong in an edited text, by named rules: worth a look, never put right unasked. */

/** The rules, each for one kind of error that scanning, setting or joining lines makes. */
export const RULES = [
  'unpaired bracket',
  'unpaired quotation mark',
  'doubled mark',
  'doubled over line end',
  'letter for digit',
  'letter among Chinese',
  'mixed digits',
  'half-width mark',
  'unreadable character',
  'open sentence',
  'no text',
  'second headline',
  'same text twice',
] as const;
export type Rule = (typeof RULES)[number];

export interface Suspicion {
  readonly rule: Rule;
  /** Half-open, in UTF-16 code units of the block's text. */
  readonly from: number;
  readonly to: number;
}
