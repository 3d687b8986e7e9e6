export { checkBlock } from './checkBlock';
export { checkPage, type CheckedBlock, type PageSuspicion } from './checkPage';
export { RULES, type Rule, type Suspicion } from './suspicion';
