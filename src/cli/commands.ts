import type { Command } from './command.ts';
import { exportRows } from './export.ts';
import { extract } from './extract.ts';
import { ingest } from './ingest.ts';
import { issues } from './issues.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { speakers } from './speakers.ts';

/** Every command, in the order of the help; a new command is a new row. */
export const COMMANDS: readonly Command[] = [
  serve,
  ingest,
  extract,
  schema,
  issues,
  exportRows,
  speakers,
];
