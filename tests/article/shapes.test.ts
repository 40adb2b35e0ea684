import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs, showRemoved } from './read-body.ts';

const bylinesOf = (article: ReturnType<typeof readBody>): readonly string[] =>
  article.bylines.map(({ role, name }) => `${role} ${name}`);
const BODY =
  '<p>渔船今天都没有出海。</p><p>码头上堆着空的鱼筐。</p><p>灯塔从早上亮到中午。</p><p>镇上的人说不上为什么。</p><p>雾一直没有散。</p>';

describe('pictures', () => {
  it('takes a share of the column for no size', () => {
    const { leadImage } = readBody('<img src="/a.jpg" width="100%"><p>渔船回港。</p>');
    expect(leadImage).toMatchObject({ url: 'https://news.example/a.jpg', width: null });
  });

  it.each([
    [
      'a rule, by its alt',
      '<img src="/lines/1.png" alt="2px presentational grey line" width="640">',
    ],
    ['a magnifying glass, by its file', '<img src="/graphics/icon-zoom.png">'],
    ['a spacer', '<img src="/img/spacer.gif?x=1" alt="雾">'],
  ])('does not show %s', (_, image) => {
    expect(readBody(`<p>渔船回港。</p>${image}`).images).toEqual([]);
  });

  it('takes the line under a picture whose address is lost for no paragraph', () => {
    const article = readBody(
      '<p>渔船回港。</p><img src="" width="100%"><div><small style="color: #999;">雾中的灯塔</small></div>',
    );
    expect(showParagraphs(article)).toEqual(['BODY 渔船回港。']);
    expect(showRemoved(article)).toEqual(['CAPTION 雾中的灯塔']);
  });

  it('shows a file that only begins like one', () => {
    expect(readBody('<p>渔船回港。</p><img src="/a/iconic-harbour.png">').images).toHaveLength(1);
  });

  it('leads with what a video shows before it plays where there is no picture', () => {
    const video =
      '<video poster="https://images.weserv.nl?url=x.example/p.jpg" src="/v.mp4"></video>';
    expect(readBody(`${video}<p>渔船回港。</p>`).leadImage).toMatchObject({
      url: 'https://x.example/p.jpg',
    });
    expect(readBody(`${video}<p>渔船回港。</p><img src="/a.jpg">`).leadImage).toMatchObject({
      url: 'https://news.example/a.jpg',
    });
  });
});

describe('videos and posts', () => {
  it('turns a paragraph that is an address into the video', () => {
    const article = readBody(
      '<p>录像如下。</p><blockquote><p>https://youtu.be/aB3-x</p></blockquote>',
    );
    expect(article.blocks[1]).toMatchObject({
      kind: 'EMBED',
      medium: 'VIDEO',
      url: 'https://youtu.be/aB3-x',
    });
    expect(showParagraphs(article)).toEqual(['BODY 录像如下。']);
  });

  it('keeps an address in a sentence, and one of no such site', () => {
    const texts = ['见 https://youtu.be/aB3-x', 'https://harbour.example/plan'];
    const article = readBody(texts.map((text) => `<p>${text}</p>`).join(''));
    expect(article.paragraphs.map(({ text }) => text)).toEqual(texts);
  });

  it('takes the name of a frame under it for its caption', () => {
    const article = readBody(
      `<iframe title="沈知远：雾会散的" src="https://x.example/1"></iframe><p class="title"><a href="/t">沈知远</a>：雾会散的</p>${BODY}`,
    );
    expect(article.blocks[0]).toMatchObject({ kind: 'EMBED', caption: '沈知远：雾会散的' });
    expect(article.paragraphs[0]?.text).toBe('渔船今天都没有出海。');
  });
});

