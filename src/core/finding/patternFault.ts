/** What is wrong with an expression, told in a form that can be said in any language; browsers say it in English. */

/**
 * - `unclosed group`, `unopened group`: ( without ), and the other way round;
 * - `unclosed class`: [ without ];
 * - `nothing to repeat`: * + ? with nothing before it;
 * - `bare bracket`: ] { } that would have to be written with a backslash;
 * - `escape`: a backslash before what it means nothing for, or at the end;
 * - `other`: a range that runs backwards, a group that does not exist …
 */
export type PatternFault =
  | 'unclosed group'
  | 'unopened group'
  | 'unclosed class'
  | 'nothing to repeat'
  | 'bare bracket'
  | 'escape'
  | 'other';

const QUANTIFIER = /^\{\d{1,9}(?:,\d{0,9})?\}/;
const ESCAPABLE = /^[\^$\\.*+?()[\]{}|/0-9bBcdDfknpPrsStuvwWx-]$/;

/** The first fault of an expression that the browser refuses. */
export function faultIn(source: string): PatternFault {
  let depth = 0;
  let isInClass = false;
  let canRepeat = false;
  for (let i = 0; i < source.length; i++) {
    const character = source.charAt(i);
    if (character === '\\') {
      i++;
      if (!ESCAPABLE.test(source.charAt(i))) return 'escape';
      canRepeat = true;
    } else if (isInClass) {
      isInClass = character !== ']';
      canRepeat = true;
    } else if (character === '[') isInClass = true;
    else if (character === '(') {
      depth++;
      canRepeat = false;
      if (source.charAt(i + 1) === '?') i++;
    } else if (character === ')') {
      if (depth === 0) return 'unopened group';
      depth--;
      canRepeat = true;
    } else if ('*+?'.includes(character)) {
      if (!canRepeat) return 'nothing to repeat';
      // a lazy one
      if (source.charAt(i + 1) === '?') i++;
      canRepeat = false;
    } else if (character === '{') {
      const quantifier = QUANTIFIER.exec(source.slice(i, i + 24))?.[0];
      if (!quantifier) return 'bare bracket';
      if (!canRepeat) return 'nothing to repeat';
      i += quantifier.length - 1;
      if (source.charAt(i + 1) === '?') i++;
      canRepeat = false;
    } else if (character === ']' || character === '}') return 'bare bracket';
    else canRepeat = character !== '|' && character !== '^';
  }
  if (isInClass) return 'unclosed class';
  return depth > 0 ? 'unclosed group' : 'other';
}
