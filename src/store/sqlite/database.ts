import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';
import { DatabaseError, explainFailure, explainOpening } from './database-error.ts';

/** What SQLite takes and gives. Blobs come back as `Uint8Array`. */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/**
 * A SQLite database behind the few calls that we need, whichever driver serves it. Where SQLite fails they
 * throw `DatabaseError`.
 */
export interface Database {
  all(sql: string, ...parameters: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, ...parameters: readonly SqlValue[]): SqlRow | null;
  run(sql: string, ...parameters: readonly SqlValue[]): void;
  /**
   * Runs a statement whose parameters are the values of these rows, one after the other, for columns of
   * tables: numbers are bound as reals, which integer columns take as integers, in half the time of `run`.
   */
  runRows(sql: string, rows: readonly (readonly SqlValue[])[]): void;
  /** Rows one by one, as their values in the order of the columns; the statement stays open until the loop ends. */
  iterate(sql: string, ...parameters: readonly SqlValue[]): IterableIterator<readonly SqlValue[]>;
  /** A statement to be run many times. */
  prepare(sql: string): PreparedStatement;
  /** Several statements without parameters. */
  exec(sql: string): void;
  /** Runs the work in one transaction; a throw rolls it back. Nested calls join the outer one. */
  transaction<T>(work: () => T): T;
  /** Changes whenever anybody has written to the database; not recorded among the statements. */
  readVersion(): string;
  /** Makes the next commit reach the disk before it returns (`synchronous = FULL`), or not (`NORMAL`). */
  setDurable(isDurable: boolean): void;
  readonly statements: { readonly list: readonly string[]; clear(): void };
  close(): void;
}

export interface PreparedStatement {
  all(...parameters: readonly SqlValue[]): SqlRow[];
  run(...parameters: readonly SqlValue[]): void;
}

interface DriverStatement {
  /** Asks for rows as lists of values, which libsql makes in half the time; other drivers have no such switch. */
  raw?(isRaw: boolean): unknown;
  columns?(): readonly { readonly name: string }[];
  all(...parameters: readonly SqlValue[]): readonly unknown[];
  run(...parameters: readonly SqlValue[] | readonly [readonly SqlValue[]]): unknown;
  iterate(...parameters: readonly SqlValue[]): IterableIterator<unknown>;
}

interface Driver {
  prepare(sql: string): DriverStatement;
  exec(sql: string): unknown;
  close(): unknown;
}

export interface DatabaseOptions {
  /** Keep the text of every statement for tests. @default false */
  readonly record?: boolean;
  /** @default 5000 */
  readonly busyTimeoutMs?: number;
}

const MAX_CACHED_STATEMENTS = 500;

/**
 * Opens the SQLite file at a path (`:memory:` for none), with foreign keys; nothing is written to it yet.
 *
 * The driver is node:sqlite where this Node has it, else libsql, whose binaries come with npm: the same
 * results, and only this file knows which.
 */
export function createDatabase(path: string, options: DatabaseOptions = {}): Database {
  const driver = openDriver(path);
  const guard = createGuard(path);
  const timeout = Math.trunc(options.busyTimeoutMs ?? 5000);
  guard(() => {
    driver.exec(`pragma busy_timeout = ${timeout}`);
    driver.exec('pragma foreign_keys = on');
    driver.exec('pragma synchronous = normal');
    // 32 MB: a batch of an ingest is some megabytes, and pages of the indexes come again and again.
    driver.exec('pragma wal_autocheckpoint = 8000');
    // What sorts and joins put aside stays in memory while it is small, and else is a file.
    driver.exec('pragma temp_store = file');
    driver.exec('pragma cache_size = -32000');
  });
  return wrapDriver(driver, guard, options.record ?? false);
}

/** Does what calls the driver; what SQLite says against it is thrown as one sentence. */
type Guard = <T>(work: () => T) => T;

function createGuard(path: string): Guard {
  return (work) => {
    try {
      return work();
    } catch (error) {
      throw explainFailure(path, error);
    }
  };
}

function openDriver(path: string): Driver {
  try {
    if (path !== ':memory:') createFolder(dirname(path));
    return createDriver(path);
  } catch (error) {
    throw explainOpening(path, error);
  }
}

/** Step by step: asked to make folders below /proc at once, Node 20 never comes back. */
function createFolder(folder: string): void {
  if (existsSync(folder)) return;
  createFolder(dirname(folder));
  mkdirSync(folder);
}

function createDriver(path: string): Driver {
  const builtIn = findBuiltInSqlite();
  if (builtIn !== null) return new builtIn.DatabaseSync(path);
  // The declarations of libsql are those of another driver; these three calls are what it has.
  return new Libsql(path) as unknown as Driver;
}

interface BuiltInSqlite {
  readonly DatabaseSync: new (path: string) => Driver;
}

/** node:sqlite, silent about being experimental; null where Node has none. */
function findBuiltInSqlite(): BuiltInSqlite | null {
  const load: unknown = Reflect.get(process, 'getBuiltinModule');
  if (typeof load !== 'function') return null;
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    const module: unknown = Reflect.apply(load, process, ['node:sqlite']);
    const isThere = typeof module === 'object' && module !== null && 'DatabaseSync' in module;
    return isThere ? (module as BuiltInSqlite) : null;
  } finally {
    process.emitWarning = emitWarning;
  }
}

