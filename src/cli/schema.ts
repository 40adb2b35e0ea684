import type { Command } from './command.ts';

/** `pressgraph schema [--out FILE]` and `pressgraph schema check OLD` */
export const schema: Command = {
  name: 'schema',
  operands: '[check OLD]',
  summary: 'Print the SDL, or report what breaks clients of the schema in the file OLD.',
  flags: [
    {
      name: 'out',
      short: 'o',
      type: 'string',
      value: 'FILE',
      help: 'Write to FILE instead of standard output.',
    },
  ],
  settings: ['federation'],
  examples: [
    'pressgraph schema --out schema.graphql',
    'pressgraph schema --federation    # the subgraph, as composition reads it',
    'pressgraph schema check schema.graphql    # exits 1 on a breaking change',
  ],
  run: async (context) => (await import('./print-schema.ts')).runSchema(context),
};
