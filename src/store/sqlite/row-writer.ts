import type { Database, SqlValue } from './database.ts';

/** Gathers rows of tables and inserts many by one statement: a call of the driver costs more than a row. */
export interface RowWriter {
  /** Adds a row; what is not flushed is not yet in the table. */
  add(table: string, row: readonly SqlValue[]): void;
  /** Inserts what is gathered. */
  flush(): void;
}

/** Rows a statement: beyond this nothing is gained, and a statement has at most 32,766 parameters. */
const ROWS = 64;

/**
 * A writer of rows whose values come in the order of `columns`, or of the table's own columns where none
 * are given. A row that meets one with its key is dropped where `isLenient` names its table.
 */
export function createRowWriter(
  database: Database,
  columns: Readonly<Record<string, string>> = {},
  lenient: ReadonlySet<string> = new Set(),
): RowWriter {
  const pending = new Map<string, (readonly SqlValue[])[]>();
  const statements = new Map<string, string>();
  const insert = (table: string, rows: readonly (readonly SqlValue[])[]): void => {
    const name = `${table} ${rows.length}`;
    let sql = statements.get(name);
    if (sql === undefined) {
      const verb = lenient.has(table) ? 'insert or ignore' : 'insert';
      const places = repeat(`(${repeat('?', rows[0]?.length ?? 0)})`, rows.length);
      sql = `${verb} into ${table}${columns[table] ?? ''} values ${places}`;
      statements.set(name, sql);
    }
    database.runRows(sql, rows);
  };
  return {
    add: (table, row) => {
      let rows = pending.get(table);
      if (rows === undefined) pending.set(table, (rows = []));
      rows.push(row);
      if (rows.length < ROWS) return;
      insert(table, rows);
      rows.length = 0;
    },
    flush: () => {
      for (const [table, rows] of pending) {
        // One by one: a statement for every possible number of rows would crowd out the others.
        for (const row of rows) insert(table, [row]);
        rows.length = 0;
      }
    },
  };
}

function repeat(part: string, count: number): string {
  return Array<string>(count).fill(part).join(', ');
}