describe('who made the article', () => {
  it('BBC: the row over a feature, and the correspondent over a part of it', () => {
    const article = readBody(
      '<main role="main"><div class="GridItem-1 StyledByline-2 x"><div class="Container-3"><ul role="list" class="Person-4"><li role="listitem" class="Name-5 y">伊妮德•雾森（Enid Fogwood）</li><li role="listitem" class="Title-6">BBC 港口版</li></ul></div></div>' +
        '<p class="Paragraph-1">渔船今天都没有出海。</p><p class="Paragraph-1"><b>BBC驻雁湾记者</b><b>汤姆•哈伯兰（Tom Haberland）</b></p><p class="Paragraph-1">雾一直没有散。</p></main>',
      { url: 'https://www.bbc.com/zhongwen/simp/2' },
    );
    expect(bylinesOf(article)).toEqual([
      'REPORTER 汤姆•哈伯兰（Tom Haberland）',
      'AUTHOR 伊妮德•雾森（Enid Fogwood）',
    ]);
    expect(showParagraphs(article)).toEqual(['BODY 渔船今天都没有出海。', 'BODY 雾一直没有散。']);
  });

  it('BBC: the correspondent who analyses, with Latin in brackets', () => {
    const article = readBody(
      `${BODY}<p><i>BBC科学记者雾森</i><i>（Enid Fogwood）</i><i>分析</i></p>${BODY}`,
    );
    expect(bylinesOf(article)).toEqual(['REPORTER 雾森（Enid Fogwood）']);
  });

  it('DW: how somebody made the text is no part of the name', () => {
    const article = readBody(
      `<div><i>  程未晚（摘编）<br>2020-10-10T14:06:58.291Z</i></div>${BODY}<p><em>本文作者著有《雾港》，去年出版。</em></p>`,
      { url: 'https://www.dw.com/zh/a-3' },
    );
    expect(bylinesOf(article)).toEqual(['AUTHOR 程未晚']);
    expect(showRemoved(article).at(-1)).toBe('BIOGRAPHY 本文作者著有《雾港》，去年出版。');
  });

  it('RFA: labels and names with blanks alone between them', () => {
    const article = readBody(`${BODY}<p>记者 程未晚、沈知远   责编  韩微澜</p>`);
    expect(bylinesOf(article)).toEqual(['REPORTER 程未晚', 'REPORTER 沈知远', 'EDITOR 韩微澜']);
    expect(article.paragraphs.at(-1)?.text).toBe('雾一直没有散。');
  });

  it('RFA: the same after a report from a place, two names under one label', () => {
    const article = readBody(
      `${BODY}<p>海湾之声记者程未晚 台北报道 责编 沈知远 林若梅 网编 韩微</p>`,
    );
    expect(bylinesOf(article)).toEqual([
      'REPORTER 程未晚',
      'EDITOR 沈知远',
      'EDITOR 林若梅',
      'EDITOR 韩微',
    ]);
  });

  it.each([
    [
      '海湾之声记者程未晚 台北报道 责编 沈知远  林若梅   网编：韩微',
      ['REPORTER 程未晚', 'EDITOR 沈知远', 'EDITOR 林若梅', 'EDITOR 韩微'],
    ],
    ['本报记者程未晚、沈知远雁湾报道', ['REPORTER 程未晚', 'REPORTER 沈知远']],
    ['海湾之声记者程未晚、沈知远报道', ['REPORTER 程未晚', 'REPORTER 沈知远']],
    ['记者：程未晚 雁湾报道', ['REPORTER 程未晚']],
    ['采写：程未晚 沈知远', ['AUTHOR 程未晚', 'AUTHOR 沈知远']],
    ['文/程未晚 沈知远', ['AUTHOR 程未晚', 'AUTHOR 沈知远']],
    ['程未晚 沈知远|撰稿', ['AUTHOR 程未晚', 'AUTHOR 沈知远']],
    ['韩微澜｜责编', ['EDITOR 韩微澜']],
    ['By Ann Ash and Bo Lee', ['AUTHOR Ann Ash', 'AUTHOR Bo Lee']],
    ['By Ann Ash, Bo Lee and Cy Dew', ['AUTHOR Ann Ash', 'AUTHOR Bo Lee', 'AUTHOR Cy Dew']],
    ['Translated by&nbsp;Harbour', ['TRANSLATOR Harbour']],
    ['Photographs by Ann Ash', ['PHOTOGRAPHER Ann Ash']],
  ])('all names of a line: %s', (line, bylines) => {
    const article = readBody(`${BODY}<p>${line}</p>`);
    expect(bylinesOf(article)).toEqual(bylines);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['BYLINE']);
  });

  it.each(['By Chance', 'By noon the fog was gone', '雁湾|澜岛', '程未晚 沈知远 到港口时'])(
    'no names in %s',
    (line) => {
      expect(bylinesOf(readBody(`${BODY}<p>${line}</p>`))).toEqual([]);
    },
  );

  it('RFI: who translated and read agency copy, behind its last sentence', () => {
    const article = readBody(
      `<p>（某社雁湾9日电）    渔船今天都没有出海。</p>${BODY}<p>    雾散了，<em>船都回来了</em>。（译者：沈知远/核稿：韩微澜）</p><p class="t-copyright">© 2020 AFP</p>`,
      { url: 'https://www.rfi.fr/cn/2' },
    );
    expect(bylinesOf(article)).toEqual(['TRANSLATOR 沈知远', 'EDITOR 韩微澜', 'SOURCE 某社']);
    expect(article.paragraphs.at(-1)).toMatchObject({
      text: '雾散了，船都回来了。',
      marks: [{ kind: 'EMPHASIS', start: 4, end: 9 }],
    });
    expect(showRemoved(article)[0]).toBe('CREDIT_LINE （译者：沈知远/核稿：韩微澜）');
  });

  it('leaves a sentence that begins like such a line', () => {
    const article = readBody(`${BODY}<p>记者 程未晚 到港口时，雾正在散。</p>`);
    expect(article.bylines).toEqual([]);
    expect(article.paragraphs.at(-1)?.text).toBe('记者 程未晚 到港口时，雾正在散。');
  });

  it('NYT: a translator ends with his line, and the link below is not his', () => {
    const article = readBody(
      `${BODY}<div data-poster=""><p>翻译：沈知远<br/><a href="https://www.nytimes.com/x">点击查看本文英文版。</a></p></div>`,
      { url: 'https://cn.nytimes.com/opinion/20200925/fog/' },
    );
    expect(article.bylines).toEqual([{ name: '沈知远', role: 'TRANSLATOR', url: null }]);
  });

  it.each([
    ['the author', '程未晚(Wan Cheng)是海洋研究所的高级研究员。'],
    ['another at the paper', '伊妮德·雾森(Enid Fogwood)是《纽约时报》雁湾分社社长。她也写诗。'],
    [
      'where to follow him',
      'Enid F. Wood在本报供职多年。欢迎在<a href="https://x.example">Twitter</a>上关注她。',
    ],
  ])('NYT: a biography under the text is no body: %s', (_, biography) => {
    const article = readBody(
      `<div><i>程未晚,程未晚<br>2020-09-25 13:45:57</i></div>${BODY}<p>${biography}</p>`,
      { url: 'https://cn.nytimes.com/opinion/20200925/fog/' },
    );
    expect(article.removed.at(-1)?.reason).toBe('BIOGRAPHY');
    expect(article.paragraphs.at(-1)?.text).toBe('雾一直没有散。');
  });

  it.each([
    ['tells what the author did', '程未晚昨天离开了雁湾。'],
    ['is about somebody at another paper', '伊妮德·雾森是《海湾邮报》分社社长，自去年起。'],
    ['holds speech', '程未晚是镇上的老人，他说：“雾会散的。”'],
  ])('keeps a last paragraph that %s', (_, text) => {
    const article = readBody(
      `<div><i>程未晚<br>2020-09-25 13:45:57</i></div>${BODY}<p>${text}</p>`,
      { url: 'https://cn.nytimes.com/opinion/20200925/fog/' },
    );
    expect(article.paragraphs.at(-1)?.text).toBe(text);
  });
});

