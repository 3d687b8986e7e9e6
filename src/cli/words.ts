/** What the command line says, in Chinese or English. */
import type { DecodeFailure } from '../core';
import type { RecordFailure } from '../formats';
import { en } from './words.en';
import { zh } from './words.zh';

/** Why a file cannot be had; `none`: a folder without any. */
export type FileFailure = 'not-found' | 'no-access' | 'unreadable' | 'too-large' | 'none';

export interface Words {
  readonly usage: { readonly main: string; readonly propose: string; readonly export: string };
  readonly hint: string;
  readonly missingCommand: string;
  readonly unknownCommand: (command: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly missingValue: (option: string) => string;
  readonly missingFiles: string;
  readonly missingFormat: string;
  readonly unknownFormat: (format: string) => string;
  readonly outIsNoFolder: (path: string) => string;
  readonly severalNeedOut: string;
  readonly stdin: string;
  readonly textFile: Readonly<Record<FileFailure, string>>;
  readonly recordFile: Readonly<Record<FileFailure, string>>;
  readonly text: Readonly<Record<DecodeFailure, string>>;
  readonly record: Readonly<Record<RecordFailure['reason'], string>>;
  readonly unwritable: string;
  /** A bug, told so that the other files can go on. */
  readonly broken: (message: string) => string;
}

/** By the POSIX order of variables; anything but Chinese gets English. */
export function wordsFor(env: Readonly<Record<string, string | undefined>>): Words {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? zh : en;
}
