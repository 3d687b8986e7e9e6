/** What a command sees of the process that runs it. */
import { once } from 'node:events';
import { wordsFor, type Words } from './words';

export const OK = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;
/** What shells answer for a program that SIGINT (2) ended: 128 and the signal's number. */
export const INTERRUPTED = 130;
export type ExitCode = typeof OK | typeof FAILED | typeof WRONG_USAGE | typeof INTERRUPTED;

export interface Terminal {
  readonly words: Words;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Waits while the reader of standard output is slower. */
  print(text: string): Promise<void>;
  /** One line on standard error. */
  complain(line: string): void;
  /** A line on standard error that gives way to the next, '' to none; absent where nobody watches. */
  readonly status?: (line: string) => void;
  /** Aborted by Ctrl+C. Until a command asks for it, and from the second time on, Ctrl+C ends the process at once. */
  interruption(): AbortSignal;
  /** In milliseconds, from any start. */
  now(): number;
}

const ERASE_LINE = '\r\u001b[K';

export function terminalOf(process: NodeJS.Process): Terminal {
  const { env, stdin, stdout, stderr } = process;
  // the reader may have had enough (| head): that is no error
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  let showing = false;
  const status = (line: string) => {
    if (showing || line !== '') stderr.write(`${ERASE_LINE}${line}`);
    showing = line !== '';
  };
  return {
    words: wordsFor(env),
    stdin,
    print: async (text) => {
      if (stdout.isTTY) status('');
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    complain: (line) => {
      status('');
      stderr.write(`${line}\n`);
    },
    ...(stderr.isTTY ? { status } : {}),
    interruption: () => {
      const controller = new AbortController();
      process.once('SIGINT', () => {
        controller.abort();
        // a read that waits for more would not notice
        stdin.destroy();
      });
      return controller.signal;
    },
    now: () => performance.now(),
  };
}

/** Says what is wrong with the arguments. */
export function refuse({ complain, words }: Terminal, problem: string): ExitCode {
  complain(`galley: ${problem}`);
  complain(words.hint);
  return WRONG_USAGE;
}
