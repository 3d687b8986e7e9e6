/** Characters that a search does not tell apart, and the way from the folded text back to the one it was made from. */

export interface Folding {
  /** Full-width letters, digits and signs as half-width ones, half-width kana as full-width ones. */
  readonly width: boolean;
  /** Simplified forms by their traditional ones: see `loadSimplified`; left out to tell them apart. */
  readonly simplified?: ReadonlyMap<string, string> | undefined;
}

export interface Folded {
  readonly text: string;
  /** The offset, in the text before folding, of each UTF-16 unit of `text` and of its end. */
  readonly offsets: Int32Array;
}

export function fold(text: string, folding: Folding): Folded {
  const parts: string[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const folded = foldCharacter(character, folding);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) offsets.push(offset);
    offset += character.length;
  }
  offsets.push(offset);
  return { text: parts.join(''), offsets: Int32Array.from(offsets) };
}

/** One code point for one. */
export function foldCharacter(character: string, { width, simplified }: Folding): string {
  const narrow = width ? foldWidth(character) : character;
  return simplified?.get(narrow) ?? narrow;
}

function foldWidth(character: string): string {
  if (character === '\u3000') return ' ';
  // the block of half-width and full-width forms
  return character >= '\uff01' && character <= '\uffee' ? character.normalize('NFKC') : character;
}
