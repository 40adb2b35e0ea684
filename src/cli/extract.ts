import { stat } from 'node:fs/promises';
import type { ArticleRecord } from '../article-record.ts';
import type { DocumentIssue } from '../document/warnings.ts';
import { findFiles } from '../ingest/find-files.ts';
import type { FoundFile } from '../ingest/find-files.ts';
import { readInOrder } from '../ingest/read-in-order.ts';
import { countUsefulWorkers, createReaderPool, FEW_FILES, READ } from '../ingest/worker-pool.ts';
import { readChoice, UsageError } from './command.ts';
import type { Command, ExitCode } from './command.ts';
import { createExtractRecord } from './extract-record.ts';
import { renderExtractText } from './extract-text.ts';
import { escapeControls } from './terminal.ts';

/** How the records of one format begin, follow each other and end. */
interface Format {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  render(record: ArticleRecord, includeScare: boolean): string;
}

const FORMATS: Readonly<Record<'jsonl' | 'json' | 'text', Format>> = {
  jsonl: {
    begin: '',
    between: '',
    end: '',
    render: (record, scare) => `${JSON.stringify(createExtractRecord(record, scare))}\n`,
  },
  json: {
    begin: '[\n',
    between: ',\n',
    end: '\n]\n',
    render: (record, scare) => JSON.stringify(createExtractRecord(record, scare), null, 2),
  },
  text: { begin: '', between: `${'─'.repeat(96)}\n`, end: '', render: renderExtractText },
};

/** `pressgraph extract PATH...`: the same answer in any folder, zone, locale, with any number of threads. */
export const extract: Command = {
  name: 'extract',
  operands: 'PATH...',
  summary: 'Print what the documents at PATH say, one object per document; no database.',
  flags: [
    {
      name: 'format',
      type: 'string',
      value: 'jsonl|json|text',
      help: 'One JSON object a line (default), one JSON list, or the text with its speakers.',
    },
    {
      name: 'scare',
      type: 'boolean',
      help: "Also what is in quotation marks but nobody's speech.",
    },
  ],
  settings: ['workers'],
  examples: [
    'pressgraph extract ./archive > archive.jsonl',
    'pressgraph extract --format text article.md',
  ],
  run: async ({ paths, flags, config, terminal, signal }) => {
    if (paths.length === 0) throw new UsageError('extract needs at least one file or folder.');
    const format = FORMATS[readChoice(flags, 'format', ['jsonl', 'json', 'text'])];
    const includeScare = flags['scare'] === true;
    const files = await findFiles(paths);
    const tasks = files.map(({ path, file }) => ({ path, file, knownSha256: null }));
    const workers = config.workers < 0 ? countUsefulWorkers() : config.workers;
    const pool = createReaderPool(READ, workers, {
      fileCount: tasks.length,
      // Many files are read in threads anyway.
      largestBytes: files.length < FEW_FILES ? await measureLargest(files) : 0,
    });
    let code: ExitCode = 0;
    let isFirst = true;
    await terminal.write(format.begin);
    try {
      for await (const { answers } of readInOrder(pool, tasks, 16, signal)) {
        for (const { analysed } of answers) {
          for (const record of analysed?.records ?? []) {
            const text = format.render(record, includeScare);
            await terminal.write(isFirst ? text : format.between + text);
            isFirst = false;
          }
          for (const issue of analysed?.issues ?? []) {
            terminal.tell(printIssue(issue));
            if (issue.code === 'UNREADABLE_FILE') code = 1;
          }
        }
      }
      if (signal.aborted) return 130;
    } finally {
      await pool.close();
    }
    await terminal.write(format.end);
    return code;
  },
};

/** Bytes of the largest file; what cannot be read has none. */
async function measureLargest(files: readonly FoundFile[]): Promise<number> {
  let most = 0;
  for (const { path } of files) {
    const { size } = await stat(path).catch(() => ({ size: 0 }));
    most = Math.max(most, size);
  }
  return most;
}

/** An issue on one line: file, code, what it means. */
export function printIssue({
  file,
  item,
  code,
  message,
}: Omit<DocumentIssue, 'sample' | 'byteOffset'>): string {
  return escapeControls(`${file}${item === 0 ? '' : `#${item}`}: ${code}: ${message}`);
}
