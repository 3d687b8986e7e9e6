/** What the command line says, in Chinese or English. */
import type { DecodeFailure } from '../core';
import type { RecordFailure } from '../formats';
import type { LineFailure } from './jsonLines';
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
  readonly needlessValue: (option: string) => string;
  readonly badJobs: (most: number) => string;
  readonly resumeNeedsOut: string;
  readonly missingFiles: string;
  readonly missingFormat: string;
  readonly unknownFormat: (format: string) => string;
  readonly outIsNoFolder: (path: string) => string;
  readonly severalNeedOut: string;
  readonly stdin: string;
  readonly textFile: Readonly<Record<FileFailure, string>>;
  readonly recordFile: Readonly<Record<FileFailure, string>>;
  /** Of JSON Lines; `none` is the folder's, as in `textFile`. */
  readonly pageLines: Readonly<Record<LineFailure | 'too-large' | 'none', string>>;
  readonly text: Readonly<Record<DecodeFailure, string>>;
  readonly record: Readonly<Record<RecordFailure['reason'], string>>;
  readonly unwritable: string;
  /** A bug, told so that the other files can go on. */
  readonly broken: (message: string) => string;
  readonly skipped: (pages: number) => string;
  /** `total` undefined: not known; `resumable`: --resume can go on from there. */
  readonly interrupted: (done: number, total: number | undefined, resumable: boolean) => string;
  /** Parts of the line that shows how far a run has come; numbers and times are laid out. */
  readonly progress: {
    readonly pages: (done: string, total: string | undefined) => string;
    readonly speed: (perSecond: string) => string;
    readonly timeLeft: (time: string) => string;
    readonly failed: (pages: string) => string;
  };
}

/** By the POSIX order of variables; anything but Chinese gets English. */
export function wordsFor(env: Readonly<Record<string, string | undefined>>): Words {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? zh : en;
}
