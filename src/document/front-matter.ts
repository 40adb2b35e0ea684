import { parse as parseYaml } from 'yaml';
import type { HeaderFacts } from './source-document.ts';
import type { ParserWarning } from './warnings.ts';

/** Front matter and what follows it. */
export interface SplitText {
  readonly yaml: string;
  readonly body: string;
}

/** What the front matter says. */
export interface FrontMatter {
  readonly header: HeaderFacts;
  readonly address: string | null;
  readonly warnings: readonly ParserWarning[];
}

/** The lines between two rules of three hyphens at the start of a text, or null where there are none. */
export function splitFrontMatter(text: string, maxLength: number): SplitText | null {
  const start = /^\s{0,1000}---[ \t]*\n/u.exec(text);
  if (start === null) return null;
  const from = start[0].length - 1;
  const end = text.slice(0, from + maxLength).indexOf('\n---', from);
  if (end === -1) return null;
  const bodyStart = text.indexOf('\n', end + 4);
  return {
    yaml: text.slice(start[0].length, Math.max(end, start[0].length)),
    body: bodyStart === -1 ? '' : text.slice(bodyStart + 1),
  };
}

/**
 * The facts of a post's front matter (Jekyll, Hugo): title, author, date, address, tags, categories.
 * Everything is read as text; front matter that is no YAML is read line by line, with a warning.
 */
export function parseFrontMatter(source: string): FrontMatter {
  const warnings: ParserWarning[] = [];
  const map = readMap(source, warnings);
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
    },
    address: text('from', 'url', 'link', 'source', 'canonical_url'),
    warnings,
  };
}

function readMap(source: string, warnings: ParserWarning[]): Readonly<Record<string, unknown>> {
  try {
    // Every scalar stays text: a date must not become a Date of some zone.
    const values: unknown = parseYaml(source, {
      schema: 'failsafe',
      maxAliasCount: 0,
      // Its warnings go to the console of whoever runs this.
      logLevel: 'error',
    });
    if (typeof values === 'object' && values !== null) return { ...values };
    if (values === null) return {};
  } catch {
    // A title with an unescaped quotation mark breaks YAML; the lines still say what they say.
  }
  warnings.push({
    code: 'BAD_FRONT_MATTER',
    message: 'The front matter is no valid YAML; it was read line by line.',
  });
  return Object.fromEntries(
    source.split('\n').flatMap((line): readonly (readonly [string, string])[] => {
      const key = /^(\w{1,40}):/u.exec(line)?.[1];
      if (key === undefined) return [];
      return [
        [
          key,
          line
            .slice(key.length + 1)
            .trim()
            .replaceAll(/^"|"$/gu, ''),
        ],
      ];
    }),
  );
}
