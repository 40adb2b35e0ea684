import type { Database } from '../database.ts';

/** Answers that stay right until the database changes. */
export interface ResultCache {
  /** The answers for keys, in their order; `compute` gives those that are not known, in their order. */
  answer<K, V>(
    name: readonly unknown[],
    keys: readonly K[],
    compute: (missing: readonly K[]) => readonly V[],
  ): readonly V[];
}

/** Weight of all answers that are kept: each weighs one, and one more for each item of a list. */
const MAX_WEIGHT = 200_000;

/**
 * Remembers counts, facets and timelines: an archive changes when it is read anew, and every page of a
 * list asks for the same ones. All are forgotten when anybody writes, the oldest ones when they are many.
 */
export function createResultCache(database: Database): ResultCache {
  const known = new Map<string, { readonly value: unknown; readonly weight: number }>();
  let version = '';
  let weight = 0;
  const remember = (key: string, value: unknown): void => {
    const own = 1 + (Array.isArray(value) ? value.length : 0);
    known.set(key, { value, weight: own });
    weight += own;
    for (const [oldest, { weight: freed }] of known) {
      if (weight <= MAX_WEIGHT) break;
      known.delete(oldest);
      weight -= freed;
    }
  };
  return {
    answer: <K, V>(
      name: readonly unknown[],
      keys: readonly K[],
      compute: (missing: readonly K[]) => readonly V[],
    ): readonly V[] => {
      const current = database.readVersion();
      if (current !== version) {
        known.clear();
        weight = 0;
        version = current;
      }
      const names = keys.map((key) => JSON.stringify([...name, key]));
      const missing = keys.filter((_, index) => !known.has(names[index] ?? ''));
      const computed = missing.length === 0 ? [] : compute(missing);
      let next = 0;
      return keys.map((_, index): V => {
        const found = known.get(names[index] ?? '');
        // The name begins with the operation, so what stands under it is of that operation's type.
        if (found !== undefined) return found.value as V;
        const value = computed[next] as V;
        next += 1;
        remember(names[index] ?? '', value);
        return value;
      });
    },
  };
}
