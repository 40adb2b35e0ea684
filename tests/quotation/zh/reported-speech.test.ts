import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../../support/text-article.ts';

/** What is reported without marks in a paragraph, with who said it. */
function listReports(text: string): readonly (readonly [string | null, string])[] {
  const { quotations, speakers } = attributeArticle(createTextArticle('zh', [text]));
  return quotations
    .filter(({ kind }) => kind === 'INDIRECT')
    .map(({ speaker, text: words }) => [
      speaker === null ? null : (speakers[speaker]?.name ?? null),
      words,
    ]);
}

describe('reported speech', () => {
  it.each([
    ['what one is known for', '镇长林若梅以勤快著称，她的船总是第一个回到港口。'],
    ['a short name', '林若梅加入了雁湾渔业合作总公司 (下称雁湾公司)，并且当上了副经理。'],
    ['words that the verb belongs to', '林若梅说的话没有人会忘记，船长却不记得了。'],
    ['a noun', '林若梅关于捕鱼的披露已经在全镇引起了很大的震动。'],
    ['a language', '林若梅会说葡萄牙语，所以经常去港口做翻译。'],
    ['what something is made to be', '林若梅把船长说成是一个不会游泳的懒人。'],
    ['the writer putting it otherwise', '林若梅有一条船，准确地说，那是一条没有人要的旧船。'],
    ['an introduction', '林若梅在自我介绍中把这些东西全部都拿掉了。'],
  ])('is not %s', (_, text) => {
    expect(listReports(text)).toEqual([]);
  });

  it.each([
    ['我', 'behind an adverb', '我很严肃的指出，港口的船不能再多了。', '港口的船不能再多了'],
    ['警方', 'behind 的确', '警方说的确没有人见过那条旧船。', '的确没有人见过那条旧船'],
    ['警方', 'for who is brief', '警方简单地说，船已经不会回来了。', '船已经不会回来了'],
    ['我们', 'behind 正如…的', '正如我们一直强调的，港口的船不能再多了。', '港口的船不能再多了'],
  ])('is what %s says: %s', (speaker, _, text, words) => {
    expect(listReports(text)).toEqual([[speaker, words]]);
  });

  it('takes the pronoun right before the verb', () => {
    const text = '镇长林若梅在码头讲了话。我记得她说，港口的船不能再多了。';
    expect(listReports(text)).toEqual([['林若梅', '港口的船不能再多了']]);
  });
});
