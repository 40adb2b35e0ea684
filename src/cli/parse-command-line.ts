import { parseArgs } from 'node:util';
import { SETTING_NAMES, SETTINGS } from '../config.ts';
import type { SettingName } from '../config.ts';
import { suggest } from '../text/suggest.ts';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';

export interface CommandLine {
  readonly operands: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly settings: Readonly<Partial<Record<SettingName, string | boolean>>>;
  readonly isHelpWanted: boolean;
}

interface Option {
  type: 'boolean' | 'string';
  short?: string;
}

/** What the words after a command's name ask for; throws `UsageError` for flags that it does not have. */
export function parseCommandLine(command: Command, words: readonly string[]): CommandLine {
  const options: Record<string, Option> = { help: { type: 'boolean', short: 'h' } };
  for (const { name, type, short } of command.flags)
    options[name] = { type, ...(short === undefined ? {} : { short }) };
  for (const name of command.settings) {
    const { flag, short, default: standard } = SETTINGS[name];
    const type = typeof standard === 'boolean' ? 'boolean' : 'string';
    options[flag] = { type, ...(short === null ? {} : { short }) };
  }
  const { values, positionals } = parseWords(command, words, options);
  const settings: Partial<Record<SettingName, string | boolean>> = {};
  for (const name of SETTING_NAMES) {
    const value = values[SETTINGS[name].flag];
    if (value !== undefined && command.settings.includes(name)) settings[name] = value;
  }
  return {
    operands: positionals,
    flags: values,
    settings,
    isHelpWanted: values['help'] === true,
  };
}

function parseWords(
  command: Command,
  words: readonly string[],
  options: Record<string, Option>,
): {
  readonly values: Record<string, string | boolean | undefined>;
  readonly positionals: string[];
} {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true,
      strict: true,
    });
    return { values: { ...values }, positionals };
  } catch (error) {
    const isOurs = error instanceof TypeError && 'code' in error;
    if (!isOurs) throw error;
    const unknown = /^Unknown option '--?([^']+)'/u.exec(error.message)?.[1];
    const meant = unknown === undefined ? null : suggest(unknown, Object.keys(options));
    if (meant !== null)
      throw new UsageError(`There is no option --${unknown}; perhaps --${meant} is meant.`, {
        cause: error,
      });
    const reason = error.message.split(/\. |\n/u)[0] ?? error.message;
    throw new UsageError(`${reason}; see \`pressgraph ${command.name} --help\`.`, { cause: error });
  }
}
