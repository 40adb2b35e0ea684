import { describe, expect, it } from 'vitest';
import { attributeArticle, attributeArticleWith } from '../../src/quotation/attribute-article.ts';
import { CHINESE } from '../../src/quotation/zh/chinese.ts';
import { createTextArticle } from '../support/text-article.ts';

/** Every quotation that is somebody's speech, as [text, speaker]. */
function whoSaidWhat(language: string, ...texts: readonly string[]) {
  const { quotations, speakers } = attributeArticle(createTextArticle(language, texts));
  return quotations
    .filter(({ kind }) => kind === 'DIRECT' || kind === 'MIXED')
    .map(({ text, speaker }) => [text, speaker === null ? null : speakers[speaker]?.name]);
}

describe('attributeArticle', () => {
  it.each([
    ['the verb before', '林若梅说：“今年的鱼比去年少了一半。”', '林若梅'],
    ['the verb after', '「今年的鱼比去年少了一半，」林若梅说。', '林若梅'],
    ['Traditional', '「今年的魚比去年少了一半，」林若梅說。', '林若梅'],
    ['an addressee', '林若梅对镇长周启明说：“今年的鱼比去年少了一半。”', '林若梅'],
    ['Latin in brackets', '渔业专家哈伯兰 (Tom Haberland) 说：“今年的鱼太少了。”', '哈伯兰'],
    ['an unnamed source', '一位知情人士说：“今年的鱼比去年少了一半。”', '一位知情人士'],
    ['a body', '渔业局表示：“今年的鱼比去年少了一半。”', '渔业局'],
  ])('names the speaker: %s', (_, text, speaker) => {
    expect(whoSaidWhat('zh', text)[0]?.[1]).toBe(speaker);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'en',
      'Ann Lee and Wei Ruomei sailed through the Harbour Strait in the Long Winter, past Mayor Bo Kimble.',
      ['Ann Lee', 'Wei Ruomei', 'Bo Kimble'],
    ],
    [
      'zh',
      '渔业专家哈伯兰 (Tom Haberland) 研究大萧条 (Long Winter)，镇长周启明来过，人口．农业是他的题目。',
      ['哈伯兰', '周启明'],
    ],
  ])('lists the silent only where they are somebody beyond doubt: %s', (language, text, names) => {
    const { speakers } = attributeArticle(createTextArticle(language, [text]));
    expect(speakers.map(({ name }) => name)).toEqual(names);
  });

  it('lists whoever is quoted, however odd the name', () => {
    const article = createTextArticle('en', ['“We will all wait for the rain,” said Long Winter.']);
    expect(attributeArticle(article).speakers.map(({ name }) => name)).toEqual(['Long Winter']);
  });

  it('keeps the first twenty printed forms of one speaker', () => {
    const said = Array.from({ length: 30 }, (_, index) => {
      const middle = String.fromCodePoint(97 + (index % 26)).repeat(1 + Math.floor(index / 26));
      return `“The boat does not leave,” said John B${middle}don Smith.`;
    });
    const { speakers } = attributeArticle(createTextArticle('en', said));
    expect(speakers.map(({ name }) => name)).toEqual(['John Badon Smith']);
    expect(speakers[0]?.aliases).toHaveLength(20);
    expect(speakers[0]?.aliases[0]).toBe('John Bbdon Smith');
  });

  it('keeps the speaker through a string split round its cue', () => {
    const article = createTextArticle('zh', ['“鱼少了，”林若梅说。“我们得想办法，不能再等了。”']);
    const { quotations } = attributeArticle(article);
    expect(quotations.map(({ speaker }) => speaker)).toEqual([
      quotations[0]?.speaker,
      quotations[0]?.speaker,
    ]);
  });

  it('gives reported speech without marks', () => {
    const { quotations } = attributeArticle(
      createTextArticle('zh', ['林若梅表示，渔船明年将减少到三十艘。']),
    );
    expect(quotations.map(({ kind, text }) => [kind, text])).toEqual([
      ['INDIRECT', '渔船明年将减少到三十艘'],
    ]);
  });

  it('leaves a mark that closes nothing out of reported speech', () => {
    const { quotations } = attributeArticle(
      createTextArticle('zh', ['林若梅表示，渔船明年将减少到三十艘”。']),
    );
    expect(quotations.map(({ text }) => text)).toEqual(['渔船明年将减少到三十艘']);
  });

  it('gives a post to its handle', () => {
    const { quotations, speakers } = attributeArticle(
      createTextArticle('zh', ['@海边的人：今天又没有鱼。']),
    );
    expect(quotations[0]).toMatchObject({ kind: 'POST', text: '今天又没有鱼。', method: 'HANDLE' });
    expect(speakers[quotations[0]?.speaker ?? -1]?.name).toBe('海边的人');
  });

  it('shows a guess that is too weak as an alternative only', () => {
    const article = createTextArticle('zh', ['林若梅说：“今年的鱼比去年少了一半。”']);
    const weights = { ...CHINESE.weights, calibration: [[1, 0.1]] as const };
    const { quotations, speakers } = attributeArticleWith(article, CHINESE, weights);
    expect(quotations).toMatchObject([
      { speaker: null, reason: 'LOW_CONFIDENCE', method: 'NONE', via: null },
    ]);
    const [guess] = quotations[0]?.alternatives ?? [];
    expect(speakers[guess?.speaker ?? -1]).toMatchObject({ name: '林若梅', quotationCount: 0 });
  });

  it('gives a post to its handle where blanks stand before the colon', () => {
    const { quotations, speakers } = attributeArticle(
      createTextArticle('zh', ['@岸上人 ： 等着吧，雾不会散。']),
    );
    expect(quotations[0]).toMatchObject({ kind: 'POST', text: '等着吧，雾不会散。' });
    expect(speakers[quotations[0]?.speaker ?? -1]?.name).toBe('岸上人');
  });

  it.each([
    [
      'who accepts',
      '渔业局特使汤姆·哈伯兰（Tom Haberland）星期三通过视频接受海湾之声专访时说，雾会散。',
    ],
    [
      'of whom it was asked',
      '以下是海湾之声对渔业局特使汤姆·哈伯兰的采访节选，汤姆·哈伯兰说，雾会散。',
    ],
  ])('gives 答 to the one interviewed: %s', (_, introduction) => {
    const { quotations, speakers } = attributeArticle(
      createTextArticle(
        'zh',
        [introduction, '问：雾会散吗？', '答：我想会的，就在今天。', '船都准备好了。'],
        ['BODY', 'QUESTION', 'ANSWER', 'ANSWER'],
      ),
    );
    expect(
      quotations
        .filter(({ kind }) => kind === 'INTERVIEW')
        .map(({ text, speaker }) => [text, speakers[speaker ?? -1]?.name]),
    ).toEqual([
      ['我想会的，就在今天。', '汤姆·哈伯兰'],
      ['船都准备好了。', '汤姆·哈伯兰'],
    ]);
  });

  it('leaves 答 to nobody where the text does not say whom it asks', () => {
    const { quotations } = attributeArticle(
      createTextArticle('zh', ['问：雾会散吗？', '答：我想会的。'], ['QUESTION', 'ANSWER']),
    );
    expect(quotations).toMatchObject([{ text: '我想会的。', speaker: null }]);
  });

  it('takes steps and items inside an answer for no speakers', () => {
    const { quotations, speakers } = attributeArticle(
      createTextArticle(
        'zh',
        [
          '记者：船怎么修？',
          '沈知远：分几步。',
          '第2步：换缆绳。',
          'C：上漆。',
          '记者：还有呢？',
          '沈知远：没有了。',
        ],
        ['QUESTION', 'ANSWER', 'ANSWER', 'ANSWER', 'QUESTION', 'ANSWER'],
      ),
    );
    expect(new Set(quotations.map(({ speaker }) => speakers[speaker ?? -1]?.name))).toEqual(
      new Set(['沈知远']),
    );
  });

  it('takes no question for speech, whatever name the outlet asks under', () => {
    const { quotations } = attributeArticle(
      createTextArticle(
        'zh',
        ['海湾之声：雾会散吗？', '沈知远：我想会的。', '海湾之声：船呢？', '沈知远：都在岸边。'],
        ['QUESTION', 'ANSWER', 'QUESTION', 'ANSWER'],
      ),
    );
    expect(quotations.map(({ text }) => text)).toEqual(['我想会的。', '都在岸边。']);
  });

  it('says so where no module serves the language', () => {
    const { quotations } = attributeArticle(createTextArticle('xx', ['"abc def," x.']));
    expect(quotations).toMatchObject([{ speaker: null, reason: 'UNSUPPORTED_LANGUAGE' }]);
  });
});
