import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMemoryShelf } from '../../graph/shelf.ts';
import type { Cell, OpenShelf, Shelf } from '../../graph/shelf.ts';
import { createDatabase } from './database.ts';
import { createRowWriter } from './row-writer.ts';

/** Shelves of one job, which are gone when they are closed. */
export interface Shelves {
  readonly open: OpenShelf;
  close(): void;
}

/** Rows that a shelf holds before it goes to disk: of small archives everything, of large ones some tens of megabytes. */
const MOST_HELD = 20_000;

/**
 * Opens shelves that hold any number of rows in bounded memory: where they are many, SQLite
 * sorts them in temporary files. A few thousand are sorted in a fraction of the time that it takes to
 * write them to a table and read them back.
 */
export function openShelves(mostHeld: number = MOST_HELD): Shelves {
  let disk: Shelves | null = null;
  return {
    open: <Row extends readonly Cell[]>(columns: Row['length'], keys: number) => {
      let shelf = openMemoryShelf<Row>(columns, keys);
      let count = 0;
      return {
        add: (row: Row) => {
          count += 1;
          if (count === mostHeld + 1) {
            const held = shelf.read();
            disk ??= openDisk();
            shelf = disk.open<Row>(columns, keys);
            for (const early of held) shelf.add(early);
          }
          shelf.add(row);
        },
        read: () => shelf.read(),
      };
    },
    close: () => disk?.close(),
  };
}

/** Shelves that are tables of a database of their own. */
function openDisk(): Shelves {
  const folder = mkdtempSync(join(tmpdir(), 'pressgraph-'));
  const database = createDatabase(join(folder, 'shelves.db'));
  // Nobody else reads it and nothing of it outlives this process: no journal, no wait for the disk.
  database.exec('pragma journal_mode = off');
  database.exec('pragma synchronous = off');
  database.exec('pragma locking_mode = exclusive');
  database.exec('begin');
  database.exec('create table opened (at)');
  // Gone from the folder at once, so that a killed process leaves nothing; Windows removes it at the end.
  removeFolder(folder);
  const rows = createRowWriter(database);
  let count = 0;
  const open: OpenShelf = <Row extends readonly Cell[]>(columns: Row['length'], keys: number) => {
    count += 1;
    const table = `shelf_${count}`;
    const names = Array.from({ length: columns }, (_, column) => `c${column}`);
    database.exec(`create table ${table} (${names.join(', ')})`);
    const sql = `select * from ${table} order by ${names.slice(0, keys).join(', ')}`;
    const shelf: Shelf<Row> = {
      add: (row) => {
        rows.add(table, row);
      },
      *read() {
        rows.flush();
        for (const row of database.iterate(sql))
          // The values of a row come back in the order and with the types in which it was added.
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion
          yield row as unknown as Row;
      },
    };
    return shelf;
  };
  return {
    open,
    close: () => {
      database.close();
      removeFolder(folder);
    },
  };
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // A file that is open may be kept by the system.
  }
}
