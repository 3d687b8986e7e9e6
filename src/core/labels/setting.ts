/** How a page's text was set and read: what its blank lines and indents mean, found from the page itself. */
import { Ending, type Evidence } from './evidence';
import type { Line } from '../lines/lines';

export interface Setting {
  /** Blank lines stand after nearly every line, between blocks, or nowhere. */
  readonly blanks: 'every' | 'blocks' | 'none';
  /** Whether the white space at the head of a paragraph survived. */
  readonly keepsIndent: boolean;
  /** The least white space, in em, that counts as an indent. */
  readonly leastIndent: number;
  /** Width in em that the first line of a paragraph lacks. */
  readonly headIndent: number;
  /** Printed lines were run together in long raw lines. */
  readonly runOn: boolean;
  /** Latin text, whose lines do not end at the same width. */
  readonly ragged: boolean;
}

/** Chinese paragraphs begin two em in. */
const HEAD_INDENT = 2;

export function settingOf(lines: readonly Line[], evidence: readonly Evidence[]): Setting {
  let blanks = 0;
  let indented = 0;
  let indentedStarts = 0;
  let ends = 0;
  let runOn = 0;
  let latin = 0;
  lines.forEach((line, i) => {
    if (line.blanksBefore > 0 && i > 0) blanks++;
    if (line.continuesRawLine) runOn++;
    if (line.text.length > line.width * 1.6) latin++;
    const endsBefore = evidence[i - 1]?.ending === Ending.FullStop;
    if (endsBefore) ends++;
    if (line.indent > 0) {
      indented++;
      if (endsBefore || evidence[i]?.lede) indentedStarts++;
    }
  });
  const count = Math.max(1, lines.length);
  const share = blanks / count;
  const keepsIndent = indented >= 3 && indentedStarts >= indented * 0.5 && indentedStarts >= ends * 0.3;
  return {
    blanks: share > 0.6 ? 'every' : blanks > 0 && share > 0.015 ? 'blocks' : 'none',
    keepsIndent,
    leastIndent: keepsIndent ? commonIndent(lines) : 1,
    headIndent: latin > count / 2 ? 1 : HEAD_INDENT,
    runOn: runOn > count * 0.3,
    ragged: latin > count / 2,
  };
}

function commonIndent(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines) if (indent > 0) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let best = 0.5;
  let most = 0;
  for (const [indent, n] of counts) if (n > most) [best, most] = [indent, n];
  return Math.min(best, 2) * 0.75;
}
