/** Finding text, in the order of the work: put together, fold, match, replace. */
export { NOWHERE, passageOf, type Piece, type Passage } from './passage';
export { fold, type Folded, type Folding } from './folding';
export { loadSimplified } from './simplified';
export { patternOf, type Query } from './pattern';
export type { PatternFault } from './patternFault';
export { findAll, MOST_HITS, type Found, type Matches } from './matching';
export { changesBetween, replacementFor, type Change } from './replacing';
