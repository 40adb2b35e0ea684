import type { Config, SettingName } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** A flag that belongs to one command and is no setting. */
export interface CommandFlag {
  readonly name: string;
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for the value in help. */
  readonly value?: string;
  readonly help: string;
}

/** What a command gets to work with. */
export interface CommandContext {
  readonly paths: readonly string[];
  /** Values of the command's own flags. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  readonly config: Config;
  readonly terminal: Terminal;
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
}

/** Exit codes: done, something failed, wrong use, interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

export interface Command {
  readonly name: string;
  /** Operands, as help shows them. */
  readonly operands: string;
  readonly summary: string;
  readonly flags: readonly CommandFlag[];
  /** Settings that the command heeds, in the order of its help. */
  readonly settings: readonly SettingName[];
  readonly examples: readonly string[];
  run(context: CommandContext): Promise<ExitCode>;
}

/** The caller used the command line wrongly: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One of the allowed words of a flag; throws `UsageError` for others. */
export function readChoice<T extends string>(
  flags: CommandContext['flags'],
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const given = flags[name];
  if (given === undefined) return choices[0];
  const choice = choices.find((candidate) => candidate === given);
  if (choice !== undefined) return choice;
  throw new UsageError(`--${name} is ${JSON.stringify(given)}; allowed are ${choices.join(', ')}.`);
}
