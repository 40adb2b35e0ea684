import { describe, expect, it } from 'vitest';
import { isAge, parseAge } from '../../src/document/ages.ts';

const CAPTURED = '2020-10-12T21:46:43.000Z';
const show = (text: string, timeZone: string | null = 'Europe/London'): string | null => {
  const date = parseAge(text, CAPTURED, { timeZone });
  return date === null ? null : `${date.instant} ${date.precision}`;
};

describe('parseAge', () => {
  it.each([
    ['19 分钟前', '2020-10-12T21:27:00.000Z MINUTE'],
    ['43分鐘前', '2020-10-12T21:03:00.000Z MINUTE'],
    ['30秒前', '2020-10-12T21:46:00.000Z MINUTE'],
    ['40 seconds ago', '2020-10-12T21:46:00.000Z MINUTE'],
    ['1 minute ago', '2020-10-12T21:45:00.000Z MINUTE'],
    ['il y a 43 minutes', '2020-10-12T21:03:00.000Z MINUTE'],
    // An age in hours tells the day alone, one in days not even that.
    ['2小时前', '2020-10-12T00:00:00.000Z DAY'],
    ['an hour ago', '2020-10-12T00:00:00.000Z DAY'],
    ['il y a une heure', '2020-10-12T00:00:00.000Z DAY'],
    ['3天前', '2020-10-01T00:00:00.000Z MONTH'],
    ['il y a 3 jours', '2020-10-01T00:00:00.000Z MONTH'],
    ['il y a une semaine', '2020-01-01T00:00:00.000Z YEAR'],
    ['3 weeks ago', '2020-09-01T00:00:00.000Z MONTH'],
    ['2个月前', '2020-01-01T00:00:00.000Z YEAR'],
  ])('reads %s', (text, expected) => {
    expect(show(text)).toBe(expected);
    expect(isAge(text)).toBe(true);
  });

  it('gives no day where the age lies on two', () => {
    // 22:46 in London, 05:46 of the next day in Shanghai.
    expect(show('22 小时前')).toBe('2020-10-01T00:00:00.000Z MONTH');
    expect(show('5小时前', 'Asia/Shanghai')).toBe('2020-10-01T00:00:00.000Z MONTH');
    expect(show('4小时前', 'Asia/Shanghai')).toBe('2020-10-13T00:00:00.000Z DAY');
    expect(show('20小时前', null)).toBe('2020-10-12T00:00:00.000Z DAY');
  });

  it('gives nothing where no stretch can be told', () => {
    expect(parseAge('9年前', CAPTURED, { timeZone: null })).toBeNull();
  });

  it.each(['', '前', '三天前', '19分钟', '两船相撞 19 分钟前', '2020-10-12', '1000 分钟前'])(
    'takes %s for no age',
    (text) => {
      expect(show(text)).toBeNull();
      expect(isAge(text)).toBe(false);
    },
  );
});
