import { Temporal } from 'temporal-polyfill';

/** An instant in UTC with what the print says about its precision. */
export interface ParsedDate {
  readonly instant: string;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY' | 'MINUTE' | 'SECOND';
}

/** Zone and habits that a printed date leaves out. */
export interface DateHabits {
  /** IANA zone of clock times without one; null where none is known. */
  readonly timeZone: string | null;
  readonly dayFirst: boolean;
}

/** First letters of the months in English, French, German and Spanish; longer ones first. */
const MONTHS: readonly (readonly [string, number])[] = [
  ['juil', 7],
  ['juin', 6],
  ['jan', 1],
  ['jän', 1],
  ['ene', 1],
  ['fe', 2],
  ['fé', 2],
  ['mar', 3],
  ['mär', 3],
  ['ap', 4],
  ['av', 4],
  ['ab', 4],
  ['ma', 5],
  ['jun', 6],
  ['jul', 7],
  ['au', 8],
  ['ao', 8],
  ['ag', 8],
  ['sep', 9],
  ['o', 10],
  ['n', 11],
  ['d', 12],
];
const NAME = String.raw`(?<name>(?:jan|jän|ene|fe|fé|mar|mär|ap|av|ab|ma[iy]|jui?[nl]|au|ao|ag|sep|o[ck]t|nov|de[ckz]|dic|déc)\p{L}{0,7})`;
const CLOCK = String.raw`(?:(?:[\sT,\-–|·]{1,5}|\s(?:at|à|um)\s)(?<half>上午|下午|晚上)?\s?(?<hour>\d{1,2})[:h](?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?(?:\s?(?<meridiem>[ap]\.?m\.?)(?![a-z]))?)?`;
const ZONE = String.raw`\s?(?<zone>Z|GMT|UTC|[+-]\d\d:?\d\d)?`;
const SHAPES: readonly RegExp[] = [
  String.raw`(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)${CLOCK}${ZONE}`,
  String.raw`(?<!\d)(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日${CLOCK}`,
  String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er)?\s(?:de\s)?${NAME}\.?,?\s(?:de\s)?(?<year>\d{4})(?!\d)${CLOCK}${ZONE}`,
  String.raw`(?<!\p{L})${NAME}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})(?!\d)${CLOCK}${ZONE}`,
  String.raw`(?<!\d)(?<first>\d{1,2})[/.](?<other>\d{1,2})[/.](?<year>\d{4})(?!\d)${CLOCK}`,
].map((shape) => new RegExp(shape, 'iu'));

/**
 * The first date in a printed text, or null where none is (31 February is none). A printed zone wins,
 * else the publisher's counts; a clock time without any zone is no instant, so only its day is kept. In
 * the hour that daylight saving skips the later reading is taken, in the hour that it repeats the
 * earlier.
 *
 * @example parseDate('18/04/2024 - 16:54', { timeZone: 'Europe/Paris', dayFirst: true })
 * // { instant: '2024-04-18T14:54:00.000Z', precision: 'MINUTE' }
 */
export function parseDate(text: string, habits: DateHabits): ParsedDate | null {
  const head = text.slice(0, 200);
  for (const shape of SHAPES) {
    const found = shape.exec(head)?.groups;
    if (found === undefined) continue;
    const [first, other] = habits.dayFirst ? ['first', 'other'] : ['other', 'first'];
    const parsed = createDate(
      {
        year: Number(found['year']),
        month: findMonth(found['name']) ?? Number(found['month'] ?? found[other ?? '']),
        day: Number(found['day'] ?? found[first ?? '']),
      },
      readClock(found),
      found['zone'] ?? null,
      habits.timeZone,
    );
    if (parsed !== null) return parsed;
  }
  return null;
}

/**
 * A day printed without its year (`8-27`, `8月27日`), which is the last such day before the capture.
 * Null for anything else.
 */
export function parseDayBefore(text: string, capturedAt: string): ParsedDate | null {
  const found = /^(?<month>\d{1,2})(?:-|月)(?<day>\d{1,2})日?$/u.exec(text.trim())?.groups;
  if (found === undefined) return null;
  const captured = Temporal.Instant.from(capturedAt).toZonedDateTimeISO('UTC');
  const [month, day] = [Number(found['month']), Number(found['day'])];
  for (const year of [captured.year, captured.year - 1]) {
    const date = createDate({ year, month, day }, null, null, null);
    // One day of grace: the page may count its days east of Greenwich.
    if (date !== null && Date.parse(date.instant) <= captured.epochMilliseconds + 86_400_000)
      return date;
  }
  return null;
}

/** The date in an address, by a pattern with the groups year, month and perhaps day, hour, minute, second. */
export function parseAddressDate(
  url: string,
  pattern: RegExp,
  habits: DateHabits,
): ParsedDate | null {
  const found = pattern.exec(url)?.groups;
  if (found === undefined) return null;
  const date = createDate(
    { year: Number(found['year']), month: Number(found['month']), day: Number(found['day'] ?? 1) },
    readClock(found),
    null,
    habits.timeZone,
  );
  return date !== null && found['day'] === undefined ? { ...date, precision: 'MONTH' } : date;
}

function findMonth(name: string | undefined): number | null {
  if (name === undefined) return null;
  const folded = name.toLowerCase();
  return MONTHS.find(([start]) => folded.startsWith(start))?.[1] ?? null;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly hasSeconds: boolean;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, millisecond: 0, hasSeconds: false };

function readClock(found: Readonly<Record<string, string | undefined>>): Clock | null {
  if (found['hour'] === undefined) return null;
  const printed = Number(found['hour']);
  const isAfternoon = /^p|下午|晚上/iu.test(found['meridiem'] ?? found['half'] ?? '');
  const isMorning = /^a/iu.test(found['meridiem'] ?? '');
  return {
    hour: isAfternoon && printed < 12 ? printed + 12 : isMorning && printed === 12 ? 0 : printed,
    minute: Number(found['minute'] ?? 0),
    second: Number(found['second'] ?? 0),
    millisecond: Number((found['fraction'] ?? '').padEnd(3, '0').slice(0, 3)),
    hasSeconds: found['second'] !== undefined,
  };
}

function createDate(
  date: { readonly year: number; readonly month: number; readonly day: number },
  clock: Clock | null,
  printedZone: string | null,
  habitualZone: string | null,
): ParsedDate | null {
  const zone =
    printedZone === null
      ? habitualZone
      : /^[+-]/u.test(printedZone)
        ? printedZone.replace(/^([+-]\d\d):?(\d\d)$/u, '$1:$2')
        : 'UTC';
  const hasInstant = clock !== null && zone !== null;
  try {
    // The clock is checked even where no zone makes it an instant: 25:61 spoils its date.
    const { year, month, day } = date;
    const { hour, minute, second, millisecond } = clock ?? MIDNIGHT;
    const local = Temporal.PlainDateTime.from(
      { year, month, day, hour, minute, second, millisecond },
      { overflow: 'reject' },
    );
    const instant = hasInstant
      ? local.toZonedDateTime(zone)
      : local.toPlainDate().toZonedDateTime('UTC');
    return {
      instant: new Date(instant.epochMilliseconds).toISOString(),
      precision: !hasInstant ? 'DAY' : clock.hasSeconds ? 'SECOND' : 'MINUTE',
    };
  } catch {
    // No such day or time: an unreadable date is no date.
    return null;
  }
}
