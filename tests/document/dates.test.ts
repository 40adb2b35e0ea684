import { describe, expect, it } from 'vitest';
import {
  type DateHabits,
  parseAddressDate,
  parseDate,
  parseDayBefore,
} from '../../src/document/dates.ts';

const PARIS = { timeZone: 'Europe/Paris', dayFirst: true };
const NOWHERE = { timeZone: null, dayFirst: true };
const show = (text: string, habits: DateHabits = PARIS): string | null => {
  const date = parseDate(text, habits);
  return date === null ? null : `${date.instant} ${date.precision}`;
};

describe('parseDate', () => {
  it.each([
    ['18/04/2024 - 16:54', '2024-04-18T14:54:00.000Z MINUTE'],
    ['2020-10-09T06:11:18.366Z', '2020-10-09T06:11:18.366Z SECOND'],
    ['2020-10-09T06:11:18.366482Z', '2020-10-09T06:11:18.366Z SECOND'],
    ['Mon, 12 Oct 2020 18:02:26 GMT', '2020-10-12T18:02:26.000Z SECOND'],
    ['Sun, 28 Jun 2020 14:11:58 +0000', '2020-06-28T14:11:58.000Z SECOND'],
    ['2020-10-13 14:38:42', '2020-10-13T12:38:42.000Z SECOND'],
    ['2019-03-31T10:00:00+08:00', '2019-03-31T02:00:00.000Z SECOND'],
    ['2019-03-31T10:00:00-0330', '2019-03-31T13:30:00.000Z SECOND'],
    ['2020年10月12日 下午3:04', '2020-10-12T13:04:00.000Z MINUTE'],
    ['2020年10月12日', '2020-10-12T00:00:00.000Z DAY'],
    ['October 13, 2020 at 9:05 p.m.', '2020-10-13T19:05:00.000Z MINUTE'],
    ['13 October 2020, 12:05 am', '2020-10-12T22:05:00.000Z MINUTE'],
    ['Oct 12th 2019', '2019-10-12T00:00:00.000Z DAY'],
    ['le 1er août 2021 à 7h05', '2021-08-01T05:05:00.000Z MINUTE'],
    ['Publié le 14 février 2020', '2020-02-14T00:00:00.000Z DAY'],
    ['3. März 2020 um 10:15', '2020-03-03T09:15:00.000Z MINUTE'],
    ['3 de mayo de 2020', '2020-05-03T00:00:00.000Z DAY'],
    ['12/10/2020', '2020-10-12T00:00:00.000Z DAY'],
    ['12.10.2020', '2020-10-12T00:00:00.000Z DAY'],
    ['2020/1/2', '2020-01-02T00:00:00.000Z DAY'],
    ['29/02/2020', '2020-02-29T00:00:00.000Z DAY'],
  ])('reads %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ['31 February', '31/02/2024 - 07:35'],
    ['29 February of a common year', '29/02/2023'],
    ['hour 25', '18/04/2024 - 25:61'],
    ['minute 61', '2020-10-13 14:61'],
    ['month 13', '13/13/2020'],
    ['month 0', '2020-00-10'],
    ['day 0', '2020-10-00'],
    ['a year of six digits', '275760-09-13'],
    ['NaN', 'NaN'],
    ['a number', '1602571472000'],
    ['nothing', ''],
    ['a word', 'yesterday'],
    ['a name of no month', '12 Foo 2020'],
  ])('takes %s for no date', (_, text) => {
    expect(show(text)).toBeNull();
  });

  it('never reads the month first but where a publisher does', () => {
    expect(show('02/01/2017 - 17:46')).toContain('2017-01-02');
    expect(show('02/01/2017 - 17:46', { timeZone: 'Europe/Berlin', dayFirst: false })).toBe(
      '2017-02-01T16:46:00.000Z MINUTE',
    );
    expect(show('01/13/2017')).toBeNull();
  });

  it('keeps only the day of a clock time without any zone, and still checks the clock', () => {
    expect(show('2020-10-13 14:38:42', NOWHERE)).toBe('2020-10-13T00:00:00.000Z DAY');
    expect(show('2020-10-13 25:38', NOWHERE)).toBeNull();
    expect(show('2020-10-13 14:38 UTC', NOWHERE)).toBe('2020-10-13T14:38:00.000Z MINUTE');
  });

  it('takes the later reading of an hour that daylight saving skips, the earlier of one that it repeats', () => {
    // 02:30 does not exist on 31 March 2024 in Paris: it is 03:30 in summer time.
    expect(show('31/03/2024 - 02:30')).toBe('2024-03-31T01:30:00.000Z MINUTE');
    // 02:30 comes twice on 27 October 2024: the first is in summer time.
    expect(show('27/10/2024 - 02:30')).toBe('2024-10-27T00:30:00.000Z MINUTE');
  });

  it('looks no further than the head of a text', () => {
    expect(show(`${'雾'.repeat(300)} 2020-10-13`)).toBeNull();
  });

  it('reads the first shape that is a date', () => {
    expect(show('2020-13-45, 3 May 2020')).toBe('2020-05-03T00:00:00.000Z DAY');
  });
});

describe('parseDayBefore', () => {
  it.each([
    ['8-27', '2020-09-01T08:00:00.000Z', '2020-08-27'],
    ['8月27日', '2020-09-01T08:00:00.000Z', '2020-08-27'],
    ['12-31', '2021-01-05T08:00:00.000Z', '2020-12-31'],
    // The page may count its days east of Greenwich.
    ['9-2', '2020-09-01T20:00:00.000Z', '2020-09-02'],
    ['9-4', '2020-09-01T20:00:00.000Z', '2019-09-04'],
    ['2-29', '2021-03-05T08:00:00.000Z', '2020-02-29'],
  ])('takes %s for the last such day before %s', (text, capturedAt, day) => {
    expect(parseDayBefore(text, capturedAt)).toEqual({
      instant: `${day}T00:00:00.000Z`,
      precision: 'DAY',
    });
  });

  it.each(['13-1', '2-30', '8-27-2020', 'NaN', '', '2-29'])('gives null for %s', (text) => {
    expect(parseDayBefore(text, '2023-03-05T08:00:00.000Z')).toBeNull();
  });
});

describe('parseAddressDate', () => {
  const DAY = /\/(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)-/u;
  it.each([
    ['https://a.example/20201013-x', DAY, '2020-10-13T00:00:00.000Z', 'DAY'],
    [
      'https://a.example/2020/06/x',
      /\/(?<year>\d{4})\/(?<month>\d\d)\//u,
      '2020-06-01T00:00:00.000Z',
      'MONTH',
    ],
    [
      'https://a.example/x-10122020133733.html',
      /-(?<month>\d\d)(?<day>\d\d)(?<year>\d{4})(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)\./u,
      '2020-10-12T11:37:33.000Z',
      'SECOND',
    ],
  ])('reads %s', (url, pattern, instant, precision) => {
    expect(parseAddressDate(url, pattern, PARIS)).toEqual({ instant, precision });
  });

  it('gives null for another address and for a day that is none', () => {
    expect(parseAddressDate('https://a.example/x', DAY, PARIS)).toBeNull();
    expect(parseAddressDate('https://a.example/20201332-x', DAY, PARIS)).toBeNull();
  });
});
