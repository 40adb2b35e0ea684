import type { SqlValue } from '../database.ts';

/** A piece of SQL with the values of its `?` marks, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/**
 * A piece of SQL: other pieces stand where they are put, every other value becomes a parameter, so that
 * nothing from a request is ever part of the text.
 *
 * @example
 * sql`select 1 from ${raw('article')} where id = ${7}` // { text: 'select 1 from article where id = ?', values: [7] }
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return { text, values };
}

/** Text of our own as a piece of SQL. */
export function raw(text: string): Sql {
  return { text, values: [] };
}

/** Pieces one after another with a separator between them. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map(({ text }) => text).join(separator),
    values: pieces.flatMap(({ values }) => values),
  };
}

/** True where no piece is a condition on anything. */
export function isAlwaysTrue(pieces: readonly Sql[]): boolean {
  return pieces.every(({ text }) => text === '1');
}

/** All of the pieces hold; true where there is none. */
export function allOf(pieces: readonly Sql[]): Sql {
  return pieces.length === 0 ? raw('1') : join(pieces, ' and ');
}

function isSql(part: Sql | SqlValue): part is Sql {
  return typeof part === 'object' && part !== null && 'text' in part;
}
