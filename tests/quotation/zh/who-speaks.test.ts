import { describe, expect, it } from 'vitest';
import { attributeArticle } from '../../../src/quotation/attribute-article.ts';
import { createTextArticle } from '../../support/text-article.ts';

/** Who said the marked strings of a text that is no SCARE, in order; paragraphs are parted by `/`. */
function whoSpeaks(text: string): readonly (string | null)[] {
  const { quotations, speakers } = attributeArticle(createTextArticle('zh', text.split('/')));
  return quotations
    .filter(({ kind }) => kind === 'DIRECT' || kind === 'MIXED')
    .map(({ speaker }) => (speaker === null ? null : (speakers[speaker]?.name ?? null)));
}

describe('who speaks in Chinese', () => {
  it.each([
    [
      '许多人',
      '歌手沈岚和其他歌手来了。许多人提到第一次听歌的那天：「我记得那天应该是第一次，你们站在那里。」',
    ],
    [
      '绝大部分人',
      '一位记者在街头采访，问行人是否支持，结果显示，绝大部分人都表示“非常支持”，之后记者走了。',
    ],
    [
      '其他人',
      '一个论坛用户写了第一条。/“我遇到了同样的情况，手机打不开了”，其他人在该主题中补充道。',
    ],
    ['成年人', '我小时候常听故事。讲完故事，成年人慈祥地说一句「快点睡吧孩子」，还给掖被角。'],
  ])('counts people: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it.each([
    ['警察', '商人林永海辩称金额没有这么多，他记得警察回复道：「如果你不承认，你就会坐监。」'],
    ['工人', '市长林永海问建筑工人有没有遇到困难，可以听到工人异口同声地喊着「一点困难都没有」。'],
    [
      'Parker Palmer',
      '我很喜歡一個美國作家 Parker Palmer 說：「人的靈魂不想被建議，也不想被修補。」',
    ],
  ])('finds the subject of a clause that another verb takes: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('takes who is quoted, not who quotes', () => {
    const text =
      '邮报的同一篇报道还引述了一位匿名官员的惊人讲话：“总统可能没想到这一点，但很多人都应该想到。”';
    expect(whoSpeaks(text)).toEqual(['一位匿名官员']);
  });

  it('takes the agent behind 遭', () => {
    const text = '示威者在屯门聚集，遭防暴警察大喊「今晚我们开香槟庆祝去」，矛盾更激。';
    expect(whoSpeaks(text)).toEqual(['防暴警察']);
  });

  it.each([
    ['外交部', '外交部10月21日晚间表示，「没有外交关系，就无商业利益」。'],
    [
      '雁湾大使馆',
      '雁湾大使馆1月31日发布声明威胁史国，希望史国转向，称「没有外交关系，就无商业利益」。',
    ],
  ])('lets a date stand between a body and its verb: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('takes no view that somebody has for a speaker', () => {
    const text =
      '法学院副教授沈岚提出了一些不同意见。她认为，市场竞争更有效，因为“政府很难直接干涉企业内部经营”。';
    expect(whoSpeaks(text)).toEqual(['沈岚']);
  });

  it('takes 后者 in a clause for no name', () => {
    const text =
      '记者沈岚致电询问。后者刻意回避在公告中说是得到了武汉的通知，而卫生局指出「一切都已经得到了解决」。';
    expect(whoSpeaks(text)).toEqual(['卫生局']);
  });

  it('takes who stands at the head of a clause with an unknown verb', () => {
    const text = '村口有一位老汉。老汉手搭额头望了一下，说：「那是别人家的船，不是我的。」';
    expect(whoSpeaks(text)).toEqual(['一位老汉']);
  });

  it('reads a body between marks as the subject of its clause', () => {
    const text = '“雁湾渔民阵线”同日中午表示，“海外的分部将接手全部工作，一切照旧”。';
    expect(whoSpeaks(text)).toEqual(['雁湾渔民阵线']);
  });

  it('begins another clause behind a string and 、', () => {
    const text =
      '世界卫生组织发布了指引。新加坡表示「我们将对停靠过的船舶增加检疫」、马来西亚提出「停靠过大陆港口的船舶需检疫后靠港」。';
    expect(whoSpeaks(text)).toEqual(['新加坡', '马来西亚']);
  });

  it('lets who quotes a law go on', () => {
    const text =
      '一位法官来了。林永海法官又谈政治，其后更援引宪法，强调「任何人都不能干预别处的内部事务」。';
    expect(whoSpeaks(text)).toEqual(['林永海']);
  });

  it('finds no preposition inside 民用', () => {
    const text =
      '雁湾民用航空组织 (Yanwan Civil Aviation Organization) 发言人 Reza Jafari 对国家电台称：「我们在全面监督下执飞航班。」';
    expect(whoSpeaks(text)).toEqual(['Reza Jafari']);
  });

  it.each([
    ['孙海洋', '泳将孙海洋发布微博回应仲裁结果：「我刚刚训练完毕，我一直坚信自己的清白。」'],
    ['雁湾大学官方微博', '雁湾大学官方微博表示，该学生「因为玩偶体积过大、摆放不整齐」受到提醒。'],
    ['推特', '很多人在推特上抱怨。推特表示，“我们将继续参与行业和政府之间的讨论”。'],
  ])('takes a platform for where people speak, unless it speaks: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('lets a date stand between a name and its verb', () => {
    const text = '「桥修好以前，谁也不许上船，孩子更不行。」市政府秘书长李明远3月1日在会上表示。';
    expect(whoSpeaks(text)).toEqual(['李明远']);
  });

  it.each([
    ['王建国', '“海不会等任何一个人，也不会等任何一条船。”——海天集团前董事长王建国'],
    ['Eric Holm', '“海不会等任何一个人，也不会等任何一条船。” — — 海天公司 CEO Eric Holm'],
    ['外交部发言人', '“海不会等任何一个人，也不会等任何一条船。”——外交部发言人'],
  ])('takes who signs for the speaker, not the body before the office: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('takes the handle of a user for the name', () => {
    const text = '网友 seaman_7 评论道：“今天的船比昨天多了一倍，大家都在看。”';
    expect(whoSpeaks(text)).toEqual(['seaman_7']);
  });

  it.each([
    [
      '林若梅',
      '老师林若梅说，港口变了。/林若梅，一位在港口住了三十年的老师，说：「船必须回来，我们不再等。」',
    ],
    ['一位渔民', '老师林若梅说，港口变了。/看到林若梅，一位渔民说：「船必须回来，我们不再等了。」'],
  ])('knows who somebody is from somebody else: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('takes the middle name of one for somebody else', () => {
    const text =
      '他的姐姐吉恩·莫兰德·马克迪西也在场。/很久以后，莫兰德撰文回应朋友说，“灯塔熄了以后，没有人再问船从哪里来。”';
    expect(whoSpeaks(text)).toEqual(['莫兰德']);
  });

  it.each([
    [
      '北海气候观察所',
      '独立组织北海气候观察所 (North Sea Climate Watch) 表示：「需求今年会下降，明年才回升。」',
    ],
    ['北海能源署', '总部设在雁湾的北海能源署表示：「需求今年会下降，明年才会回升。」'],
  ])('leaves out what a body is and where it sits: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it.each([
    ['一名沿海地区的渠道商', '「雨季一来，网就缺货了。」一名沿海地区的渠道商对港口日报记者说。'],
    ['一位曾长期任职于晚报的离职主编', '「他们不懂海。」一位曾长期任职于晚报的离职主编如是评价。'],
    ['一位邻国高级外交官', '一位邻国高级外交官说：「他们修好了灯塔，却忘了渔民。」'],
    ['有分析', '有分析认为，「新码头其实是给货轮修的」。'],
  ])('knows people by the word that counts them: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it.each([
    ['普拉萨德', '港务部部长普拉萨德 (Ravi Prasad) 在 10 月的一场会议上表示：「我的意思很明白。」'],
    ['陈学英', '71 岁的农民陈学英停下手上的活计，讲起那年的大水。她说：「船都没有回来。」'],
    ['常伟', '「一共多少钱？」常伟问。'],
    ['三岛由纪夫', '三岛由纪夫就曾说「海是活人的镜子，看它的人看见自己。」'],
    ['Mei Lin', 'Mei Lin 赶紧蹲下。「我的心跳得很快，」她说。'],
  ])('finds names by what they are made of: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it.each([
    [
      '阿尔多·里奇',
      '雁湾港口预警和紧急情况协调中心主任阿尔多·里奇 (Aldo Ricci) 在新闻发布会上说，「我们必须承认，雾来得太快。」',
    ],
    ['吴易安', '雁湾大学李嘉诚医学院助理教授吴易安对晚报介绍，「这看起来的确是有效的。」'],
    [
      '科尔图',
      '市长普京林不会反对。由议会创建的海洋事务理事会 (Sea Affairs Council) 总干事科尔图 (Andrey Kortu) 称：「委员会很重要。」',
    ],
  ])('takes who holds an office, not the body of it: %s', (speaker, text) => {
    expect(whoSpeaks(text)).toEqual([speaker]);
  });

  it('takes whom one talks with for no speaker', () => {
    const text =
      '船长马尔科·林登 (Marco Linden) 在 1948 年的风暴之后，与他儿子谢尔盖谈话时就曾说过，「没有人会为了灯塔出海」。/谢尔盖·林登后来当了渔民。';
    expect(whoSpeaks(text)).toEqual(['马尔科·林登']);
  });

  it('takes several people for no he or she', () => {
    const text =
      '渔民林若梅说，港口变了。/两名警察站在门口。/「他们说船不能出港，我得跟他们走一趟，」她说。';
    expect(whoSpeaks(text)).toEqual(['林若梅']);
  });

  it('takes whom the clause before names for the writer of a text', () => {
    const text = '如雁湾研究所所长蔡文昉，曾在其 2013 年的一篇论文中直言官方统计「几乎没有价值」。';
    expect(whoSpeaks(text)).toEqual(['蔡文昉']);
  });

  it('lets a law speak', () => {
    const text = '港区国安法规定，以上程序都适用有关规定：「相关文书在港口具有法律效应。」';
    expect(whoSpeaks(text)).toEqual(['港区国安法']);
  });

  it.each([
    [['林海', '林海'], '“这是对渔民的羞辱，”林海在推特上写道。“我们不会忘记。”'],
    [['记者', '李大海'], '记者问：“您怕吗？”老渔民李大海答：“怕什么，海还在。”'],
    [['海事局值班员'], '台风明日登陆。海事局值班员称：“请所有船只立即回港。”'],
    [
      ['张伟', '张伟', '港务局'],
      '张伟表示，他“从未收到通知”，并称港务局“在说谎”。港务局则回应“已按程序办理”。',
    ],
    [['工会'], '工会指责公司“背信弃义”。'],
    [['阿米娜'], '“我没有选择，他们把门锁上了，”阿米娜（化名）对晚报说。'],
    [['警方'], '警方回覆查詢時表示，「不會評論個別個案」。'],
  ])('reads everyday sentences of the news: %j', (speakers, text) => {
    expect(whoSpeaks(text)).toEqual(speakers);
  });
});
