/** The lines of the raw text as its file has them. */

/** Half-open span of one raw line without its line end. */
export interface RawLine {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/**
 * The raw lines: ended by LF, CR, CRLF, NEL, VT, FF, LS or PS. NEL counts as ink (it is no white space to `\s`),
 * so it stays inside the line that it ends.
 */
export function* rawLines(raw: string): Generator<RawLine> {
  let from = 0;
  let number = 1;
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (!isLineEnd(unit)) continue;
    yield { from, to: unit === NEL ? i + 1 : i, number };
    if (unit === 0x0d && raw.charCodeAt(i + 1) === 0x0a) i++;
    from = i + 1;
    number++;
  }
  if (from < raw.length) yield { from, to: raw.length, number };
}

const NEL = 0x85;

function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === NEL || unit === 0x2028 || unit === 0x2029;
}
