import { readFile, writeFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { printSubgraph } from '../schema/federation/print-subgraph.ts';
import { printGatewaySchema } from '../schema/print.ts';
import { UsageError } from './command.ts';
import type { CommandContext, ExitCode } from './command.ts';
import { createConfiguredSchema } from './configured-schema.ts';

/** Prints the schema, or compares it with that of a file, as the operands ask. */
export async function runSchema(context: CommandContext): Promise<ExitCode> {
  const [word, old, ...more] = context.paths;
  if (word === undefined) return printSchema(context);
  if (word !== 'check' || old === undefined || more.length > 0)
    throw new UsageError('schema takes nothing, or `check` and one file.');
  return checkSchema(context, old);
}

async function printSchema({ flags, config, terminal }: CommandContext): Promise<ExitCode> {
  const schema = createConfiguredSchema(config);
  const sdl = config.federation ? printSubgraph(schema) : printGatewaySchema(schema);
  const out = flags['out'];
  if (typeof out !== 'string') {
    await terminal.write(sdl);
    return 0;
  }
  try {
    await writeFile(out, sdl);
  } catch (error) {
    throw new Error(`${out} cannot be written; choose another file.`, { cause: error });
  }
  return 0;
}

async function checkSchema({ config, terminal }: CommandContext, old: string): Promise<ExitCode> {
  const before = await readSchema(old, config);
  const changes = findBreakingChanges(before, createConfiguredSchema(config));
  for (const { type, description } of changes) await terminal.write(`${type}: ${description}\n`);
  terminal.tell(
    changes.length === 0
      ? 'No breaking changes.'
      : `${changes.length} breaking change${changes.length === 1 ? '' : 's'}.`,
  );
  return changes.length === 0 ? 0 : 1;
}

async function readSchema(
  file: string,
  { federation }: CommandContext['config'],
): Promise<GraphQLSchema> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read; name a file with SDL.`, { cause: error });
  }
  try {
    // A subgraph links to the directives of federation and does not define them.
    return buildSchema(text, { assumeValidSDL: federation });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`${file} is no schema: ${reason}`, { cause: error });
  }
}
