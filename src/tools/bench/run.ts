/** `npm run bench`: figures for this machine now; compare ratios, not milliseconds. */
import { benchArchive } from './archive';
import { benchEditing } from './editing';
import { benchProposing } from './proposing';

benchProposing();
await benchArchive();
await benchEditing();
