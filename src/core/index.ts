/** What the rest of the house may use of the core, in the order a newcomer meets it. */
export * from './record';
export * from './signs';
export * from './ranges';
export * from './alignment';
export * from './ledger';
export * from './text';
export * from './joining';
export * from './fields';
export * from './propose';
export { guessIssue, type Issue } from './issue';
export { isIsoDate } from './dates';
export { widthOf } from './lines';
export { rawLines, type RawLine } from './rawLines';
export { pageName } from './pageName';
