/** Command-line arguments of one command → its files and options, or what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Words } from './words';

export interface Arguments<Option extends string, Flag extends string> {
  readonly files: readonly string[];
  readonly help: boolean;
  readonly options: Readonly<Partial<Record<Option, string>>>;
  readonly flags: ReadonlySet<Flag>;
}

/** Options of `names` take a value, those of `flagNames` do not; `--help` is understood by all commands. */
export function readArguments<Option extends string, Flag extends string = never>(
  args: readonly string[],
  names: readonly Option[],
  words: Words,
  flagNames: readonly Flag[] = [],
): Arguments<Option, Flag> | { readonly problem: string } {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(flagNames.map((name) => [name, { type: 'boolean' as const }])),
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const files: string[] = [];
  const options: Partial<Record<Option, string>> = {};
  const flags = new Set<Flag>();
  let help = false;
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const name = names.find((each) => each === token.name);
    const flag = flagNames.find((each) => each === token.name);
    if (token.name === 'help') help = true;
    else if (flag) {
      if (token.value !== undefined) return { problem: words.needlessValue(token.rawName) };
      flags.add(flag);
    } else if (!name) return { problem: words.unknownOption(token.rawName) };
    else if (!token.value || (!token.inlineValue && token.value.startsWith('-'))) {
      return { problem: words.missingValue(token.rawName) };
    } else options[name] = token.value;
  }
  return { files, help, options, flags };
}
