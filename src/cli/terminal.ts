/** What a command sees of the process that runs it. */
import { once } from 'node:events';
import { wordsFor, type Words } from './words';

export const OK = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;
export type ExitCode = typeof OK | typeof FAILED | typeof WRONG_USAGE;

export interface Terminal {
  readonly words: Words;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Waits while the reader of standard output is slower. */
  print(text: string): Promise<void>;
  /** One line on standard error. */
  complain(line: string): void;
}

export function terminalOf({ env, stdin, stdout, stderr }: NodeJS.Process): Terminal {
  // the reader may have had enough (| head): that is no error
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return {
    words: wordsFor(env),
    stdin,
    print: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain: (line) => void stderr.write(`${line}\n`),
  };
}

/** Says what is wrong with the arguments. */
export function refuse({ complain, words }: Terminal, problem: string): ExitCode {
  complain(`galley: ${problem}`);
  complain(words.hint);
  return WRONG_USAGE;
}
