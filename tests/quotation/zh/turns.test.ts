import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../../support/text-article.ts';

/** Kinds of the unmarked spans with the names of their speakers. */
function readTurns(texts: readonly string[]): [string, string | null][] {
  const { quotations, speakers } = attributeArticle(createTextArticle('zh', texts));
  return quotations.map(({ kind, speaker }) => [
    kind,
    speaker === null ? null : (speakers[speaker]?.name ?? null),
  ]);
}

describe('findTurns', () => {
  it('takes labels that come back for the speakers of an interview', () => {
    const texts = ['渔业报：鱼多吗？', '林若梅：鱼少了。', '渔业报：为什么？', '林若梅：水暖了。'];
    expect(readTurns(texts)).toEqual([
      ['INTERVIEW', '林若梅'],
      ['INTERVIEW', '林若梅'],
    ]);
  });

  it.each([
    ['ordinary words', '下载', '重点'],
    ['numbered steps', '步骤1', '第二阶段'],
    ['parts of sentences', '在这里下载', '林若梅认为'],
    ['links', 'https', 'http'],
  ])('takes no label for a speaker: %s', (_, one, other) => {
    const texts = [
      `${one}：鱼网一张`,
      `${other}：鱼钩一个`,
      `${one}：鱼网两张`,
      `${other}：鱼钩两个`,
    ];
    expect(readTurns(texts)).toEqual([]);
  });

  it.each([
    ['an object', '镇长林若梅表示对于渔业局新规定的支持。'],
    ['a manner of speech', '镇长林若梅说大话的时候有人笑了起来。'],
  ])('takes no reported speech from %s', (_, text) => {
    expect(readTurns([text])).toEqual([]);
  });

  it('takes reported speech behind longer verbs', () => {
    const texts = ['渔业局以书面形式回应说，雁湾的鱼越来越少。'];
    expect(readTurns(texts)).toEqual([['INDIRECT', '渔业局']]);
  });

  it('leaves the particle of the verb out of reported speech', () => {
    const { quotations } = attributeArticle(
      createTextArticle('zh', ['镇长林若梅承认过，雁湾的鱼越来越少。']),
    );
    expect(quotations.map(({ kind, text }) => [kind, text])).toEqual([
      ['INDIRECT', '雁湾的鱼越来越少'],
    ]);
  });

  it.each([
    ['雁湾渔业局', '雁湾渔业局星期三说，港口明天不开放。'],
    ['林若梅', '林若梅上礼拜天表示，港口明天不开放。'],
  ])('finds who spoke on a day of the week: %s', (speaker, text) => {
    expect(readTurns([text])).toEqual([['INDIRECT', speaker]]);
  });

  it.each(['批评人士', '指控者', '高官', '基督徒'])(
    'knows people by what they do: %s',
    (people) => {
      const text = `镇长林若梅昨天离开了港口。${people}说，这座灯塔早该修了。`;
      expect(readTurns([text])).toEqual([['INDIRECT', people]]);
    },
  );

  it('takes a speech that is held for no verb', () => {
    expect(readTurns(['林若梅昨天在港口发表演说，台下坐着几百名渔民。'])).toEqual([]);
  });
});
