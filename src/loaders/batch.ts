import DataLoader from 'dataloader';

/** A record that another record names, or a client asked for, but that the store does not have. */
export class MissingRecordError extends Error {
  override readonly name = 'MissingRecordError';
}

/** Returns a loader whose reads of one tick become one call of `read`, answered in the order of the keys. */
export function createBatch<K, V>(
  read: (keys: readonly K[]) => Promise<readonly V[]>,
): DataLoader<K, V> {
  return new DataLoader((keys) => read(keys));
}

/** Returns a loader of records that must exist: a key without record rejects with `MissingRecordError`. */
export function createRecordBatch<K extends string | number, V>(
  type: string,
  read: (keys: readonly K[]) => Promise<readonly (V | null)[]>,
): DataLoader<K, V> {
  return new DataLoader<K, V>(async (keys) => {
    const records = await read(keys);
    return keys.map(
      (key, index) => records[index] ?? new MissingRecordError(`There is no ${type} ${key}.`),
    );
  });
}

/**
 * Returns a loader of relations that take arguments: keys are batched over all parents that ask with
 * equal arguments.
 */
export function createArgumentBatch<K, A, V>(
  read: (keys: readonly K[], args: A) => Promise<readonly V[]>,
): (key: K, args: A) => Promise<V> {
  const batches = new Map<string, DataLoader<K, V>>();
  return (key, args) => {
    const name = JSON.stringify(args);
    let batch = batches.get(name);
    if (batch === undefined) {
      batch = createBatch((keys: readonly K[]) => read(keys, args));
      batches.set(name, batch);
    }
    return batch.load(key);
  };
}
