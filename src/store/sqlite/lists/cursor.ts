import { gatewayError } from '../../../errors.ts';
import { readCursorText, writeCursorText } from '../../cursor-text.ts';
import type { SqlValue } from '../database.ts';

/** The place of an item in an order: the values that the order sorts by, last the hidden tie-break. */
export type Place = readonly (string | number)[];

/** Writes a place as an opaque, url-safe text; `order` keeps it from being used in another order. */
export function writeCursor(order: string, place: readonly SqlValue[]): string {
  return writeCursorText([order, ...place]);
}

/** The place that a cursor stands for; refuses what no list of this order and length has written. */
export function readCursor(order: string, length: number, cursor: string): Place {
  const value = readCursorText(cursor);
  if (value !== null && value.length === length + 1 && value[0] === order) {
    const place = value.slice(1);
    if (place.every(isPlaceValue)) return place;
  }
  throw gatewayError(
    'INVALID_CURSOR',
    `“${cursor.slice(0, 60)}” is no cursor of this list in this order.`,
    'Take `after` and `before` from `pageInfo` or `edges` of the same list with the same `orderBy` and `search`.',
  );
}

function isPlaceValue(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}