describe('what stands under a text', () => {
  it('DW: names before a gallery, the house’s disclaimer', () => {
    const article = readBody(
      `${BODY}<p>杨微澜/张慎 (综合报导)</p><h3>相关图集：雁湾的船</h3><div><img src="/1.jpg"><b>旧船</b>：一艘旧船。</div><div><img src="/2.jpg"><b>新船</b>：一艘新船。</div><div><img src="/3.jpg"><b>灯塔</b>：夜里的灯塔。</div><div><img src="/4.jpg"><b>码头</b>：码头的早晨。</div><p><em>本台致力于客观的报道，也登各方的评论。文中评论仅代表作者个人立场。</em></p><p><em>© 2020年版权声明：本文所有内容受到著作权法保护。</em></p>`,
      { url: 'https://www.dw.com/zh/a-2' },
    );
    expect(article.paragraphs.at(-1)?.text).toBe('雾一直没有散。');
    const reasons = article.removed.map(({ reason }) => reason);
    expect(bylinesOf(article)).toEqual(['AUTHOR 杨微澜', 'EDITOR 张慎']);
    expect(reasons[0]).toBe('CREDIT_LINE');
    expect(reasons.slice(-2)).toEqual(['DISCLAIMER', 'COPYRIGHT']);
  });

  it.each([
    [
      '杨微澜、沈知远/张慎 (海湾社、雁湾时报等)',
      ['AUTHOR 杨微澜', 'AUTHOR 沈知远', 'EDITOR 张慎', 'SOURCE 海湾社', 'SOURCE 雁湾时报'],
    ],
    ['（海湾社、环海社）', ['SOURCE 海湾社', 'SOURCE 环海社']],
    ['(海湾社等)', ['SOURCE 海湾社']],
    ['（综合报道）', []],
  ])('DW: who signs with agencies, or agencies alone: %s', (line, bylines) => {
    const article = readBody(`${BODY}<p>${line}</p>`, { url: 'https://www.dw.com/zh/a-3' });
    expect(bylinesOf(article)).toEqual(bylines);
    expect(showRemoved(article)).toEqual([`CREDIT_LINE ${line}`]);
  });

  it('DW: an author at the head keeps who signs from being another', () => {
    const article = readBody(
      `<div><i>Wilma Yang<br>2020-10-09T06:11:18.366Z</i></div>${BODY}<p>杨微澜/张慎 (海湾社)</p>`,
      { url: 'https://www.dw.com/zh/a-4' },
    );
    expect(bylinesOf(article)).toEqual(['AUTHOR Wilma Yang', 'EDITOR 张慎', 'SOURCE 海湾社']);
  });

  it('DW: what the author is, his name in the sentence', () => {
    const article = readBody(
      `${BODY}<p><em>本文作者沈知远为澜岛政治学者，在雁湾生活三十余年。</em></p>`,
    );
    expect(article.removed.map(({ reason }) => reason)).toEqual(['BIOGRAPHY']);
  });

  it.each([
    ['来源：海湾社', ['SOURCE 海湾社']],
    ['来源：@海湾大学、雁湾知事', ['SOURCE @海湾大学', 'SOURCE 雁湾知事']],
    ['转自：微信公众号“雁湾之声”', ['SOURCE 雁湾之声']],
    ['来源：网络', []],
    ['转自：https://x.example/1', []],
  ])('where the text comes from: %s', (line, bylines) => {
    const article = readBody(`${BODY}<p>${line}</p>`);
    expect(bylinesOf(article)).toEqual(bylines);
    expect(showRemoved(article)).toEqual([`SOURCE_LINE ${line}`]);
  });

  it.each(['实习记者｜岳未明', '特约撰稿丨冯未雅'])('more labels: %s', (line) => {
    expect(bylinesOf(readBody(`<p>${line}</p>${BODY}`))).toHaveLength(1);
  });

  it('RFI: a caption with its credit behind it, who translated and edited, the last word', () => {
    const article = readBody(
      `<a href="/x"><figure><picture><sourcetype="image/webp"/><img src="data:image/gif;base64,R0" srcset="/a.jpg"sizes=""></picture><figcaption><span>渔港的早晨。</span>   <span>© 程未晚 / 海湾社</span></figcaption></figure></a>${BODY}<p>.（翻译编辑：<strong>海湾台 尼古拉</strong>）.</p><p><strong>~. Fin .~</strong></p>`,
    );
    expect(article.images.map(({ caption, credit }) => [caption, credit])).toEqual([
      ['渔港的早晨。', '© 程未晚 / 海湾社'],
    ]);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['CREDIT_LINE', 'RULE']);
  });

  it('RFI: a share line with a space before its colon', () => {
    expect(showRemoved(readBody(`${BODY}<div><div>分享 :</div></div>`))).toEqual([
      'SHARE_BAR 分享 :',
    ]);
  });

  it('VOA: programme notes with rules round them', () => {
    const article = readBody(
      `${BODY}<p><a href="https://www.youtube.com/watch?v=1">十月十日雾中谈完整版</a></p><p>雾中谈每星期一晚上九点播出，敬请收看。</p><p>=====<br />嘉宾发表的都是个人观点，并不代表本台。<br />=====</p><p>《雾中谈》YouTube播放列表：<a href="http://x.example/l">http://x.example/l</a></p>`,
      { url: 'https://www.voachinese.com/a/2.html' },
    );
    expect(article.paragraphs.at(-1)?.text).toBe('雾一直没有散。');
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'RELATED_LINKS',
      'SUBSCRIPTION',
      'DISCLAIMER',
      'RELATED_LINKS',
    ]);
  });

  it('VOA: what the report is made of; CDT: an editor’s note', () => {
    const article = readBody(
      `<p><strong>CDT编辑注：</strong>原文已被删除。</p>${BODY}<p><em>（本文依据了海湾社的报道。）</em></p>`,
    );
    expect(article.paragraphs[0]?.kind).toBe('EDITOR_NOTE');
    expect(showRemoved(article)).toEqual(['SOURCE_LINE （本文依据了海湾社的报道。）']);
    const other = readBody(`${BODY}<p>（本文内容依据了海湾社的报道）</p>`);
    expect(showRemoved(other)).toEqual(['SOURCE_LINE （本文内容依据了海湾社的报道）']);
    const two = readBody(`${BODY}<p>(<em>本文参考了海湾社、环海社和雁湾时报的报道。)</em></p>`);
    expect(bylinesOf(two)).toEqual(['SOURCE 海湾社', 'SOURCE 环海社', 'SOURCE 雁湾时报']);
  });

  it('takes numbers over parts of an article for headings', () => {
    const article = readBody(
      '<p>1</p><blockquote><p>问：雾会散吗？</p><p>答：会。</p></blockquote><p>（二）</p><blockquote><p>问：船呢？</p><p>答：都在。</p></blockquote><p>III.</p><p>12个人回来了。</p>',
    );
    expect(article.blocks.filter(({ kind }) => kind === 'HEADING')).toEqual([
      { kind: 'HEADING', level: 3, text: '1' },
      { kind: 'HEADING', level: 3, text: '（二）' },
      { kind: 'HEADING', level: 3, text: 'III.' },
    ]);
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'QUESTION',
      'ANSWER',
      'QUESTION',
      'ANSWER',
      'BODY',
    ]);
  });

  it('NYT: thanks to the readers of a briefing', () => {
    const article = readBody(
      `${BODY}<p><i>感谢阅读今天的简报</i><i>，新读者请</i><a href="https://x.example">点击此处订阅</a>。</p>`,
    );
    expect(showRemoved(article)).toEqual([
      'SUBSCRIPTION 感谢阅读今天的简报，新读者请点击此处订阅。',
    ]);
  });

  it.each(['http://fog-09202019190422.html', 'http://https://www.rfa.org/mandarin/2'])(
    'takes a link that was meant for the site itself, written wrongly, for one: %s',
    (address) => {
      const article = readBody(
        `<p>渔船今天都没有出海，码头上堆着空的鱼筐。</p><ul><li><b><a class="external-link" href="${address}">另一条新闻的标题</a></b></li></ul>${BODY}`,
        { url: 'https://www.rfa.org/mandarin/1' },
      );
      expect(showRemoved(article)).toEqual(['RELATED_LINKS 另一条新闻的标题']);
    },
  );

  it('keeps an address that the text gives its readers', () => {
    const article = readBody(`${BODY}<p>潮汐表在这里：https://tides.example/today</p>`);
    expect(article.paragraphs.at(-1)?.text).toBe('潮汐表在这里：https://tides.example/today');
  });
});

