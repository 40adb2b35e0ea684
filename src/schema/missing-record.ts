import { gatewayError } from '../errors.ts';
import { MissingRecordError } from '../loaders/batch.ts';

/**
 * Returns the record, or null where the archive has none: not found is no error. Loaders of many records
 * give errors as values, loaders of one throw them.
 */
export async function orNull<T>(record: Promise<T> | T): Promise<T | null> {
  try {
    const found = await record;
    return found instanceof MissingRecordError ? null : found;
  } catch (error) {
    if (error instanceof MissingRecordError) return null;
    throw error;
  }
}

/** Refuses more ids in one list than a page may hold. */
export function checkIdCount(count: number, max: number): void {
  if (count > max)
    throw gatewayError(
      'PAGE_TOO_LARGE',
      `${count} ids are asked for at once.`,
      `Ask for at most ${max} at once.`,
    );
}
