import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLanguage } from '../../src/text/language.ts';

describe('findLanguage', () => {
  it.each([
    ['他说，这个问题还没有答案。', 'zh', 'Hans'],
    ['他說，這個問題還沒有答案。', 'zh', 'Hant'],
    ['总统说，這個协议对两国都有好处，没有人会反对它。', 'zh', 'Hans'],
    ['港口在山下。', 'zh', 'Hans'],
    ['AUKUS 协议由 Joe Biden 与 Fumio Kishida 在华盛顿宣布，这是第一次。', 'zh', 'Hans'],
    ['The committee did not say when it would meet again.', 'en', 'Latn'],
    ['Le préfet n’a pas dit quand les pêcheurs pourraient reprendre la mer.', 'fr', 'Latn'],
    ['Die Fischer wussten nicht, wann sie wieder auslaufen durften.', 'de', 'Latn'],
    ['港口はまだ霧の中にあり、漁師たちは出航を待っていると話した。', 'ja', 'Jpan'],
    ['항구는 아직 안개 속에 있고 어부들은 출항을 기다리고 있다고 말했다.', 'ko', 'Kore'],
    [
      'Рыбаки не знали, когда они снова смогут выйти в море. Они ждали на берегу, что туман рассеется, и говорили, что это случается каждую осень.',
      'ru',
      null,
    ],
    ['', 'und', null],
    ['12:30', 'und', null],
    ['OK 2020', 'und', null],
  ])('tells the language of “%s”', (text, language, script) => {
    expect(findLanguage(text)).toMatchObject({ language, ...(script === null ? {} : { script }) });
  });

  it('looks at the beginning of a long text, and never throws', () => {
    expect(findLanguage(`${'这是港口。'.repeat(1000)}${'The end. '.repeat(9999)}`).language).toBe(
      'zh',
    );
    assert(
      property(string({ unit: 'binary' }), (text) => {
        expect(findLanguage(text).language).toMatch(/^[a-z]{2,3}$/u);
      }),
    );
  });
});
