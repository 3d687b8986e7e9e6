/** Runs `galley` as a process: `npm run --silent galley -- propose …`. */
import process from 'node:process';
import { galley } from './galley';
import { terminalOf } from './terminal';

// npm starts its scripts in the project's folder; file names are meant from where the user is
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (script === 'galley' && folder) process.chdir(folder);

process.exitCode = await galley(process.argv.slice(2), terminalOf(process));
