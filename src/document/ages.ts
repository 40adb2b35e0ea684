import { Temporal } from 'temporal-polyfill';
import type { DateHabits, ParsedDate } from './dates.ts';

type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

/** First letters of the units of an age. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:秒|s(?!em))/iu, 'seconds'],
  [/^(?:分|min)/iu, 'minutes'],
  [/^(?:小时|小時|h)/iu, 'hours'],
  [/^(?:天|日|d|j)/iu, 'days'],
  [/^(?:周|週|星期|w|sem)/iu, 'weeks'],
  [/^(?:个月|個月|月|month|mois)/iu, 'months'],
  [/^(?:年|y|an)/iu, 'years'],
];
const AGES: readonly RegExp[] = [
  /^(?<count>\d{1,3})\s?(?<unit>秒钟?|秒鐘|分钟|分鐘|小时|小時|天|日|周|週|星期|个月|個月|年)(?:以前|之前|前)$/u,
  /^(?<count>\d{1,3}|an?|one)\s(?<unit>sec|second|min|minute|hour|day|week|month|year)s?\sago$/iu,
  /^il y a (?<count>\d{1,3}|une?) (?<unit>secondes?|minutes?|heures?|jours?|semaines?|mois|ans?)$/iu,
];
const FINENESS = ['DAY', 'MONTH', 'YEAR'] as const;

/** True for a text that says how old something is, and nothing else (`19 分钟前`, `2 hours ago`). */
export function isAge(text: string): boolean {
  return AGES.some((shape) => shape.test(text.trim()));
}

/**
 * When something was published that was so old at its capture; null for any other text.
 *
 * An age is cut off or rounded to its unit: one in minutes gives the minute, any other the finest of day,
 * month and year that the whole stretch of time lies in, in the publisher's zone, or null.
 *
 * @example parseAge('19 分钟前', '2020-10-12T21:46:43.000Z', habits)
 * // { instant: '2020-10-12T21:27:00.000Z', precision: 'MINUTE' }
 */
export function parseAge(
  text: string,
  capturedAt: string,
  { timeZone }: Pick<DateHabits, 'timeZone'>,
): ParsedDate | null {
  const found = AGES.map((shape) => shape.exec(text.trim())?.groups).find((one) => one != null);
  const unit = UNITS.find(([start]) => start.test(found?.['unit'] ?? ''))?.[1];
  if (found === undefined || unit === undefined) return null;
  // `an hour ago`, `il y a une heure`
  const count = /^\d/u.test(found['count'] ?? '') ? Number(found['count']) : 1;
  const captured = Temporal.Instant.from(capturedAt).toZonedDateTimeISO(timeZone ?? 'UTC');
  const latest = captured.subtract({ [unit]: count });
  if (unit === 'seconds' || unit === 'minutes')
    return {
      instant: toIso(latest.round({ smallestUnit: 'minute', roundingMode: 'floor' })),
      precision: 'MINUTE',
    };
  const earliest = captured.subtract({ [unit]: count + 1 });
  for (const precision of FINENESS) {
    const length = precision === 'DAY' ? 10 : precision === 'MONTH' ? 7 : 4;
    const start = latest.toPlainDate().toString().slice(0, length);
    if (earliest.toPlainDate().toString().startsWith(start))
      return { instant: new Date(start).toISOString(), precision };
  }
  return null;
}

function toIso(time: Temporal.ZonedDateTime): string {
  return new Date(time.epochMilliseconds).toISOString();
}
