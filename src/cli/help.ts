import { SETTINGS } from '../config.ts';
import type { SettingName } from '../config.ts';
import type { Command } from './command.ts';

/** The help of the program: its commands, the settings that all share, and where to read more. */
export function renderHelp(commands: readonly Command[]): string {
  const lines = commands.map(({ name, operands, summary }): [string, string] => [
    `pressgraph ${name} ${operands}`.trimEnd(),
    summary,
  ]);
  return `Turns a folder of archived news articles into a GraphQL API that knows who said what.

Usage:
${table(lines)}

Options:
${table([...(['database', 'port', 'host', 'watch'] as const).map(describeSetting), ['-h, --help', 'Show help, also for one command: pressgraph ingest --help.'], ['-V, --version', 'Show the version.']])}

Examples:
  pressgraph ./archive                       read ./archive, then serve http://127.0.0.1:4000/graphql
  pressgraph extract --format text a.md      who says what in one document
  pressgraph issues                          what could not be read

Flags win over the environment, the environment over pressgraph.config.{ts,js,json}.
Exit codes: 0 done, 1 something failed, 2 wrong use, 130 interrupted.
`;
}

/** The help of one command. */
export function renderCommandHelp(command: Command): string {
  const own = command.flags.map(({ name, short, value, help }): [string, string] => [
    `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  ]);
  const settings = command.settings.map(describeSetting);
  return `${command.summary}

Usage:
  pressgraph ${command.name} ${command.operands}

Options:
${table([...own, ...settings, ['-h, --help', 'Show this help.']])}

Examples:
${command.examples.map((example) => `  ${example}`).join('\n')}
`;
}

function describeSetting(name: SettingName): [string, string] {
  const { short, flag, env, help, default: standard } = SETTINGS[name];
  const value = typeof standard === 'boolean' ? '' : typeof standard === 'number' ? ' N' : ' TEXT';
  const isShown = standard !== '' && standard !== false && standard !== -1;
  const off = standard === true ? `, off with --no-${flag}` : '';
  return [
    `${short === null ? '    ' : `-${short}, `}--${flag}${value}`,
    `${help} [${env}${isShown ? `, default ${String(standard)}` : ''}${off}]`,
  ];
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
}
