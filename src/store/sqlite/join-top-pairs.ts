/** A table of what stands together, and how its rows of one key are ranked; an index has this order. */
interface PairTable {
  readonly table: string;
  /** Column of the record that is asked about. */
  readonly key: string;
  /** Column of the record that stands with it. */
  readonly other: string;
  readonly ranks: readonly string[];
}

/**
 * Returns the part of a statement from `from` on that gives for each key in the list `?1` its first `?2`
 * rows as `pair`, in order, joined to the records that they lead to. Each key walks its own stretch of an
 * index, however many rows it has.
 *
 * @param target table of those records
 */
export function joinTopPairs({ table, key, other, ranks }: PairTable, target: string): string {
  const order = (prefix: string): string =>
    [...ranks.map((rank) => `${prefix}${rank} desc`), `${prefix}${other}`].join(', ');
  return `from json_each(?1) scope cross join ${table} pair cross join ${target}
    where pair.${key} = scope.value and ${target}.id = pair.${other} and pair.${other} in
      (select ${other} from ${table} where ${key} = scope.value order by ${order('')} limit ?2)
    order by scope.key, ${order('pair.')}`;
}
