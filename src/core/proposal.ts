/** What every way to read a page ends with, before blocks have ids and text. */
import type { DraftDecision } from './deciding/decisions';
import type { Line } from './lines/lines';
import type { Role } from './record';

export interface ProposedBlock {
  readonly role: Role;
  readonly lines: readonly Line[];
}

export interface Proposal {
  readonly articles: readonly (readonly ProposedBlock[])[];
  readonly furniture: readonly ProposedBlock[];
  readonly decisionsOf: (block: ProposedBlock) => DraftDecision[];
}
