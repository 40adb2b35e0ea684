import { existsSync } from 'node:fs';
import { ConfigError, createConfig } from '../config.ts';
import { AddressError } from '../store/open-store.ts';
import { suggest } from '../text/suggest.ts';
import { UsageError } from './command.ts';
import type { ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { renderCommandHelp, renderHelp } from './help.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { readConfigFile } from './read-config-file.ts';
import { readVersion } from './read-version.ts';
import { serve } from './serve.ts';
import { escapeControls } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What the caller can set right on the command line or in the settings. */
const WRONG_USE = [UsageError, ConfigError, AddressError];

/**
 * Runs the command that the words name and gives the exit code. Whatever goes wrong is one line on
 * standard error: what, and what to do; never a stack.
 */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  try {
    return await run(words, terminal, signal);
  } catch (error) {
    terminal.clearProgress();
    const message = error instanceof Error ? error.message : String(error);
    terminal.tell(`${terminal.colors.red('pressgraph:')} ${escapeControls(message)}`);
    return WRONG_USE.some((kind) => error instanceof kind) ? 2 : 1;
  }
}

async function run(
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === 'help' && rest.length > 0) return run([...rest, '--help'], terminal, signal);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await terminal.write(renderHelp(COMMANDS));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-V') {
    await terminal.write(`${readVersion()}\n`);
    return 0;
  }
  const named = COMMANDS.find((candidate) => candidate.name === name);
  // `npx pressgraph ./folder` is `serve ./folder`.
  const command = named ?? (isFlagOrPath(name) ? serve : undefined);
  if (command === undefined) throw new UsageError(describeUnknownCommand(name));
  const line = parseCommandLine(command, named === undefined ? words : rest);
  if (line.isHelpWanted) {
    await terminal.write(renderCommandHelp(command));
    return 0;
  }
  // To `resolve` it would be the folder where the user is.
  if (line.operands.includes(''))
    throw new UsageError('An empty word names no file or folder; write . for the one you are in.');
  const file = await readConfigFile(process.cwd());
  const config = createConfig({ flags: line.settings, ...file });
  return command.run({ paths: line.operands, flags: line.flags, config, terminal, signal });
}

function isFlagOrPath(word: string): boolean {
  return /^-|[./\\]/u.test(word) || existsSync(word);
}

function describeUnknownCommand(name: string): string {
  const known = COMMANDS.map((command) => command.name);
  const meant = suggest(name, known);
  const hint = meant === null ? `commands are ${known.join(', ')}` : `perhaps ${meant} is meant`;
  return `${JSON.stringify(name)} is no command; ${hint}.`;
}
