/** What the rest of the house may use of the core, in the order a newcomer meets it. */
export * from './record';
export * from './signs';
export * from './ranges';
export * from './alignment';
export * from './changes';
export * from './checks';
export * from './ledger';
export * from './text/text';
export * from './text/joining';
export * from './forms/fields';
export * from './forms/articleType';
export * from './finding';
export * from './propose';
export { guessIssue, type Issue } from './forms/issue';
export { isIsoDate } from './forms/dates';
export { widthOf } from './lines/lines';
export { rawLines, type RawLine } from './lines/rawLines';
export { pageName } from './forms/pageName';
