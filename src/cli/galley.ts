/** The commands of the command line. */
import { runExport } from './export';
import { runPropose } from './propose';
import { OK, refuse, type ExitCode, type Terminal } from './terminal';

/** Runs `galley` with its arguments. */
export async function galley([command, ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words, print } = terminal;
  switch (command) {
    case 'propose':
      return runPropose(args, terminal);
    case 'export':
      return runExport(args, terminal);
    case '--help':
    case '-h':
      await print(words.usage.main);
      return OK;
    case undefined:
      return refuse(terminal, words.missingCommand);
    default:
      return refuse(terminal, words.unknownCommand(command));
  }
}
