import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** What each stage may import, besides itself, the record type and the table of codes. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  text: [],
  publishers: ['text'],
  document: ['text', 'publishers'],
  article: ['text', 'publishers', 'document'],
  speaker: ['text', 'article', 'quotation'],
  quotation: ['text', 'article', 'speaker'],
  topic: ['text', 'article', 'quotation', 'speaker'],
  graph: ['text', 'document', 'article', 'quotation', 'speaker', 'topic'],
  render: ['text', 'document', 'article', 'quotation', 'speaker', 'topic'],
  // The store counts words with the renderers' rule and names publishers from their table.
  store: [
    'text',
    'publishers',
    'document',
    'article',
    'quotation',
    'speaker',
    'topic',
    'graph',
    'render',
  ],
  ingest: [
    'text',
    'publishers',
    'document',
    'article',
    'quotation',
    'speaker',
    'topic',
    'graph',
    'store',
  ],
  loaders: ['store'],
  schema: [
    'text',
    'article',
    'quotation',
    'speaker',
    'topic',
    'graph',
    'render',
    'store',
    'loaders',
    'document',
  ],
  editing: ['schema'],
  server: ['schema', 'loaders', 'store', 'render'],
};

const PURE = [
  'text',
  'publishers',
  'document',
  'article',
  'quotation',
  'speaker',
  'topic',
  'graph',
  'render',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

function listImports(): readonly Import[] {
  const imports: Import[] = [];
  for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.ts')) continue;
    const text = readFileSync(join(source, entry), 'utf8');
    for (const match of text.matchAll(
      /^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'/gmsu,
    )) {
      const specifier = match[1] ?? match[2] ?? '';
      const target = specifier.startsWith('.')
        ? relative(source, join(source, dirname(entry), specifier))
        : specifier;
      imports.push({ file: entry.replaceAll('\\', '/'), target: target.replaceAll('\\', '/') });
    }
  }
  return imports;
}

const imports = listImports();
const stageOf = (path: string): string | null =>
  path.includes('/') ? (path.split('/')[0] ?? null) : null;

describe('the stages', () => {
  it('import only what stands to their left', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = stageOf(file);
      if (from === null || !(from in MAY_IMPORT) || !target.endsWith('.ts')) return false;
      const to = stageOf(target);
      if (to === null)
        return (
          !['errors.ts', 'article-record.ts'].includes(target) &&
          !(target === 'config.ts' && from === 'server')
        );
      return to !== from && !MAY_IMPORT[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('are listed here, every one', () => {
    const folders = new Set(
      imports.map(({ file }) => stageOf(file)).filter((stage) => stage !== null),
    );
    folders.delete('cli');
    expect([...folders].filter((stage) => !(stage in MAY_IMPORT))).toEqual([]);
  });

  it('before the store touch no file, clock, network or environment', () => {
    const effects = /^(?:node:(?!crypto$|zlib$|buffer$|string_decoder$|util$)|pino$|libsql$)/u;
    const wrong = imports.filter(
      ({ file, target }) => PURE.includes(stageOf(file) ?? '') && effects.test(target),
    );
    expect(wrong).toEqual([]);
    const impure = PURE.flatMap((stage) =>
      readdirSync(join(source, stage), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .filter((file) =>
          /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/u.test(
            readFileSync(join(source, stage, file), 'utf8').replaceAll(/^\s*(?:\*|\/\/).*$/gmu, ''),
          ),
        )
        .map((file) => `${stage}/${file}`),
    );
    expect(impure).toEqual([]);
  });

  it('leave parse5, libsql and the console to one place each', () => {
    const importers = (name: string) =>
      imports.filter(({ target }) => target === name).map(({ file }) => file);
    expect(importers('libsql').filter((file) => !file.startsWith('store/sqlite/'))).toEqual([]);
    expect(importers('parse5').filter((file) => !/^(?:article|document)\//u.test(file))).toEqual(
      [],
    );
  });
});
