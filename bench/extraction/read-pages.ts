import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** A saved page and the body text that people or another program marked in it. */
export interface MarkedPage {
  readonly id: string;
  /** Bytes as saved; may be gzip. */
  readonly bytes: Uint8Array;
  readonly wanted: string;
}

/**
 * Returns the marked pages of a folder, told apart by what lies in it: `ground-truth.json` with
 * `html/ID.html` or `html/ID.html.gz` (the public article extraction benchmark), or folders with
 * `source.html` and `expected.html` (the test pages of Readability).
 */
export function readMarkedPages(folder: string): readonly MarkedPage[] {
  const truth = join(folder, 'ground-truth.json');
  return existsSync(truth) ? readBenchmark(folder, truth) : readTestPages(folder);
}

/** Returns the body texts of a file in the form `{ id: { articleBody } }`. */
export function readBodies(file: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const bodies = new Map<string, string>();
  if (typeof parsed !== 'object' || parsed === null) return bodies;
  for (const [id, entry] of Object.entries(parsed)) {
    const body = isRecord(entry) ? entry['articleBody'] : undefined;
    if (typeof body === 'string') bodies.set(id, body);
  }
  return bodies;
}

function readBenchmark(folder: string, truth: string): readonly MarkedPage[] {
  return [...readBodies(truth)].flatMap(([id, wanted]) => {
    const file = ['.html.gz', '.html']
      .map((ending) => join(folder, 'html', `${id}${ending}`))
      .find((path) => existsSync(path));
    return file === undefined ? [] : [{ id, bytes: readFileSync(file), wanted }];
  });
}

function readTestPages(folder: string): readonly MarkedPage[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((id) => {
      const [source, expected] = ['source.html', 'expected.html'].map((name) =>
        join(folder, id, name),
      );
      if (source === undefined || expected === undefined) return [];
      if (!existsSync(source) || !existsSync(expected)) return [];
      const wanted = readVisibleText(readFileSync(expected, 'utf8'));
      return [{ id, bytes: readFileSync(source), wanted }];
    });
}

function readVisibleText(html: string): string {
  const parts: string[] = [];
  const stack: DefaultTreeAdapterTypes.ChildNode[] = parseFragment(html).childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    if ('tagName' in node) {
      // Words of neighbouring blocks must not grow together.
      if (!INLINE.has(node.tagName)) parts.push('\n');
      stack.push(...node.childNodes.toReversed());
    }
  }
  return parts.join('');
}

const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite code em i q s small span strong sub sup u'.split(' '),
);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