function wrapDriver(driver: Driver, guard: Guard, record: boolean): Database {
  const cache = new Map<string, Statement>();
  const recorded: string[] = [];
  let depth = 0;
  const note = (sql: string): void => {
    if (record) recorded.push(sql);
  };
  const exec = (sql: string): unknown => guard(() => driver.exec(sql));
  const prepareAnew = (sql: string): Statement => {
    const statement = guard(() => driver.prepare(sql));
    return wrapStatement(statement, guard);
  };
  const prepare = (sql: string): Statement => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    if (cache.size >= MAX_CACHED_STATEMENTS) cache.clear();
    const statement = prepareAnew(sql);
    cache.set(sql, statement);
    return statement;
  };
  const all = (sql: string, parameters: readonly SqlValue[]): readonly SqlRow[] => {
    note(sql);
    return prepare(sql).all(parameters.map(toBound));
  };
  return {
    all: (sql, ...parameters) => all(sql, parameters),
    get: (sql, ...parameters) => all(sql, parameters)[0] ?? null,
    run: (sql, ...parameters) => {
      note(sql);
      prepare(sql).run(parameters.map(toBound));
    },
    runRows: (sql, rows) => {
      note(sql);
      const parameters: SqlValue[] = [];
      for (const row of rows) for (const value of row) parameters.push(value);
      prepare(sql).run(parameters);
    },
    prepare: (sql) => ({
      all: (...parameters) => [...all(sql, parameters)],
      run: (...parameters) => {
        note(sql);
        prepare(sql).run(parameters.map(toBound));
      },
    }),
    *iterate(sql, ...parameters) {
      note(sql);
      // A statement of its own: a cached one could be asked again while this loop runs.
      yield* prepareAnew(sql).iterate(parameters.map(toBound));
    },
    exec: (sql) => {
      note(sql);
      exec(sql);
    },
    transaction: (work) => {
      if (depth > 0) return work();
      exec('begin immediate');
      depth += 1;
      try {
        const result = work();
        exec('commit');
        return result;
      } catch (error) {
        rollBack(exec);
        throw error;
      } finally {
        depth -= 1;
      }
    },
    readVersion: () => {
      const [row] = prepare(
        "select (select data_version from pragma_data_version) || '.' || total_changes() as version",
      ).all([]);
      return String(row?.['version'] ?? '');
    },
    setDurable: (isDurable) => exec(`pragma synchronous = ${isDurable ? 'full' : 'normal'}`),
    statements: {
      list: recorded,
      clear: () => {
        recorded.length = 0;
      },
    },
    close: () => {
      cache.clear();
      driver.close();
    },
  };
}

/** A full or damaged disk has rolled back already; then the first error says why, not that of this call. */
function rollBack(exec: (sql: string) => unknown): void {
  try {
    exec('rollback');
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}

/** Drivers bind every JavaScript number as a real; whole numbers go as integers, as the columns hold them. */
function toBound(value: SqlValue): SqlValue {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}

/** A statement whose rows are objects, whatever its driver gives. */
interface Statement {
  all(parameters: readonly SqlValue[]): readonly SqlRow[];
  run(parameters: readonly SqlValue[]): void;
  iterate(parameters: readonly SqlValue[]): Iterable<readonly SqlValue[]>;
}

function wrapStatement(statement: DriverStatement, guard: Guard): Statement {
  let toRow: ((row: unknown) => SqlRow) | undefined;
  // A statement knows its columns only where it reads.
  const reader = (): ((row: unknown) => SqlRow) => (toRow ??= createRowReader(statement));
  return {
    all: (parameters) =>
      guard(() => {
        const read = reader();
        return statement.all(...parameters).map(read);
      }),
    run: (parameters) => {
      // libsql copies a spread list twice; node:sqlite takes a list for names.
      if (statement.raw === undefined) guard(() => statement.run(...parameters));
      else guard(() => statement.run(parameters));
    },
    *iterate(parameters) {
      const read = statement.raw === undefined ? listValues : readValues;
      guard(() => statement.raw?.(true));
      try {
        for (const row of statement.iterate(...parameters)) yield read(row);
      } catch (error) {
        // A loop that pauses at each row cannot be handed over as a whole.
        guard(() => {
          throw error;
        });
      }
    },
  };
}

/** Turns what the driver gives into objects by column. */
function createRowReader(statement: DriverStatement): (row: unknown) => SqlRow {
  if (statement.raw === undefined || statement.columns === undefined)
    // Rows of node:sqlite hold only values of SQLite.
    return (row) => row as SqlRow;
  statement.raw(true);
  const names = statement.columns().map(({ name }) => name);
  return (row) => {
    const values = readValues(row);
    const read: Record<string, SqlValue> = {};
    for (let column = 0; column < names.length; column += 1)
      read[names[column] ?? ''] = values[column] ?? null;
    return read;
  };
}

/** The values of a raw row of libsql, in which blobs are ArrayBuffers. */
function readValues(row: unknown): readonly SqlValue[] {
  // In raw mode every row is a list of values of SQLite.
  return (row as readonly (SqlValue | ArrayBuffer)[]).map((value) =>
    value instanceof ArrayBuffer ? new Uint8Array(value) : value,
  );
}

/** The values of a row of node:sqlite. */
function listValues(row: unknown): readonly SqlValue[] {
  return Object.values(row as SqlRow);
}
