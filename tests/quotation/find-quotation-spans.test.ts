import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotationSpans } from '../../src/quotation/find-quotation-spans.ts';

function spansOf(language: string, ...texts: readonly string[]) {
  return findQuotationSpans(
    texts.map((text, index) => ({ index, text })),
    language,
  );
}

describe('findQuotationSpans', () => {
  it.each([
    ['corner marks', 'zh', '「雨停了，」他说。', ['雨停了，']],
    ['curly marks', 'zh', '她说：“雨停了。”', ['雨停了。']],
    ['straight marks', 'zh', '她说："雨停了。"他没有答话。', ['雨停了。']],
    ['marks inside marks', 'zh', '「他喊『快走』，」她说。', ['他喊『快走』，']],
    ['the same marks inside', 'zh', '“他喊“快走”，”她说。', ['他喊“快走”，']],
    ['corner marks inside corner marks', 'zh', '「他喊「快走」，」她说。', ['他喊「快走」，']],
    ['a reversed pair', 'zh', '她说：”雨停了。“', ['雨停了。']],
    ['closed by an opening mark', 'zh', '她说：“雨停了。“', ['雨停了。']],
    ['never closed', 'zh', '她说：「雨停了。', ['雨停了。']],
    ['book title marks', 'zh', '她读《雨停了》。', []],
    ['two strings', 'zh', '“雨停了，”她说。“走吧。”', ['雨停了，', '走吧。']],
    ['English curly', 'en', '“It stopped,” she said. “Let’s go.”', ['It stopped,', 'Let’s go.']],
    [
      'English straight',
      'en',
      '"It stopped," she said. "Let\'s go."',
      ['It stopped,', "Let's go."],
    ],
    ['two apostrophes', 'en', "''It stopped,'' she said.", ['It stopped,']],
    ['single marks', 'en', '‘It’s over,’ said the mayor of Ashby.', ['It’s over,']],
    ['apostrophes alone', 'en', 'The voters’ choice wasn’t the party’s.', []],
    ['curly closed by straight', 'en', 'He said: “It stopped." She left.', ['It stopped.']],
    ['inches', 'en', 'A 12" pipe burst.', []],
    ['French', 'fr', 'Elle a dit : « Il pleut. »', ['Il pleut.']],
    ['German', 'de', 'Er sagte: „Es regnet.“', ['Es regnet.']],
    ['opened twice, closed once', 'zh', '“雨停了。“走吧。”', ['雨停了。“走吧。']],
    [
      'a word between two opening marks',
      'zh',
      '今年的“奇迹“只有一个，他说，是“渔业研究所”给的。',
      ['奇迹', '渔业研究所'],
    ],
    [
      'sentences between two opening marks, before a comma and before a word',
      'zh',
      '正值雾季，“船都停着，人都等着“，镇长提出”等待教育“，“感谢雾，感谢港”，后来改成“谢谢大家，辛苦了“。',
      ['船都停着，人都等着', '等待教育', '感谢雾，感谢港', '谢谢大家，辛苦了'],
    ],
    [
      'such pairs side by side',
      'zh',
      '船长转船主的话说：“他第一次哭了……“但船长的看法是：”能认错，不容易。“”他总算下船了。“',
      ['他第一次哭了……', '能认错，不容易。', '他总算下船了。'],
    ],
    ['such a word alone', 'zh', '今年的“奇迹“只有一个。', ['奇迹']],
    [
      'pairs typed backwards',
      'zh',
      '说了很多”廉价“的话，下一句是”鱼会少，船也会少“；没有人听。',
      ['廉价', '鱼会少，船也会少'],
    ],
    [
      'one backwards among others',
      'zh',
      '“雨停了，”她说”走吧“。“好。”',
      ['雨停了，', '走吧', '好。'],
    ],
    [
      'straight marks after a comma',
      'zh',
      '"雨停了，我们很高兴，"船长沈知远感叹道。他的船叫 "序曲(Overture)"，明天出海。',
      ['雨停了，我们很高兴，', '序曲(Overture)'],
    ],
    [
      'straight marks with spaces inside',
      'zh',
      '这艘 "小船 "停着， "大船 "也停着。',
      ['小船', '大船'],
    ],
    ['nothing inside', 'zh', '“”', []],
  ])('finds %s', (_, language, text, expected) => {
    expect(spansOf(language, text).map((span) => span.text)).toEqual(expected);
  });

  it('marks a paragraph that opens again as a continuation', () => {
    const spans = spansOf('en', '“It stopped.', '“Then it began again,” she said.');
    expect(spans.map((span) => [span.isClosed, span.isContinuation])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('carries an unclosed quotation through paragraphs without marks', () => {
    const spans = spansOf('zh', '他说：「雨停了。', '风也停了。', '我们走吧。」众人起身。');
    expect(spans.map((span) => span.text)).toEqual(['雨停了。', '风也停了。', '我们走吧。']);
  });

  it('does not carry an unclosed quotation to a mark that opens one backwards', () => {
    const spans = spansOf('zh', '他说：“我不知道。', '船长晚上又说，”雾会散的。船会回来。”');
    expect(spans.map((span) => span.text)).toEqual(['我不知道。', '雾会散的。船会回来。']);
  });

  it('gives spans in order, apart, and equal to their slices, whatever the marks', () => {
    const piece = fc.constantFrom(
      ...['“', '”', '‘', '’', '「', '」', '『', '』', '"', "''", '«', '»', '„', '`', '《', '》'],
      ...['说', '：', '，', '。', ' ', 'a', 'He', '5', '\n'],
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        for (const language of ['zh', 'en']) {
          let last = { paragraph: -1, end: 0 };
          for (const span of spansOf(language, ...texts)) {
            expect(texts[span.paragraph]?.slice(span.start, span.end)).toBe(span.text);
            expect(span.outer.start).toBeLessThanOrEqual(span.start);
            expect(span.outer.end).toBeGreaterThanOrEqual(span.end);
            if (span.paragraph === last.paragraph) {
              expect(span.outer.start).toBeGreaterThanOrEqual(last.end);
            }
            last = { paragraph: span.paragraph, end: span.outer.end };
          }
        }
      }),
    );
  });
});
