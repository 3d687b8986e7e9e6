/**
 * 64 bits over a text's UTF-16 code units, as 16 hex digits (cyrb53 by bryc, public domain, with both halves kept whole).
 *
 * It guards stored bytes against accidents: a torn write, a flipped bit, a row out of its place. A change of a
 * single code unit is always noticed, for every step is a bijection of the state; any other goes unnoticed once in
 * 2^64. It does not guard against a forger, who could as well store a new hash, so SHA-256 would buy nothing here and
 * cost what matters: `crypto.subtle` answers later, and an edit has to be chained before the keystroke's turn ends.
 */
export function hash64(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return hex(b) + hex(a);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
