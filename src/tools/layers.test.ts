import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Each breaks the order of the layers in one way; the last two break nothing. */
const FIXTURES: Record<string, string> = {
  'src/core/upward.ts': `import { recordOf } from '../editor/load';\nexport const broken = recordOf;\n`,
  'src/core/upwardType.ts': `import type { Store } from '../store';\nexport type Broken = Store;\n`,
  'src/core/package.ts': `import Dexie from 'dexie';\nexport const broken = Dexie;\n`,
  'src/core/browser.ts': `export const broken = document.title;\n`,
  'src/core/deep/upward.ts': `import type { Store } from '../../store';\nexport type Broken = Store;\n`,
  'src/core/cycleA.ts': `import { b } from './cycleB';\nexport const a = () => b;\n`,
  'src/core/cycleB.ts': `import { a } from './cycleA';\nexport const b = () => a;\n`,
  'src/editor/aside.ts': `import type { Store } from '../store';\nexport type Broken = Store;\n`,
  'src/editor/commands/aside.ts': `import type { Store } from '../../store';\nexport type Broken = Store;\n`,
  'src/store/aside.ts': `import type { Edit } from '../editor';\nexport type Broken = Edit;\n`,
  'src/formats/aside.ts': `import type { Edit } from '../editor';\nexport type Broken = Edit;\n`,
  'src/worker/aside.ts': `import type { Format } from '../formats';\nexport type Broken = Format;\n`,
  'src/cli/aside.ts': `import type { Store } from '../store';\nexport type Broken = Store;\n`,
  'src/store/upward.ts': `import type { Settings } from '../app/state/settings';\nexport type Broken = Settings;\n`,
  'src/app/dexie.ts': `import Dexie from 'dexie';\nexport const broken = Dexie;\n`,
  'src/app/prosemirror.ts': `import type { Node } from '@tiptap/pm/model';\nexport type Broken = Node;\n`,
  'src/cli/sound.ts': `import type { PageRecord } from '../core';\nexport type Sound = PageRecord;\n`,
  'src/app/sound.ts': `import type { Store } from '../store';\nexport type Sound = Store;\n`,
};
const SOUND = ['src/app/sound.ts', 'src/cli/sound.ts'];

describe('the layers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-layers-'));
  let complaints = '';

  beforeAll(async () => {
    copyFileSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));
    for (const [path, code] of Object.entries(FIXTURES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const oxlint = resolve('node_modules/oxlint/bin/oxlint');
    const run = promisify(execFile)(process.execPath, [oxlint, '--format', 'unix'], { cwd: folder });
    complaints = await run.then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const complaintsAbout = (path: string) => complaints.split('\n').filter((line) => line.includes(path));

  it.each(Object.keys(FIXTURES).filter((path) => !SOUND.includes(path)))('are held against %s', (path) => {
    expect(complaintsAbout(path)).not.toEqual([]);
  });

  it.each(SOUND)('let %s pass', (path) => {
    expect(complaintsAbout(path)).toEqual([]);
  });
});
