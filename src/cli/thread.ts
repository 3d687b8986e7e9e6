/** What runs in a thread of its own: answers one task after another. */
import { parentPort } from 'node:worker_threads';
import { answerTo, type Task } from './proposal';

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTo(task), []));
