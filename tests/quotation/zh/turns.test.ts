import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
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
    [[], 'bold lines of a handbook', '步骤2：设置网络', '步骤3：重新启动'],
    [['INTERVIEW', 'INTERVIEW'], 'questions to somebody', '你为什么回来？', '你还想走吗？'],
    [['INTERVIEW', 'INTERVIEW'], 'labelled questions', '问：鱼多吗？', '问：为什么少了？'],
  ])('reads %j between %s', (kinds, _, one, other) => {
    const kindOf = (index: number) => (index % 2 === 0 ? 'QUESTION' : 'ANSWER');
    const texts = [one, '船上的网要先收起来。', other, '然后就等水面平静下来。'];
    const article = createTextArticle('zh', texts);
    const paragraphs = article.paragraphs.map((paragraph) => ({
      ...paragraph,
      kind: kindOf(paragraph.index),
    }));
    const { quotations } = attributeArticle({ ...article, paragraphs } as Article);
    expect(quotations.map(({ kind }) => kind)).toEqual(kinds);
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

  it.each([
    ['认为', '镇长林若梅认为，港口明年就会关闭。'],
    ['预计', '镇长林若梅预计，港口明年就会关闭。'],
    ['告诉 and whom', '镇长林若梅告诉本台，港口明年就会关闭。'],
    ['披露', '镇长林若梅披露，港口明年就会关闭。'],
    ['two verbs in a row', '镇长林若梅介绍指出，港口明年就会关闭。'],
  ])('takes what follows for reported speech: %s', (_, text) => {
    const { quotations } = attributeArticle(createTextArticle('zh', [text]));
    expect(quotations.map(({ kind, text: words }) => [kind, words])).toEqual([
      ['INDIRECT', '港口明年就会关闭'],
    ]);
  });

  it.each([
    ['a thing', '镇长林若梅证实了渔民昨天透露的信息。'],
    ['a thing of somebody', '镇长林若梅警告来自海上风暴的挑战。'],
    ['a feeling', '镇长林若梅表示衷心感谢雁湾的渔民。'],
    ['what something is', '这是镇长林若梅警告渔民不要出海。'],
    ['what is not said', '镇长林若梅没有透露港口明年会不会关闭。'],
    ['what is only thought', '镇长林若梅认为港口明年就会关闭。'],
  ])('takes no reported speech from %s', (_, text) => {
    expect(readTurns([text]).filter(([kind]) => kind === 'INDIRECT')).toEqual([]);
  });

  it('takes none behind a verb whose words stand before it', () => {
    const text = '“真是胡闹！”一位网友写道，后来渔业报引用了这条留言。';
    expect(readTurns([text]).filter(([kind]) => kind === 'INDIRECT')).toEqual([]);
  });

  it.each([
    [
      'a term in marks stays inside',
      '镇长林若梅表示，雁湾的“灯塔计划”明年就会结束，渔民可以放心。',
      ['雁湾的“灯塔计划”明年就会结束，渔民可以放心'],
    ],
    [
      'it ends before words that are quoted',
      '镇长林若梅表示，港口明年就会关闭，“我们没有别的办法，钱早就用完了。”',
      ['港口明年就会关闭'],
    ],
    [
      'it runs over a semicolon',
      '镇长林若梅表示，港口明年就会关闭；渔民可以去澜岛。',
      ['港口明年就会关闭；渔民可以去澜岛'],
    ],
  ])('tells where reported speech ends: %s', (_, text, expected) => {
    const { quotations } = attributeArticle(createTextArticle('zh', [text]));
    const reported = quotations.filter(({ kind }) => kind === 'INDIRECT');
    expect(reported.map(({ text: words }) => words)).toEqual(expected);
  });

  it('doubts a pronoun before reported speech, and skips whom the speaker spoke of', () => {
    const text = '镇长林若梅说，船长贺明漪会赢下这场比赛。她还说，港口明年就会关闭。';
    const { quotations, speakers } = attributeArticle(createTextArticle('zh', [text]));
    const names = quotations.map(({ speaker }) => speakers[speaker ?? -1]?.name);
    expect(names).toEqual(['林若梅', '林若梅']);
  });

  it.each([
    ['the last name before an adverb', '佐拉·沈', '歌手佐拉·沈也暗示，港口明年就会关闭。'],
    ['a verb with what is sent', '林若梅', '镇长林若梅昨天改口，发视频说，港口明年就会关闭。'],
    ['a town hall', '雁湾市府', '雁湾市府表示，港口明年就会关闭。'],
    ['some more people', '还有些女性渔民', '还有些女性渔民说，港口明年就会关闭。'],
    [
      'who is not in a condition',
      '渔业局',
      '渔业局昨天开会，如果林若梅当选，就会宣布港口明年关闭。',
    ],
  ])('finds who is reported: %s', (_, speaker, text) => {
    const turns = readTurns([text]).filter(([kind]) => kind === 'INDIRECT');
    expect(turns).toEqual([['INDIRECT', speaker]]);
  });
});
