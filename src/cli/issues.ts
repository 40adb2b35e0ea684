import { readChoice, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { openExistingStore } from './open-existing-store.ts';
import { printIssue } from './extract.ts';
import { escapeControls } from './terminal.ts';

const PAGE = 500;

/** `pressgraph issues` */
export const issues: Command = {
  name: 'issues',
  operands: '',
  summary: 'List files that could not be read, and why.',
  flags: [
    {
      name: 'format',
      type: 'string',
      value: 'text|jsonl',
      help: 'Lines for people (default) or JSON.',
    },
  ],
  settings: ['database'],
  examples: ['pressgraph issues', 'pressgraph issues --format jsonl'],
  run: async ({ paths, flags, config, terminal }) => {
    if (paths.length > 0) throw new UsageError('issues takes no PATH; it lists all issues.');
    const format = readChoice(flags, 'format', ['text', 'jsonl']);
    const store = await openExistingStore(config.database);
    try {
      let after: string | undefined;
      let count = 0;
      for (;;) {
        const page = await store.issues(null, {
          first: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        for (const { node, cursor } of page.edges) {
          const sample = node.sample === '' ? '' : `\n    ${escapeControls(node.sample)}`;
          await terminal.write(
            format === 'jsonl' ? `${JSON.stringify(node)}\n` : `${printIssue(node)}${sample}\n`,
          );
          after = cursor;
          count += 1;
        }
        if (!page.hasNextPage) break;
      }
      terminal.tell(count === 1 ? '1 issue.' : `${count} issues.`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
