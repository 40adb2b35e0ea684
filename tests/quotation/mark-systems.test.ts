import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { attributeArticle } from '../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../support/text-article.ts';

/** Texts of one article's strings that are somebody's words, with their speakers. */
function whoSaidWhat(language: string, texts: readonly string[]) {
  const { quotations, speakers } = attributeArticle(createTextArticle(language, texts));
  return quotations.flatMap(({ kind, text, speaker }) =>
    kind === 'DIRECT' || kind === 'MIXED'
      ? [[text, speaker === null ? null : speakers[speaker]?.name]]
      : [],
  );
}

describe('quotations in every system of marks', () => {
  it.each([
    ['en', 'curly', '“We will wait for rain,” Ann Lee said.', 'We will wait for rain,'],
    ['en', 'straight', '"We will wait for rain," Ann Lee said.', 'We will wait for rain,'],
    ['en', 'two apostrophes', "''We will wait for rain,'' Ann Lee said.", 'We will wait for rain,'],
    [
      'en',
      'typewriter pairs',
      "``We will wait for rain,'' Ann Lee said.",
      'We will wait for rain,',
    ],
    ['en', 'single', '‘We will wait for rain,’ Ann Lee said.', 'We will wait for rain,'],
    [
      'en',
      'single inside curly',
      '“He cried ‘wait’ and left,” Ann Lee said.',
      'He cried ‘wait’ and left,',
    ],
    [
      'en',
      'curly inside single',
      '‘He cried “wait” and left,’ Ann Lee said.',
      'He cried “wait” and left,',
    ],
    ['en', 'reversed', '”We will wait for rain,“ Ann Lee said.', 'We will wait for rain,'],
    ['en', 'opened twice', '“We will wait for rain,“ Ann Lee said.', 'We will wait for rain,'],
    ['en', 'mixed pair', '“We will wait for rain," Ann Lee said.', 'We will wait for rain,'],
    ['en', 'never closed', 'Ann Lee said: “We will wait for rain.', 'We will wait for rain.'],
    [
      'fr',
      'guillemets',
      '« Nous attendons la pluie », a dit Anne Roux.',
      'Nous attendons la pluie',
    ],
    [
      'fr',
      'guillemets without blanks',
      '«Nous attendons la pluie», a dit Anne Roux.',
      'Nous attendons la pluie',
    ],
    ['fr', 'curly', '“Nous attendons la pluie”, a dit Anne Roux.', 'Nous attendons la pluie'],
    [
      'fr',
      'marks inside',
      '« Il a crié “non” et rien », a dit Anne Roux.',
      'Il a crié “non” et rien',
    ],
    ['zh', 'corner', '「我們等著下雨，」林若梅說。', '我們等著下雨，'],
    ['zh', 'white corner', '『我們等著下雨，』林若梅說。', '我們等著下雨，'],
    ['zh', 'curly', '“我们等着下雨，”林若梅说。', '我们等着下雨，'],
    ['zh', 'straight', '"我们等着下雨，"林若梅说。', '我们等着下雨，'],
    ['zh', 'vertical', '﹁我們等著下雨，﹂林若梅說。', '我們等著下雨，'],
    ['zh', 'corner marks inside', '「他喊『等』就走，」林若梅說。', '他喊『等』就走，'],
    ['zh', 'reversed', '林若梅说：”我们等着下雨。“', '我们等着下雨。'],
    ['zh', 'never closed', '林若梅说：「我们等着下雨。', '我们等着下雨。'],
  ])('%s: %s', (language, _, text, words) => {
    const speaker = { en: 'Ann Lee', fr: 'Anne Roux', zh: '林若梅' }[language];
    expect(whoSaidWhat(language, [text])).toEqual([[words, speaker]]);
  });

  it.each([
    ['en', ['Ann Lee spoke first. “We wait.', '“Then we plant,” she said.'], 'Ann Lee'],
    [
      'fr',
      ['« Nous attendons, a dit hier la foule.', '« Puis nous semons », a dit Anne Roux.'],
      'Anne Roux',
    ],
    ['fr', ['« Nous attendons la pluie.', '» Puis nous semons », a dit Anne Roux.'], 'Anne Roux'],
    ['zh', ['林若梅说：「我们等着下雨。', '「然后我们播种。」'], '林若梅'],
  ])('over paragraphs: %s %j', (language, texts, speaker) => {
    const { quotations } = attributeArticle(createTextArticle(language, texts));
    expect(quotations.map(({ paragraph }) => paragraph)).toEqual([0, 1]);
    expect(quotations[1]?.utterance).toBe(quotations[0]?.utterance);
    expect(whoSaidWhat(language, texts).at(-1)?.[1]).toBe(speaker);
  });

  it('split over tags', () => {
    const page = `[A](https://news.example/a)\n------\n\n<p>“We <b>will</b> wait <a href="/rain">for</a> rain,<i>”</i> Ann Lee <em>said</em>.</p>\n`;
    const [document] = parseDocument(Buffer.from(page), 'a.txt').documents;
    if (document === undefined) throw new Error('Nothing was read.');
    const article = { ...extractArticle(document), language: 'en' };
    const { quotations, speakers } = attributeArticle(article);
    expect(quotations).toMatchObject([{ text: 'We will wait for rain,', speaker: 0 }]);
    expect(speakers[0]?.name).toBe('Ann Lee');
  });

  it('leaves apostrophes and inches alone', () => {
    expect(
      whoSaidWhat('en', ["Rock 'n' roll isn't the '90s' best, the boys' coach said."]),
    ).toEqual([]);
    expect(whoSaidWhat('en', ['A 12" pipe burst in the voters’ hall.'])).toEqual([]);
  });
});
