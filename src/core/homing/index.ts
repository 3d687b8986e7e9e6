export { rankHomes, type LooseHeading, type PossibleHome, type RankedHome } from './homes';
export { stretchesOf, type SharedWord, type Stretch } from './sharedWords';
export type { Example } from './examples';
