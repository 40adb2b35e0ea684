import type { Command } from './command.ts';

/** `pressgraph serve [PATH...]` */
export const serve: Command = {
  name: 'serve',
  operands: '[PATH...]',
  summary:
    'Read what changed at PATH, then serve GraphQL at /graphql; without PATH serve the database.',
  flags: [],
  settings: [
    'database',
    'port',
    'host',
    'watch',
    'workers',
    'corrections',
    'feeds',
    'documents',
    'editorToken',
    'webhookUrl',
    'webhookSecret',
    'maxTokens',
    'maxDepth',
    'maxCost',
    'maxAliases',
    'maxDirectives',
    'maxBatch',
    'maxSubscriptions',
    'pageSize',
    'maxPageSize',
    'maxBodyBytes',
    'maxHeaderBytes',
    'requestTimeoutMs',
    'shutdownTimeoutMs',
    'maxAge',
    'introspection',
    'graphiql',
    'corsOrigin',
    'metrics',
    'logLevel',
  ],
  examples: [
    'pressgraph serve ./archive',
    'pressgraph serve --watch -p 8080 ./archive',
    'pressgraph serve -d archive.db --host 0.0.0.0',
  ],
  // The server and its schema are many modules, which no other command waits for.
  run: async (context) => (await import('./serve-archive.ts')).serveArchive(context),
};
