import { gatewayError } from '../errors.ts';
import { readCursorText, writeCursorText } from '../store/cursor-text.ts';
import type { ChangeLogRow } from '../store/records.ts';

/** A place in the log of changes. */
export interface ChangePlace {
  /** All changes up to this one were told. */
  readonly sequence: number;
  /** Of the quotations of the next change, the last one that was told; null where none was. */
  readonly quotationId: string | null;
}

/** Returns the opaque, url-safe text for a place in the log that `epoch` names. */
export function writeChangeCursor(epoch: string, place: ChangePlace): string {
  const { sequence, quotationId } = place;
  const last = quotationId === null ? [] : [quotationId];
  return writeCursorText(['changes', epoch, sequence, ...last]);
}

/** Returns the place that a cursor stands for; refuses what is damaged, of another log, or no longer kept. */
export function readChangeCursor(cursor: string, log: ChangeLogRow): ChangePlace {
  const [mark, epoch, sequence, quotationId = null] = readCursorText(cursor) ?? [];
  const isPlace =
    mark === 'changes' &&
    typeof sequence === 'number' &&
    (quotationId === null || typeof quotationId === 'string');
  const hint = 'Read the lists again and follow from `archive.changeCursor`.';
  if (!isPlace)
    throw gatewayError(
      'INVALID_CURSOR',
      `“${cursor.slice(0, 60)}” is no cursor of the changes of an archive.`,
      hint,
    );
  if (epoch !== log.epoch || sequence > log.newest)
    throw gatewayError(
      'INVALID_CURSOR',
      'The cursor is of another database, which this one has replaced.',
      hint,
    );
  if (sequence < log.oldest)
    throw gatewayError(
      'INVALID_CURSOR',
      'Changes since that cursor are no longer kept; some would be missed.',
      hint,
    );
  return { sequence, quotationId };
}
