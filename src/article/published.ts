import { isAge, parseAge } from '../document/ages.ts';
import { type ParsedDate, parseAddressDate, parseDate, parseDayBefore } from '../document/dates.ts';
import type { SourceDocument } from '../document/source-document.ts';
import type { ParserWarning } from '../document/warnings.ts';
import type { Publisher } from '../publishers/publisher.ts';
import type { Article, DateOrigin } from './article.ts';
import type { PageFacts } from './page-facts.ts';

/** When an article was published, and what is wrong with the dates it prints. */
export interface Published extends Pick<
  Article,
  'publishedAt' | 'publishedAtPrecision' | 'publishedAtOrigin'
> {
  readonly warnings: readonly ParserWarning[];
}

/** A day in a path: `/2020/10/13/`, `/20201013-`, `/2020-10-13-`. */
const GENERIC_ADDRESS =
  /\/(?<year>(?:19|20)\d{2})(?<divider>[-/]?)(?<month>0[1-9]|1[0-2])\k<divider>(?<day>0[1-9]|[12]\d|3[01])(?!\d)/u;
const MAX_DATES = 20;
const DAY_MS = 86_400_000;

/**
 * When an article was published: the date printed on the page, else the machine-readable one of the
 * page, else the header's, else the one in the address, else a day without its year or an age as of the
 * capture. A day alone is made finer by an age in minutes of the same day.
 * A date that does not exist (31 February) is no date and gives a warning; without any, null.
 */
export function findPublished(
  document: SourceDocument,
  publisher: Publisher,
  dateLines: readonly string[],
  facts: PageFacts,
): Published {
  const warnings: ParserWarning[] = [];
  const found = (date: ParsedDate, origin: DateOrigin): Published => ({
    publishedAt: date.instant,
    publishedAtPrecision: date.precision,
    publishedAtOrigin: origin,
    warnings,
  });
  /** A day alone gives way to a clock time of the same day from a source further down. */
  let day: Published | null = null;
  const { date: printed } = document.header;
  const isFeed = document.format === 'FEED_ITEM';
  const sources: readonly (readonly [DateOrigin, readonly string[], boolean])[] = [
    ['PAGE', facts.dates.filter((text) => /T\d\d:\d\d/u.test(text)), false],
    ['PAGE', dateLines, true],
    ['PAGE', facts.dates, false],
    ['PAGE', facts.lines, false],
    [isFeed ? 'FEED' : 'HEADER', printed === null ? [] : [printed], true],
  ];
  for (const [origin, texts, isDate] of sources) {
    for (const text of texts.slice(0, MAX_DATES)) {
      const date = parseDate(text, publisher);
      if (date !== null) {
        if (date.precision !== 'DAY') {
          return day === null || isSameDay(day.publishedAt, date.instant)
            ? found(date, origin)
            : day;
        }
        day ??= found(date, origin);
      } else if (isDate && /\d/u.test(text) && !isAge(text)) {
        warnings.push({
          code: 'BAD_DATE',
          message: `“${text.slice(0, 60).toWellFormed()}” is no date that can be read.`,
        });
      }
    }
  }
  const ages = findAges([...dateLines, ...facts.lines], document.capturedAt, publisher);
  const minute = ages.find(({ precision }) => precision === 'MINUTE');
  if (day !== null)
    return minute !== undefined && isSameDay(day.publishedAt, minute.instant)
      ? found(minute, 'CAPTURE')
      : day;
  if (minute !== undefined) return found(minute, 'CAPTURE');
  const inAddress =
    (publisher.addressDate === null
      ? null
      : parseAddressDate(document.url, publisher.addressDate, publisher)) ??
    parseAddressDate(document.url, GENERIC_ADDRESS, publisher);
  if (inAddress !== null) return found(inAddress, 'ADDRESS');
  for (const text of document.capturedAt === null ? [] : [...dateLines, ...facts.lines]) {
    const date = parseDayBefore(text, document.capturedAt ?? '');
    if (date !== null) return found(date, 'CAPTURE');
  }
  if (ages[0] !== undefined) return found(ages[0], 'CAPTURE');
  return {
    publishedAt: null,
    publishedAtPrecision: 'UNKNOWN',
    publishedAtOrigin: 'UNKNOWN',
    warnings,
  };
}

/** The instants of ages among texts, in their order; none without a time of capture. */
function findAges(
  texts: readonly string[],
  capturedAt: string | null,
  publisher: Publisher,
): readonly ParsedDate[] {
  if (capturedAt === null) return [];
  return texts.flatMap((text) => parseAge(text, capturedAt, publisher) ?? []);
}

/** True where an instant can be on a day, whatever zone that was counted in. */
function isSameDay(day: string | null, instant: string): boolean {
  return day === null || Math.abs(Date.parse(day) - Date.parse(instant)) <= 1.5 * DAY_MS;
}
