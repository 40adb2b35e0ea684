export type Cell = string | number | null;

/**
 * Rows put down in any order and read in theirs, so that what a whole archive says of one thing stands
 * together without being held in memory.
 */
export interface Shelf<Row extends readonly Cell[]> {
  add(row: Row): void;
  /** Every row, ordered by the shelf's leading columns. May be asked again; nothing may be added after the first time. */
  read(): Iterable<Row>;
}

/** Opens an empty shelf for rows of so many columns, ordered by the first `keys` of them; no text may hold a NUL. */
export type OpenShelf = <Row extends readonly Cell[]>(
  columns: Row['length'],
  keys: number,
) => Shelf<Row>;

/** Shelves in memory, for small archives; null stands before numbers, numbers before text: the order of SQLite. */
export const openMemoryShelf: OpenShelf = <Row extends readonly Cell[]>(
  _columns: Row['length'],
  keys: number,
) => {
  const rows: Row[] = [];
  let isSorted = false;
  return {
    add: (row: Row) => {
      rows.push(row);
    },
    read: () => {
      if (!isSorted) rows.sort((a, b) => compareRows(a, b, keys));
      isSorted = true;
      return rows;
    },
  };
};

function compareRows(a: readonly Cell[], b: readonly Cell[], keys: number): number {
  for (let column = 0; column < keys; column += 1) {
    const order = compareCells(a[column] ?? null, b[column] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

function compareCells(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  const rank = (cell: Cell) => (cell === null ? 0 : typeof cell === 'number' ? 1 : 2);
  return rank(a) - rank(b);
}

/** Order by code points, which is that of bytes in UTF-8; by UTF-16 units, 😀 would stand before ｱ. */
function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    if (a.charCodeAt(index) === b.charCodeAt(index)) continue;
    // Where only the second halves of pairs differ, they are in the order of their pairs.
    return (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
  }
  return a.length - b.length;
}

/** Rows that follow each other with an equal first column, together. */
export function* groupRows<Key extends Cell, Row extends readonly [Key, ...Cell[]]>(
  rows: Iterable<Row>,
): Iterable<readonly [Key, readonly Row[]]> {
  let group: Row[] = [];
  for (const row of rows) {
    const [first] = group;
    if (first !== undefined && first[0] !== row[0]) {
      yield [first[0], group];
      group = [];
    }
    group.push(row);
  }
  const [first] = group;
  if (first !== undefined) yield [first[0], group];
}

/** Gives the rows with a key in their first column, for keys asked in the order of the rows, each once. */
export function followRows<Row extends readonly [number, ...Cell[]]>(
  rows: Iterable<Row>,
): (key: number) => readonly Row[] {
  const groups = groupRows<number, Row>(rows)[Symbol.iterator]();
  let next = groups.next();
  return (key) => {
    while (next.done !== true && next.value[0] < key) next = groups.next();
    if (next.done === true || next.value[0] !== key) return [];
    const [, found] = next.value;
    next = groups.next();
    return found;
  };
}