describe('the end of an interview', () => {
  it('is where a paragraph without a label tells of who answers', () => {
    const article = readBody(
      '<p>记者：雾会散吗？</p><p>沈知远船长：我想会的。</p><p>我们等。</p><p>记者：船呢？</p><p>沈知远船长：都在。</p><p>《沈知远船长传》里写过。</p><p>沈知远船长的船停在岸边，有人为它写了一首歌。</p><p>船在雾里睡着了</p>',
    );
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'QUESTION',
      'ANSWER',
      'ANSWER',
      'QUESTION',
      'ANSWER',
      'ANSWER',
      'BODY',
      'BODY',
    ]);
  });
});

describe('what a text says of itself', () => {
  it('iYouPort: a note before the text, and that it goes on', () => {
    const article = readBody(`<p>【按】这是一个新系列。</p>${BODY}<p>—— 未完待续 ——</p>`);
    expect(article.paragraphs[0]?.kind).toBe('EDITOR_NOTE');
    expect(showRemoved(article)).toEqual(['RULE —— 未完待续 ——']);
    const inside = readBody(`<p>他说，雾中的故事未完待续，要等渔船回来。</p>${BODY}`);
    expect(inside.removed).toEqual([]);
  });

  it('nei.st: the paper that it republishes, by the folder of its address', () => {
    const article = readBody(BODY, { url: 'https://nei.st/medium/economist/fog-in-the-harbour' });
    expect(bylinesOf(article)).toEqual(['SOURCE The Economist']);
    expect(bylinesOf(readBody(BODY, { url: 'https://nei.st/economist' }))).toEqual([]);
  });

  it('chinafile: authors of parts by the links that head them, no portraits, no boxes of other articles', () => {
    const part = (name: string): string =>
      `<article class="comment comment-by-node-author"><div class="node node-profile cboxes contributor grid-2"><div class="field field-name-field-profile-photo"><a href="/contributors/x"><img src="/profile/x.jpg" width="220" height="220"></a></div><h3><a href="https://www.chinafile.com/contributors/${name.toLowerCase().replace(' ', '-')}">${name}</a></h3></div><div><p>The fog over the harbour of Ashby has not lifted since the boats left it.</p></div></article>`;
    const article = readBody(
      `<p>We asked what the fog means.</p><div class="node node-article cboxes article"><div class="cb-head"><h3><a href="/viewpoint">Viewpoint</a></h3><span class="date">12.28.18</span></div><div class="cb-img"><img src="/system/a.jpg"></div><div class="cb-cont"><h2><a href="/a">Boats</a></h2><span class="authors">Ann Ash</span><div>The boats…</div></div></div>${part('Mary Lee')}${part('Jo Wen')}`,
      { url: 'https://www.chinafile.com/conversation/fog' },
    );
    expect(bylinesOf(article)).toEqual(['AUTHOR Mary Lee', 'AUTHOR Jo Wen']);
    expect(article.images).toEqual([]);
    expect(
      article.blocks.flatMap((block) => (block.kind === 'HEADING' ? [block.text] : [])),
    ).toEqual(['Mary Lee', 'Jo Wen']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'RELATED_LINKS',
      'PORTRAIT',
      'PORTRAIT',
    ]);
  });
});

describe('the titles of 中国数字时代', () => {
  it.each([
    ['【网络民议】雾是谁放的', '雾是谁放的', '网络民议'],
    ['【异闻观止】港口新闻｜雾中的船', '雾中的船', '异闻观止'],
    ['雾谈 |船为什么不回来', '船为什么不回来', null],
    ['雾谈 | 雁湾｜船为什么不回来', '雁湾｜船为什么不回来', null],
    ['【雾档案】【雾视频】船不回来', '船不回来', '雾档案'],
    ['雁湾港务局第三次全体会议公报｜船不回来', '雁湾港务局第三次全体会议公报｜船不回来', null],
    ['【雾】', '【雾】', null],
  ])('%s', (title, headline, section) => {
    const url = 'https://chinadigitaltimes.net/chinese/2020/10/fog/';
    expect(readBody('<p>雾。</p>', { url, title })).toMatchObject({
      headline,
      section,
      rawTitle: title,
    });
  });
});
