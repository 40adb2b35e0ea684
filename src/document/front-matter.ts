import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { HeaderFacts } from './source-document.ts';
import type { ParserWarning } from './warnings.ts';

/** Front matter, in which language it is written, and what follows it. */
export interface SplitText {
  readonly syntax: 'YAML' | 'TOML' | 'JSON';
  readonly source: string;
  readonly body: string;
}

/** What the front matter says. */
export interface FrontMatter {
  readonly header: HeaderFacts;
  readonly address: string | null;
  readonly warnings: readonly ParserWarning[];
}

/** A rule alone on its line, or the first key of JSON, before which Hexo needs no rule. */
const OPENING = /^\s{0,1000}(?:(?<rule>---|\+\+\+|;;;)[ \t]*\n|(?="\w{1,40}"[ \t]?:))/u;
const OBJECT = /^\s{0,1000}(?=\{[ \t]*["\n])/u;

/**
 * The front matter at the start of a text, or null where there is none: lines between two rules, three
 * hyphens round YAML, three plus signs round TOML (Hugo), three semicolons round JSON with or without its
 * braces (Hexo); or an object of JSON, on one line or more, with nothing behind its last brace.
 *
 * @see https://gohugo.io/content-management/front-matter/
 * @see https://hexo.io/docs/front-matter
 */
export function splitFrontMatter(text: string, maxLength: number): SplitText | null {
  if (OBJECT.test(text)) return splitJson(text, maxLength);
  const start = OPENING.exec(text);
  if (start === null) return null;
  const rule = start.groups?.['rule'] ?? ';;;';
  const from = Math.max(start[0].length - 1, 0);
  const end = text.slice(0, from + maxLength).indexOf(`\n${rule}`, from);
  if (end === -1) return null;
  const bodyStart = text.indexOf('\n', end + 4);
  const source = text.slice(start[0].length, Math.max(end, start[0].length));
  const syntax = rule === '---' ? 'YAML' : rule === '+++' ? 'TOML' : 'JSON';
  return {
    syntax,
    source: syntax === 'JSON' && !source.trimStart().startsWith('{') ? `{${source}}` : source,
    body: bodyStart === -1 ? '' : text.slice(bodyStart + 1),
  };
}

function splitJson(text: string, maxLength: number): SplitText | null {
  const end = findObjectEnd(text.slice(0, maxLength));
  const [rest] = /^[ \t]*\n/u.exec(text.slice(end, end + 200)) ?? [];
  if (end === -1 || rest === undefined) return null;
  const body = text.slice(end + rest.length);
  // A file of JSON alone, one object or many, is no post.
  if (/^\s*(?:$|\{\s*")/u.test(body)) return null;
  return { syntax: 'JSON', source: text.slice(0, end), body };
}

/** The place behind the object that a text begins with, or -1. Braces inside strings are text. */
function findObjectEnd(text: string): number {
  let depth = 0;
  // A string that nothing closes ends with its line, so that no place is looked at twice.
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}]/gu)) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (sign === '}' && depth === 0) return index + 1;
  }
  return -1;
}

/**
 * The facts of a post's front matter (Jekyll, Hugo): title, author, date, address, tags, categories,
 * picture. Everything is read as text; what breaks its syntax is read line by line, with a warning.
 */
export function parseFrontMatter(front: Pick<SplitText, 'syntax' | 'source'>): FrontMatter {
  const warnings: ParserWarning[] = [];
  const map = readMap(front, warnings);
  const text = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const texts = listTexts(map[key]).filter((value) => value !== 'null');
      if (texts.length > 0) return texts.join(', ');
    }
    return null;
  };
  const list = (...keys: readonly string[]): readonly string[] => {
    for (const key of keys) {
      const value = map[key] ?? readField(map['taxonomies'], key);
      const items =
        typeof value === 'string' ? value.replaceAll(/^\[|\]$/gu, '').split(',') : listTexts(value);
      const names = items.map((item) => item.trim()).filter((item) => item !== '');
      if (names.length > 0) return names;
    }
    return [];
  };
  return {
    header: {
      title: text('title'),
      author: text('author', 'authors'),
      date: text('date', 'published', 'publishDate'),
      tags: list('tags', 'tag', 'keywords'),
      categories: list('categories', 'category'),
      summary: text('description', 'summary', 'excerpt'),
      language: text('lang', 'language'),
      image: text('image', 'cover', 'featured_image', 'thumbnail'),
    },
    address: text('from', 'url', 'link', 'source', 'canonical_url'),
    warnings,
  };
}

/** Keys under which themes put what is wanted of an author or a picture. */
const FIELDS = ['name', 'display_name', 'image', 'src', 'url', 'path', 'feature'];

/** The texts of a value: its own, those of a list, the telling field of a table. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.slice(0, 100).flatMap((item) => (Array.isArray(item) ? [] : listTexts(item)));
  }
  for (const field of FIELDS) {
    const own = readField(value, field);
    if (typeof own === 'string' && own.trim() !== '') return [own.trim()];
  }
  return [];
}

function readField(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map(Object.entries(value)).get(field)
    : undefined;
}

function readMap(
  { syntax, source }: Pick<SplitText, 'syntax' | 'source'>,
  warnings: ParserWarning[],
): Readonly<Record<string, unknown>> {
  try {
    const values = syntax === 'TOML' ? parseTomlText(source) : parseYamlText(source);
    if (typeof values === 'object' && values !== null) return { ...values };
    if (values === null) return {};
  } catch {
    // A title with an unescaped quotation mark breaks the syntax; the lines still say what they say.
  }
  warnings.push({
    code: 'BAD_FRONT_MATTER',
    message: `The front matter is no valid ${syntax}; it was read line by line.`,
  });
  return Object.fromEntries(
    source.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const [head, key] = /^(\w{1,40})[ \t]{0,8}[:=]/u.exec(line) ?? [];
      if (head === undefined || key === undefined) return [];
      return [[key, line.slice(head.length).trim().replaceAll(/^"|"$/gu, '')]];
    }),
  );
}

function parseYamlText(source: string): unknown {
  // Every scalar stays text: a date must not become a Date of some zone.
  return parseYaml(source, {
    schema: 'failsafe',
    maxAliasCount: 0,
    // Its warnings go to the console of whoever runs this.
    logLevel: 'error',
  });
}

function parseTomlText(source: string): unknown {
  // A date of TOML is printed as it was written, zone and precision included.
  return Object.fromEntries(
    Object.entries(parseToml(source)).map(([key, value]) => [
      key,
      value instanceof TomlDate ? value.toISOString() : value,
    ]),
  );
}
