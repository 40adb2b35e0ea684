import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { HeaderFacts } from './source-document.ts';
import type { ParserWarning } from './warnings.ts';

/** Front matter, in which language it is written, and what follows it. */
export interface SplitText {
  readonly syntax: 'YAML' | 'TOML';
  readonly source: string;
  readonly body: string;
}

/** What the front matter says. */
export interface FrontMatter {
  readonly header: HeaderFacts;
  readonly address: string | null;
  readonly warnings: readonly ParserWarning[];
}

/**
 * The lines between two rules at the start of a text, or null where there are none: three hyphens round
 * YAML, three plus signs round TOML.
 */
export function splitFrontMatter(text: string, maxLength: number): SplitText | null {
  const start = /^\s{0,1000}(?<rule>---|\+\+\+)[ \t]*\n/u.exec(text);
  if (start === null) return null;
  const rule = start.groups?.['rule'] ?? '---';
  const from = start[0].length - 1;
  const end = text.slice(0, from + maxLength).indexOf(`\n${rule}`, from);
  if (end === -1) return null;
  const bodyStart = text.indexOf('\n', end + 4);
  return {
    syntax: rule === '---' ? 'YAML' : 'TOML',
    source: text.slice(start[0].length, Math.max(end, start[0].length)),
    body: bodyStart === -1 ? '' : text.slice(bodyStart + 1),
  };
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
      const value = map[key];
      if (typeof value === 'string' && value.trim() !== '' && value !== 'null') return value.trim();
      if (Array.isArray(value)) {
        const names = value.filter((item) => typeof item === 'string');
        if (names.length > 0) return names.join(', ');
      }
    }
    return null;
  };
  const list = (key: string): readonly string[] => {
    const value = map[key];
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.replaceAll(/^\[|\]$/gu, '').split(',')
        : [];
    return items
      .filter((item) => typeof item === 'string')
      .map((item) => item.trim())
      .filter((item) => item !== '');
  };
  return {
    header: {
      title: text('title'),
      author: text('author', 'authors'),
      date: text('date', 'published', 'publishDate'),
      tags: list('tags'),
      categories: list('categories'),
      summary: text('description', 'summary', 'excerpt'),
      language: text('lang', 'language'),
      image: text('image', 'cover', 'featured_image', 'thumbnail'),
    },
    address: text('from', 'url', 'link', 'source', 'canonical_url'),
    warnings,
  };
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
