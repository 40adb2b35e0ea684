import { describe, expect, it } from 'vitest';
import { findLanguage } from '../../src/text/language.ts';

describe('findLanguage', () => {
  it.each([
    ['他說，這個問題還沒有答案。', null, 'zh', 'Hant'],
    ['渔业部说，这个问题还没有答案。', null, 'zh', 'Hans'],
    ['The committee did not say when it would meet again.', null, 'en', 'Latn'],
    [
      'Das Ministerium antwortete in einer Zeile, und in der Zeile stand, dass der Haushalt geprüft werde.',
      null,
      'de',
      'Latn',
    ],
    [
      'El ministerio respondió con una línea, y la línea decía que el presupuesto y la fecha estaban en estudio.',
      null,
      'es',
      'Latn',
    ],
    [
      'O ministério respondeu numa linha, e a linha dizia que a reparação e o orçamento não estavam decididos.',
      null,
      'pt',
      'Latn',
    ],
    [
      'Il ministero ha risposto con una riga, e la riga diceva che la riparazione e il bilancio erano allo studio.',
      null,
      'it',
      'Latn',
    ],
    [
      'Министерство ответило одной строкой, и в этой строке было сказано, что ремонт и бюджет изучаются.',
      null,
      'ru',
      null,
    ],
    ['省は一行で答え、修理も予算も日程も検討中だと述べるにとどまった。', null, 'ja', 'Jpan'],
    [
      '부처는 한 줄로 답했고, 그 줄에는 수리와 예산을 검토하고 있다고 적혀 있었다.',
      null,
      'ko',
      'Kore',
    ],
    ['Inside the Deep Harbour', 'en-GB', 'en', 'Latn'],
    ['Kai 2035', 'de_DE', 'de', 'Latn'],
    ['港口关闭了，这是为什么？', 'en', 'zh', 'Hans'],
    ['12:30', null, 'und', null],
  ])('%s', (text, stated, language, script) => {
    expect(findLanguage(text, stated)).toEqual({ language, script });
  });

  it('does not take an English page with Japanese names for Japanese', () => {
    const text = `${'The film was shown in forty towns, and the critics liked it. '.repeat(10)}今、そこにいる僕、ナウ・アンド・ゼン`;
    expect(findLanguage(text).language).toBe('en');
  });

  it('does not believe a tag that a long text contradicts', () => {
    const text =
      'Le ministère a répondu en une ligne, et cette ligne disait que tout était à l’étude. '.repeat(
        5,
      );
    expect(findLanguage(text, 'en').language).toBe('fr');
  });
});
