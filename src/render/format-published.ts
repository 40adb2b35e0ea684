import type { DatePrecision } from '../article/article.ts';

/** Characters of an ISO 8601 instant that a date of less than a minute's precision has. */
const LENGTHS: Readonly<Partial<Record<DatePrecision, number>>> = { YEAR: 4, MONTH: 7, DAY: 10 };

/**
 * Returns an instant in ISO 8601 as exactly as it is known: a day is printed as a day, so that nobody
 * reads midnight into it.
 *
 * @example
 * formatPublished(1602460800000, 'DAY') // '2020-10-12'
 */
export function formatPublished(instant: number, precision: DatePrecision): string {
  const iso = new Date(instant).toISOString();
  return iso.slice(0, LENGTHS[precision] ?? iso.length);
}
