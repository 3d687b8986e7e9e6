/** Who proposes: this thread, or several threads beside it. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { answerTo, type Answer, type Task } from './proposal';

export interface Proposer {
  /** How many tasks it works on at the same time. */
  readonly jobs: number;
  /** Never rejects; may be called again before the answer is there. */
  propose(task: Task): Promise<Answer>;
  /** Gives up what is not answered yet. */
  close(): Promise<void>;
}

/** The thread is left between pages, so that signals are heard and output flows. */
export const proposeHere: Proposer = {
  jobs: 1,
  propose: (task) => nextTurn().then(() => answerTo(task)),
  close: async () => {},
};

/** Threads begin when there is work for them; a page on which one dies is answered for, and another takes its place. */
export function proposeInThreads(jobs: number, start = startThread): Proposer {
  const threads = Array.from({ length: jobs }, () => new Thread(start));
  const idle = threads.toReversed();
  const waiting: ((thread: Thread) => void)[] = [];
  let closed = false;
  const release = (thread: Thread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  return {
    jobs,
    propose: async (task) => {
      const thread = idle.pop() ?? (await new Promise<Thread>((resolve) => waiting.push(resolve)));
      const answer = closed ? { broken: 'closed' } : await thread.propose(task);
      release(thread);
      return answer;
    },
    close: async () => {
      closed = true;
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function startThread(): Worker {
  return new Worker(new URL('./thread.mjs', import.meta.url));
}

class Thread {
  private worker: Worker | undefined;
  private settle: (answer: Answer) => void = () => {};

  constructor(private readonly start: () => Worker) {}

  propose(task: Task): Promise<Answer> {
    return new Promise((resolve) => {
      this.settle = resolve;
      this.worker ??= this.begin();
      this.worker.postMessage(task, []);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
  }

  private begin(): Worker {
    const worker = this.start();
    const lose = (message: string) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.settle({ broken: message });
    };
    worker.on('message', (answer: Answer) => this.settle(answer));
    worker.on('error', (error) => lose(String(error)));
    worker.on('exit', (code) => lose(`exit ${code}`));
    return worker;
  }
}
