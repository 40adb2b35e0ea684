import { describe, expect, it } from 'vitest';
import type { Article, Paragraph } from '../../../src/article/article.ts';
import { findQuotationSpans } from '../../../src/quotation/find-quotation-spans.ts';
import { readDiscourse } from '../../../src/quotation/zh/discourse.ts';

/** Verbs of saying of the paragraphs with the first one that each subject may mean. */
function readSites(...texts: readonly string[]): [string, string | null][] {
  const paragraphs = texts.map((text, index): Paragraph => ({
    index,
    kind: 'BODY',
    text,
    marks: [],
  }));
  const article = { paragraphs, language: 'zh' } as unknown as Article;
  const discourse = readDiscourse(article, findQuotationSpans(paragraphs, 'zh'));
  const speakers = discourse.registry.list();
  return discourse.paragraphs.flatMap(({ sites }) =>
    sites.map(({ verb, referents }): [string, string | null] => {
      const first = referents[0];
      return [verb, first === undefined ? null : (speakers[first.speaker]?.name ?? null)];
    }),
  );
}

describe('readDiscourse', () => {
  it.each([
    ['two people before the verb', '林若梅在码头对镇长周启明表示，鱼少了。', '林若梅'],
    [
      'an addressee with a clause of his own',
      '林若梅在会上对前来进行访问的镇长周启明说，鱼少了。',
      '林若梅',
    ],
    ['a relative clause', '总部位于青岛的渔业集团副主席林若梅表示，鱼少了。', '林若梅'],
    ['offices in a row', '渔业学会会长、海洋大学教授林若梅表示，鱼少了。', '林若梅'],
    ['offices joined by 和', '海洋大学渔业专家和经济学家林若梅表示，鱼少了。', '林若梅'],
    ['a body before its spokesman', '渔业局发言人林若梅表示，鱼少了。', '林若梅'],
    ['a body alone', '渔业局表示，鱼少了。', '渔业局'],
    [
      'a long phrase for somebody unnamed',
      '一位曾给林若梅开船的司机表示，鱼少了。',
      '一位曾给林若梅开船的司机',
    ],
    ['a modifier before the determiner', '渔业局一名工作人员表示，鱼少了。', '渔业局一名工作人员'],
    ['an owner of a phrase', '林若梅的父亲表示，鱼少了。', '林若梅的父亲'],
    ['a name without a known surname', '渔业公司副总经理垚舒说，鱼少了。', '垚舒'],
    ['somebody not told in full', '天某说，鱼少了。', '天某'],
    ['a familiar name', '卖了十多年鱼的老周，对记者说，鱼少了。', '老周'],
    ['a marked reading', '养殖户林若梅（音）透露，鱼少了。', '林若梅'],
    ['a text', '《渔业意见》规定，鱼少了。', '《渔业意见》'],
    [
      'a name with dots behind an unknown role',
      '晚报撰稿人伊恩·莫斯 (Ian Moss) 表示，鱼少了。',
      '伊恩·莫斯',
    ],
    ['a name whose first character is in no table', '雪克来·莫斯表示，鱼少了。', '雪克来·莫斯'],
    ['a given name that begins with 和', '渔业公司董事长周和明认为，鱼少了。', '周和明'],
    [
      'a given name that begins with 和, before its Latin form',
      '分析师山田和志 (Kazushi Yamada) 说，鱼少了。',
      '山田和志',
    ],
    ['the head of a ministry', '渔业大国财政部长莫斯 (Ian Moss) 表示，鱼少了。', '莫斯'],
    ['one who tells it to a paper', '正在修船的厉垚向《渔业报》记者解释说，鱼少了。', '厉垚'],
    ['a given name that is a word', '渔业协会秘书长刘澄清看来，鱼少了。', '刘澄清'],
    ['a given name that ends with a verb', '渔业教授王贞会也指出，鱼少了。', '王贞会'],
    ['a foreign name behind 当', '当迈尔斯·莫斯说鱼少了。', '迈尔斯·莫斯'],
    ['a name behind an ordinary word', '有关厄本 (Urban) 说，鱼少了。', '厄本'],
    ['a foreign name with 因 in it', '渔业总统施泰因迈尔在会上所言：“鱼少了。”', '施泰因迈尔'],
    ['a name with 有 in it', '当年陈有西说，鱼少了。', '陈有西'],
    ['a judge behind a foreign name', '评委罗文·威廉姆斯法官说，鱼少了。', '罗文·威廉姆斯'],
    ['who gives a verdict', '作家凯蒂·洛菲给予过她这样的评价：“鱼少了。”', '凯蒂·洛菲'],
    ['those who are there besides', '店里还有管理人员说，鱼少了。', '管理人员'],
    [
      'a city’s office, not the state’s',
      '武汉卫健委称，鱼少了。国家卫健委说，鱼大。',
      '武汉卫健委',
    ],
    [
      'behind an attribute in the passive',
      '去年被渔业局以偷鱼罪逮捕的雁湾顾问李孟居面对镜头表示，鱼少了。',
      '李孟居',
    ],
    ['a name that begins like a statesman’s', '雁湾渔业局局长李希信说，鱼少了。', '李希信'],
    ['no title of what he wrote', '镇长林若梅撰文《鱼苗之路》，指出鱼少了。', '林若梅'],
    ['no verb before 这', '瞧瞧这老师说，鱼少了。', '这老师'],
    ['a rank behind the name', '白船医生康利中校 (Sean Conley) 说，鱼少了。', '康利'],
    [
      'a character of no table in a foreign name',
      '学者伊罕哈木‧土赫提说，鱼少了。',
      '伊罕哈木‧土赫提',
    ],
    ['a name behind 叫', '创办人叫汤姆·莫斯 (Tom Moss)。莫斯说，鱼少了。', '汤姆·莫斯'],
    ['a given name that ends with a preposition', '雁湾立委王定于则说，鱼少了。', '王定于'],
    [
      'a Latin name behind a role',
      '团队的另一位渔业教授 Christo Moss 说，鱼少了。',
      'Christo Moss',
    ],
    ['countless people', '无数信众留言，鱼少了。', '无数信众'],
    ['a job in no table behind a determiner of people', '一位猎鲸说，鱼少了。', '一位猎鲸'],
    ['somebody, with an unknown verb behind', '总会有人跑来指责你：“鱼少了。”', '有人'],
    [
      'a number with a comma',
      '拥有 16,000 名会员的渔业协会表示，鱼少了。',
      '16,000 名会员的渔业协会',
    ],
    ['a job before the verb', '码头拍卖师直言，鱼少了。', '码头拍卖师'],
    ['one of several', '群中一人回复，鱼少了。', '群中一人'],
    ['a name behind a Latin office', '渔业公司 CEO 林梅说，鱼少了。', '林梅'],
    ['not the place of a gathering', '莫斯在周一召开的渔业理事会上表示，鱼少了。', '莫斯'],
    ['a role behind 但', '但渔业局工作人员表示，鱼少了。', '渔业局工作人员'],
    ['a counted role', '38 个家长表示，鱼少了。', '38 个家长'],
  ])('finds the subject: %s', (_, text, speaker) => {
    expect(readSites(text)[0]?.[1]).toBe(speaker);
  });

  it('takes the text before a colon for what speaks', () => {
    expect(readSites('渔业局发布了《鱼苗通知》：“鱼要少捕。”')).toContainEqual([
      '：',
      '《鱼苗通知》',
    ]);
  });

  it('takes the one who is quoted for the speaker and the other for the one who passes it on', () => {
    const texts = ['林若梅表示，鱼少了。周启明表示，不会。', '周启明引述林若梅的话说：“鱼少了。”'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('林若梅');
  });

  it('lets 该公司 mean the body that was named last', () => {
    const texts = ['青岛渔业公司表示，鱼少了。', '该公司表示，鱼还会少。'];
    expect(readSites(...texts).map(([, name]) => name)).toEqual(['青岛渔业公司', '青岛渔业公司']);
  });

  it('takes a bare last name for the one who is known by it, not for his kin', () => {
    const texts = ['伊万卡·特朗普来了。', '特朗普表示，鱼少了。', '伊万卡·特朗普说，鱼不少。'];
    expect(readSites(...texts).map(([, name]) => name)).toEqual(['特朗普', '伊万卡·特朗普']);
  });

  it.each([
    ['the only one of that surname', ['镇长林若梅说，鱼大。', '林女士表示，鱼少了。'], '林若梅'],
    [
      'nobody of two with that surname',
      ['镇长林若梅说，鱼大。镇长林启明说，鱼小。', '林女士表示，鱼少了。'],
      '林女士',
    ],
    ['no statesman', ['王毅说，鱼大。', '王女士表示，鱼少了。'], '王女士'],
  ])('takes a surname with a form of address for %s', (_, texts, name) => {
    expect(readSites(...texts).at(-1)?.[1]).toBe(name);
  });

  it.each([
    ['多年来渔业局忽视了青岛渔业公司，渔业局表示，鱼少了。', '渔业局'],
    ['渔业局在会上称，即日起遣散所有渔业公司成员，但强调，鱼少了。', null],
  ])('takes no object of an unknown verb for a subject: %s', (text, name) => {
    const speaker = readSites(text).at(-1)?.[1] ?? null;
    if (name === null) expect(speaker).not.toContain('遣散');
    else expect(speaker).toBe(name);
  });

  it.each([
    ['the one who holds it', ['雁湾镇长林若梅说，鱼大。', '镇长表示，鱼少了。'], '林若梅'],
    [
      'nobody where two hold it',
      ['雁湾镇长林若梅说，鱼大。青岛镇长周启明说，鱼小。', '镇长表示，鱼少了。'],
      '镇长',
    ],
    ['nobody where many may', ['渔业医生林若梅说，鱼大。', '医生表示，鱼少了。'], '医生'],
  ])('lets a bare office mean %s', (_, texts, name) => {
    expect(readSites(...texts).at(-1)?.[1]).toBe(name);
  });

  it('lets 这位 with a job that was never named mean the person spoken of', () => {
    const texts = ['镇长林若梅说，鱼大。', '这位 33 岁的牙医称，鱼少了。'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('林若梅');
  });

  it('parts two dotted names with words between them', () => {
    const texts = ['伊恩·程与记者讨论乔治·莫斯 (George Moss)。', '乔治·莫斯说，鱼少了。'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('乔治·莫斯');
  });

  it('names the ministry of a state in full, also where it stands alone later', () => {
    const texts = ['韩国国防部称，鱼少了。国防部说，鱼大。', '国防部说，鱼小。'];
    expect(readSites(...texts).map(([, name]) => name)).toEqual(Array(3).fill('韩国国防部'));
  });

  it('takes those who do not answer for no speakers', () => {
    expect(readSites('镇长林若梅说，鱼大。渔民们没有回答。')).toEqual([['说', '林若梅']]);
  });

  it('takes what somebody is said to be for nobody new', () => {
    const texts = ['镇长林若梅说，鱼大。', '作为一名渔民，她说，鱼少了。'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('林若梅');
  });

  it('lets 该市市委 mean no body that was named', () => {
    const texts = ['渔业周刊表示，鱼大。', '该市市委表示，鱼少了。'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('该市市委');
  });

  it('joins offices before a name where somebody else owns the first one', () => {
    const texts = ['镇长林若梅说，鱼大。', '林若梅的渔业顾问、前副镇长周启明说，鱼少了。'];
    expect(readSites(...texts).at(-1)?.[1]).toBe('周启明');
  });

  it.each([
    [
      '卡特',
      ['艾德里安·卡特 (Adrienne Carter) 认为，鱼大。', '卡特认为，鱼少了。'],
      '艾德里安·卡特',
    ],
    ['特朗普', ['伊万卡·特朗普说，鱼大。', '特朗普认为，鱼少了。'], '特朗普'],
  ])('lets a bare last name that is known mean the one named before: %s', (_, texts, name) => {
    expect(readSites(...texts).at(-1)?.[1]).toBe(name);
  });

  it('takes a surname and an adverb for no name', () => {
    const texts = ['林若梅说，鱼大。', '林一再强调，鱼少了。'];
    expect(readSites(...texts).map(([, name]) => name)).not.toContain('林一再');
  });

  it('finds the name of one who speaks more than once, whatever the surname', () => {
    const texts = ['垚小舒反问，鱼在哪里。', '垚小舒说，鱼少了。'];
    expect(readSites(...texts).map(([, name]) => name)).toEqual(['垚小舒', '垚小舒']);
  });

  it('lets a demonstrative mean the phrase with most of its words', () => {
    const texts = [
      '一位在码头卖鱼多年的人士表示，鱼少了。',
      '一位熟悉渔业局的人士表示，鱼不少。',
      '上述在码头卖鱼的人士表示，鱼少了。',
    ];
    expect(readSites(...texts).at(-1)?.[1]).toBe('一位在码头卖鱼多年的人士');
  });

  it.each([
    [
      'the title that a phrase ends with',
      ['渔业局印发了《鱼苗意见》。', '一份两年前的《鱼苗意见》指出，鱼少了。'],
      '《鱼苗意见》',
    ],
    [
      'the text that the article keeps coming back to, for a bare 文件',
      [
        '《鱼苗意见》很短。',
        '这份 9 页的《鱼苗意见》没有公开。',
        '船长交出了 403 页的内部文件。',
        '文件指出，鱼少了。',
      ],
      '《鱼苗意见》',
    ],
    [
      'whose a text is',
      ['这个说法首次出现是在 2014 年 6 月的渔业局的白皮书中。', '白皮书指出，鱼少了。'],
      '渔业局的白皮书',
    ],
    [
      'the title that a short one stands for',
      [
        '《渔民代表大会常务委员会关于处理雁湾原有鱼苗的决定》很长。',
        '该《渔民大会鱼苗决定》规定，鱼要少捕。',
      ],
      '《渔民代表大会常务委员会关于处理雁湾原有鱼苗的决定》',
    ],
    [
      'the title that a short one was given to',
      ['《紧急捕捞规例条例》(以下简称「急捕法」) 很长。', '《急捕法》规定，鱼要少捕。'],
      '《紧急捕捞规例条例》',
    ],
    [
      'country and field of a body with a Latin name',
      ['日本渔业气候中心组织 (Fish Climate) 表示，鱼少了。', '渔业气候中心也承认，鱼会更少。'],
      '日本渔业气候中心组织',
    ],
    [
      'the body whose name has characters left out',
      ['日本渔业资源保护署 (JFP) 正在调查。', '渔保署承认，鱼少了。'],
      '日本渔业资源保护署',
    ],
    [
      'the place before a determiner',
      ['雁湾县一位卖鱼的车主表示，鱼少了。', '他表示，鱼会更少。'],
      '雁湾县一位卖鱼的车主',
    ],
    [
      'those who are in charge of a body',
      ['比克相关负责人告诉记者，鱼少了。', '该负责人说，鱼会更少。'],
      '比克相关负责人',
    ],
    [
      'the body that published a notice',
      ['青岛渔业局下发通知。', '通知提出，鱼要少捕。'],
      '青岛渔业局',
    ],
    ['a province by its whole name', ['浙江省称，鱼少了。'], '浙江省'],
    ['a press report', ['甚至有新闻报导称，鱼少了。'], '新闻报导'],
    ['the agent of a passive', ['码头被北京报导成「鱼没了」。'], '北京'],
    [
      'a plural of the group before',
      ['陆生家长常说，鱼少了。', '家长们也劝：「鱼少了。」'],
      '陆生家长',
    ],
    ['a nickname', ['据阿庆回忆，鱼少了。'], '阿庆'],
  ])('gives the name in full: %s', (_, texts, name) => {
    expect(readSites(...texts).at(-1)?.[1]).toBe(name);
  });

  it('keeps a committee apart from the congress that it belongs to', () => {
    const texts = ['全国人大常委会法工委表示，鱼少了。', '全国人大常委会表示，鱼不少。'];
    expect(readSites(...texts).map(([, name]) => name)).toEqual([
      '全国人大常委会法工委',
      '全国人大常委会',
    ]);
  });

  it('takes no county and no time for a person', () => {
    const texts = ['龙州当地说，鱼少了。', '龙州表示，鱼会更少。', '朋友几年前说过，鱼少了。'];
    expect(readSites(...texts).map(([, name]) => name)).not.toContain('几年前');
  });

  it.each(['小说里有鱼。', '据说鱼少了。', '船的名称不同。', '我们问候渔民。'])(
    'finds no verb of saying in %s',
    (text) => {
      expect(readSites(text)).toEqual([]);
    },
  );
});
