import { balance } from './balance';
import { commands } from './commands';
import { changes } from './changes';
import { common } from './common';
import { doubts } from './doubts';
import { exporting } from './exporting';
import { fields } from './fields';
import { finding } from './finding';
import { firstRun } from './firstRun';
import { homing } from './homing';
import { importing } from './importing';
import { keys } from './keys';
import { library } from './library';
import { outline } from './outline';
import { page } from './page';
import { panes } from './panes';
import { shell } from './shell';
import { side } from './side';
import { undoing } from './undoing';
import { suspicions } from './suspicions';

/** All wording in Chinese, by view. Other languages have its type. */
export const zh = {
  common,
  shell,
  keys,
  firstRun,
  importing,
  library,
  outline,
  page,
  panes,
  commands,
  doubts,
  side,
  fields,
  finding,
  exporting,
  undoing,
  changes,
  balance,
  suspicions,
  homing,
};
export type Texts = typeof zh;
