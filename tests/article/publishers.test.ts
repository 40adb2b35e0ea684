import { describe, expect, it } from 'vitest';
import { readBody, showParagraphs, showRemoved } from './read-body.ts';

const FOOTER =
  '<br><hr><div>获取更多RSS：<br><a href="https://feedx.net">https://feedx.net</a><br><a href="https://feedx.run">https://feedx.run</a></div>';
const headingsOf = (article: ReturnType<typeof readBody>): readonly string[] =>
  article.blocks.flatMap((block) => (block.kind === 'HEADING' ? [block.text] : []));

describe('the shape of each publisher', () => {
  it('RFI: dateline, bare picture, bold standfirst, bold headings, author nest, feed footer', () => {
    const article = readBody(
      `<div>13/10/2020 - 07:35</div><img src="https://s.rfi.fr/media/display/1/w:1280/p:16x9/a.jpg"><p><strong>澜岛总理韩泽远与环海联盟主席在雁湾举行会谈后宣布，双方将重新划定灰鳍鱼的捕捞海域，新的配额从明年春天开始执行。        </strong></p><div><p>韩泽远说：“我们等了十年。”</p><p><strong>“重新”</strong><strong>划定海域</strong></p><p>渔民们没有回答。</p><div data-selfpromo-newsletter></div><div data-selfpromo-app></div><div><div><div>作者：<a href="/cn/%E4%BD%9C%E8%80%85/x/">程未晚</a></div></div></div></div>${FOOTER}`,
      {
        url: 'https://www.rfi.fr//cn/20201013-x',
        title: '澜岛重划海域 - 印太纵览',
      },
    );
    expect(article).toMatchObject({
      url: 'https://www.rfi.fr/cn/20201013-x',
      sourceUrl: 'https://www.rfi.fr//cn/20201013-x',
      headline: '澜岛重划海域',
      section: '印太纵览',
      publisher: { id: 'rfi.fr', name: 'RFI 法国国际广播电台（法广）' },
      language: 'zh',
      script: 'Hans',
      publishedAt: '2020-10-13T05:35:00.000Z',
      publishedAtPrecision: 'MINUTE',
      publishedAtOrigin: 'PAGE',
      capturedAt: '2020-10-13T06:44:32.000Z',
      bylines: [
        { name: '程未晚', role: 'AUTHOR', url: 'https://www.rfi.fr/cn/%E4%BD%9C%E8%80%85/x/' },
      ],
      leadImage: { url: 'https://s.rfi.fr/media/display/1/w:1280/p:16x9/a.jpg', caption: null },
    });
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['STANDFIRST', 'BODY', 'BODY']);
    expect(headingsOf(article)).toEqual(['“重新”划定海域']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'DATELINE',
      'ADVERTISEMENT',
      'ADVERTISEMENT',
      'BYLINE',
      'FEED_FOOTER',
    ]);
  });

  it('RFI: agency copy with both names after the title, translator line and copyright', () => {
    const article = readBody(
      '<div>13/10/2020 - 07:35</div><div class="t-content__body u-clearfix"><p>（法新社雁湾12日电）    渔船今天回港。</p><p>船长说：「雾太大了。」</p><p>（实习编译：甲乙丙/核稿：丁戊）</p><p class="t-copyright">© 2020 AFP</p></div>',
      { url: 'https://www.rfi.fr/cn/x', title: '渔船回港 – 法国国际广播电台 - RFI' },
    );
    expect(article).toMatchObject({ headline: '渔船回港', section: null });
    expect(showParagraphs(article)).toEqual([
      'BODY （法新社雁湾12日电） 渔船今天回港。',
      'BODY 船长说：「雾太大了。」',
    ]);
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'TRANSLATOR 甲乙丙',
      'EDITOR 丁戊',
      'SOURCE 法新社',
    ]);
  });

  it('BBC: an age in minutes, components with credit and caption, advertisement, related links, video', () => {
    const part = (content: string): string => `<div class="GridItem-sc-1 a">${content}</div>`;
    const p = (text: string): string => part(`<p class="Paragraph-sc-1 kxu">${text}</p>`);
    const article = readBody(
      `<main role="main" class="Main-x">${part('<time dateTime="2020-10-12" class="Timestamp-y">19 分钟前</time>')}${part('<div class="Figure-z"><div><img alt="雁湾港的清晨" srcSet="https://images.weserv.nl/?url=ichef.bbci.co.uk/news/240/a.jpg 240w, https://images.weserv.nl/?url=ichef.bbci.co.uk/news/800/a.jpg 800w" src="https://images.weserv.nl/?url=ichef.bbci.co.uk/news/640/a.jpg"><p role="text" class="Copyright-q">图像来源，<span lang="en-GB">Getty Images</span></p></div><div><p>渔民说“雾太大”</p></div></div>')}${p('<b>澜岛的渔民今天没有出海。</b>')}${p('他们说，雾太大了。')}${part('<h2 id="x" tabindex="-1">谁在等雾散</h2>')}${p('“没有人知道。”')}<section data-e2e="advertisement" aria-label="广告 2"><div>广告</div></section>${part('<ul><li><a href="/zhongwen/1">另一条新闻：港口扩建</a></li><li><a href="/zhongwen/2">再一条新闻：鱼价上涨</a></li></ul>')}${p('船还停在岸边。')}${part('<div class="Figure-z"><div><iframe src="https://www.bbc.com/ws/av-embeds/1"></iframe><noscript><div><img alt="" src="https://images.weserv.nl/?url=ichef.bbci.co.uk/images/p.jpg"/><strong>你的器材不支持媒体播放</strong></div></noscript></div><p>视频：港口的一天</p></div>')}${p('雾在晚上散了。')}</main>`,
      {
        url: 'https://www.bbc.com/zhongwen/simp/1',
        title: '雾中的港口',
        capturedAt: Date.UTC(2020, 9, 12, 21, 46, 43),
      },
    );
    expect(article).toMatchObject({
      publisher: { id: 'bbc.com' },
      publishedAt: '2020-10-12T21:27:00.000Z',
      publishedAtPrecision: 'MINUTE',
      publishedAtOrigin: 'CAPTURE',
      bylines: [],
      warnings: [],
      leadImage: {
        url: 'https://ichef.bbci.co.uk/news/800/a.jpg',
        alt: '雁湾港的清晨',
        caption: '渔民说“雾太大”',
      },
    });
    expect(article.leadImage?.credit).toContain('Getty Images');
    expect(article.images).toHaveLength(1);
    expect(showParagraphs(article)).toEqual([
      'STANDFIRST 澜岛的渔民今天没有出海。',
      'BODY 他们说，雾太大了。',
      'BODY “没有人知道。”',
      'BODY 船还停在岸边。',
      'BODY 雾在晚上散了。',
    ]);
    expect(headingsOf(article)).toEqual(['谁在等雾散']);
    expect(article.blocks.find(({ kind }) => kind === 'EMBED')).toMatchObject({
      medium: 'FRAME',
      caption: '视频：港口的一天',
    });
    expect(showRemoved(article)).toEqual([
      'DATELINE 19 分钟前',
      'ADVERTISEMENT 广告',
      'RELATED_LINKS 另一条新闻：港口扩建',
      'RELATED_LINKS 再一条新闻：鱼价上涨',
      'MEDIA_FALLBACK 你的器材不支持媒体播放',
    ]);
  });

  it('BBC: no classes; authors in a list over the time, lazy pictures, captions by test id, a podcast', () => {
    const article = readBody(
      '<main role="main"><div></div><div><div><ul role="list"><li role="listitem">闻知秋（Autumn Wen）</li><li role="listitem">BBC商务记者</li><li role="listitem">沈知远</li><li role="listitem">发自雁湾</li></ul></div></div><div><time dateTime="2023-07-16">2小时前</time></div><div><div><img src="https://images.weserv.nl/?url=ichef.bbci.co.uk/ace/a.jpg.webp" alt="港长" width="1024" height="576"/></div><span data-testid="caption-paragraph">港长的早晨。</span></span></div><div><p><b>雁湾港长起初是人选中不见经传的一位，但随着他在电视节目上的一句话走红，他当选了。</b></p></div><div><p>他现年60岁。</p></div><div><div><div data-e2e="image-placeholder"><div><div></div></div><noscript><picture><source srcSet="https://ichef.bbci.co.uk/b.jpg.webp 240w"/><img src="https://images.weserv.nl/?url=ichef.bbci.co.uk/b.jpg" alt="渔船" width="976" height="549"/></picture></noscript><p role="text"><span>图像来源，</span><span>AFP</span></p></div></div><p>渔船出港。</p></span></div><div><ul role="list"><li role="listitem"><a href="/zhongwen/1">另一条新闻：港口扩建</a></li></ul></div><div><section role="region" aria-labelledby="podcast-promo"><div><a href="#end-of-podcasts">Skip podcast promotion and continue reading</a><strong><a href="/p"><span id="podcast-promo">雁湾一周</span></a></strong><p>重温一周大事。</p></div><p>End of podcast promotion</p></section></div><div><p>“雾太大了，”他说。</p></div></main>',
      {
        url: 'https://www.bbc.com/zhongwen/simp/2',
        title: '雾中的港长',
        capturedAt: Date.UTC(2023, 6, 16, 7, 43),
      },
    );
    expect(article).toMatchObject({
      publishedAt: '2023-07-16T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      publishedAtOrigin: 'PAGE',
    });
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'AUTHOR 闻知秋（Autumn Wen）',
      'AUTHOR 沈知远',
    ]);
    expect(article.images.map(({ alt, caption, credit }) => [alt, caption, credit])).toEqual([
      ['港长', '港长的早晨。', null],
      ['渔船', '渔船出港。', '图像来源，AFP'],
    ]);
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['STANDFIRST', 'BODY', 'BODY']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'BYLINE',
      'BYLINE',
      'BYLINE',
      'BYLINE',
      'DATELINE',
      'RELATED_LINKS',
      'ADVERTISEMENT',
    ]);
  });

  it.each([
    ['in a list without classes', '<ul role="list"><li>NAMES</li><li>BBC News，发自雁湾</li></ul>'],
    [
      'in a box of their own',
      '<div class="StyledByline-sc-1"><ul class="Person-sc-1"><li class="Name-sc-1">NAMES</li><li class="Title-sc-1">BBC News，发自雁湾</li></ul></div>',
    ],
  ])('BBC: several authors in one line, with Latin in brackets, %s', (_, markup) => {
    const names = [
      '闻知秋·阿特伍德（Autumn Attwood），',
      '韩微澜（Anna Han）和',
      '顾听澜·贝克（Tina Gu Becker）',
    ];
    const article = readBody(
      `<main><div>${markup.replace('NAMES', names.join(''))}</div><div><time dateTime="2020-10-02">1 小时前</time></div><div><p>渔船今天没有出海，他们说，雾太大了。</p></div><div><p>雾在晚上散了。</p></div></main>`,
      { url: 'https://www.bbc.com/zhongwen/simp/4' },
    );
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'AUTHOR 闻知秋·阿特伍德（Autumn Attwood）',
      'AUTHOR 韩微澜（Anna Han）',
      'AUTHOR 顾听澜·贝克（Tina Gu Becker）',
    ]);
    expect(article.paragraphs).toHaveLength(2);
  });

  it('BBC: whoever analyses a part, with a colon behind', () => {
    const { bylines } = readBody(
      '<main><div><p>渔船今天没有出海。</p></div><div><p><b>BBC北海记者安东尼·澜（Anthony Lan）分析：</b></p></div><div><p>雾太大了。</p></div></main>',
      { url: 'https://www.bbc.com/zhongwen/simp/5' },
    );
    expect(bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'REPORTER 安东尼·澜（Anthony Lan）',
    ]);
  });

  it('BBC: a wrapper round the whole article is no component', () => {
    const texts = ['渔船今天没有出海。', '他们说，雾太大了。', '雾在晚上散了。'];
    const wrapped = (rest: string): string =>
      `<main><div><img src="https://ichef.bbci.co.uk/a.jpg">${texts.map((text) => `<p>${text}</p>`).join('')}${rest}</div></main>`;
    for (const rest of [
      '<h2>谁在等</h2><p>没有人。</p>',
      `<p>${'船还停在岸边。'.repeat(150)}</p>`,
    ]) {
      const article = readBody(wrapped(rest), { url: 'https://www.bbc.com/zhongwen/simp/3' });
      expect(article.paragraphs.map(({ text }) => text).slice(0, 3)).toEqual(texts);
    }
  });

  it('DW: author and instant, small caption, gallery, interview, credit and copyright lines', () => {
    const article = readBody(
      '<div><i>程未晚<br>2020-10-09T06:11:18.366Z</i></div><img src="https://images.weserv.nl/?url=static.dw.com/image/1_303.jpg" width="100%"><div><small style="color: #999;">渔港的早晨</small></div><p><strong>(德国之声中文网)德国之声：您为什么留在雁湾？</strong></p><p>沈知远：因为我的船在这里。</p><p>我没有别的地方可去。</p><p><strong>德国之声：雾散之后呢？</strong></p><p>沈知远：再出海。</p><p>杨微澜/张慎 (美联社、法新社)</p><p><em>© 2020年德国之声版权声明：本文所有内容受到著作权法保护。</em></p>',
      { url: 'https://www.dw.com/zh/%E9%9B%BE/a-1', title: '专访：雾' },
    );
    expect(article).toMatchObject({
      publishedAt: '2020-10-09T06:11:18.366Z',
      publishedAtPrecision: 'SECOND',
      leadImage: { url: 'https://static.dw.com/image/1_303.jpg', caption: '渔港的早晨' },
    });
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'AUTHOR 程未晚',
      'EDITOR 张慎',
      'SOURCE 美联社',
      'SOURCE 法新社',
    ]);
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual([
      'QUESTION',
      'ANSWER',
      'ANSWER',
      'QUESTION',
      'ANSWER',
    ]);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'DATELINE',
      'CREDIT_LINE',
      'COPYRIGHT',
    ]);
  });

  it('VOA: RFC date, blank paragraphs, rules, fall-back of a frame', () => {
    const article = readBody(
      '<div><i>Mon, 12 Oct 2020 18:02:26 GMT</i></div><img src="https://images.weserv.nl/?url=gdb.voanews.com/a.jpg" width="100%"><div><small style="color: #999;">港口</small></div><p> </p><p>&nbsp;</p><p>渔船今天回港。</p><p>=====</p><p>.</p><iframe class="external-content" src="https://x.example/1">无法显示</iframe><p>雾散了。</p><p>节目今晚八点播出，敬请收看。</p>',
      { url: 'https://www.voachinese.com/a/1.html', title: '渔船回港' },
    );
    expect(article).toMatchObject({
      publishedAt: '2020-10-12T18:02:26.000Z',
      publisher: { id: 'voachinese.com' },
      bylines: [],
    });
    expect(showParagraphs(article)).toEqual(['BODY 渔船今天回港。', 'BODY 雾散了。']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'DATELINE',
      'RULE',
      'RULE',
      'SUBSCRIPTION',
    ]);
  });

  it('NYT: doubled name, Shanghai time, links inside marks, biography and translator at the end', () => {
    const article = readBody(
      '<div><i>程未晚,程未晚<br>2020-10-13 14:38:42</i></div><img src="https://images.weserv.nl/?url=static01.nyt.com/a.jpg"><div><small></small></div><p>塔玛·迈尔(Tamar Mayer)说：“<a href="https://x.example/1">谢谢</a>”，然后走了。</p><p>“雾太大，”沈知远说。“我们等。”</p><p>雾在晚上散了。</p><p>船都出海了。</p><p>程未晚是驻雁湾记者。<br/>翻译：沈知远<br/><a href="https://www.nytimes.com/x">点击查看本文英文版。</a></p>',
      { url: 'https://cn.nytimes.com/world/20201013/fog/', title: '雾中' },
    );
    expect(article).toMatchObject({
      publishedAt: '2020-10-13T06:38:42.000Z',
      publishedAtPrecision: 'SECOND',
      publisher: { id: 'nytimes.com' },
    });
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`).toSorted()).toEqual([
      'AUTHOR 程未晚',
      'TRANSLATOR 沈知远',
    ]);
    expect(article.paragraphs[0]).toMatchObject({
      text: '塔玛·迈尔(Tamar Mayer)说：“谢谢”，然后走了。',
      marks: [{ kind: 'LINK', start: 21, end: 23 }],
    });
    expect(article.paragraphs).toHaveLength(4);
  });

  it('RFA: date from the address, breaks divide, bold pieces are headings, closing line names people', () => {
    const article = readBody(
      '<p><div class="image-inline"><img src="/a.jpg" alt="港口" title="港口"><span class="image-caption">港口</span></div></p><p>渔船今天回港。<br/><br/><b>雾没有散</b><br/><br/>船长说，再等等。<br/>大家都等着。</p><ul><li><a class="external-link" href="https://www.rfa.org/mandarin/1">另一条新闻的标题</a></li></ul><ul><li><a class="external-link" href="https://www.rfa.org/mandarin/2">再一条新闻的标题</a></li></ul><p>自由亚洲电台记者程未晚华盛顿报道 责编：沈知远 网编：韩微澜</p>',
      {
        url: 'https://www.rfa.org/mandarin/yataibaodao/huanjing/cw-10122020133733.html',
        title: '渔船回港',
      },
    );
    expect(article).toMatchObject({
      publishedAt: '2020-10-12T17:37:33.000Z',
      publishedAtPrecision: 'SECOND',
      publishedAtOrigin: 'ADDRESS',
      publisher: { id: 'rfa.org' },
      leadImage: { url: 'https://www.rfa.org/a.jpg', alt: '港口', caption: '港口' },
    });
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'REPORTER 程未晚',
      'EDITOR 沈知远',
      'EDITOR 韩微澜',
    ]);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      '渔船今天回港。',
      '船长说，再等等。 大家都等着。',
    ]);
    expect(headingsOf(article)).toEqual(['雾没有散']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'RELATED_LINKS',
      'RELATED_LINKS',
      'BYLINE',
    ]);
  });

  it('CDT: a card of facts in the text, small print under pictures, the title without its author', () => {
    const article = readBody(
      '<p>雾中解封第九次</p><p>早上，渔民回到家。</p><div style="width:42%;float:right"><div class="su-spoiler su-spoiler-style-fancy"><div class="su-spoiler-title" role="button"><span class="su-spoiler-icon"></span>CDT 档案卡</div><div class="su-spoiler-content su-u-clearfix"> <strong>标题：</strong>雾中解封第九次<br> <strong>撰文：</strong>程未晚<br> <strong>编辑：</strong>沈知远<br> <strong>发表日期：</strong>2022.6.10<br> <strong>来源：</strong><a href="https://x.example/s">微信公众号“雁湾living”</a><br> <strong>主题归类：</strong><a href="/t/1">封港</a>、<a href="/t/2">雾</a><br> <strong>版权说明：</strong>该作品版权归原作者所有。</div></div></div><p><img src="https://x.example/a.png" alt="image"><br><span style="font-size: 0.8em;color: #666;display: block;text-align: center;">■ 河滩上的人。</span></p><p>“难。”他说。</p><div class="su-spoiler"><div class="su-spoiler-title">展开</div><div class="su-spoiler-content"><p>渔民们说了很多。</p></div></div>',
      {
        url: 'https://chinadigitaltimes.net/chinese/682900.html',
        title: '【404文库】【CDTV】Harbour Voices ｜程未晚：雾中解封第九次',
      },
    );
    expect(article).toMatchObject({
      headline: '程未晚：雾中解封第九次',
      section: '404文库',
      publishedAt: '2022-06-10T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      publishedAtOrigin: 'PAGE',
      tags: ['封港', '雾'],
    });
    expect(article.bylines.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'AUTHOR 程未晚',
      'EDITOR 沈知远',
      'SOURCE Harbour Voices',
      'SOURCE 雁湾living',
    ]);
    expect(article.images.map(({ caption }) => caption)).toEqual(['■ 河滩上的人。']);
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      '早上，渔民回到家。',
      '“难。”他说。',
      '展开',
      '渔民们说了很多。',
    ]);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['TITLE_REPEATED', 'INFO_CARD']);
  });

  it('CDT: source before the title, posts, editor’s note, caption, feed footer after a picture', () => {
    const article = readBody(
      '<p><strong>CDT编者按：原文已被删除。</strong></p><p>渔民都在等。</p><div class="wp-caption"><img src="https://x.example/a.jpg" srcset="https://x.example/a-300.jpg 300w, https://x.example/a.jpg 900w"><p class="wp-caption-text">编者配图</p></div><blockquote><p><a href="https://x.example/u">@雾里看船</a>：船呢？</p><p>@岸上人：等着。</p></blockquote><p style="padding-left: 40px;">雾会散吗？</p><p><img src="https://x.example/b.jpg"></p><p><small>&copy; 程未晚 for <a href="https://chinadigitaltimes.net">中国数字时代</a>, get_post_time(\'Y\'). | <a href="https://x.example/p">Permalink</a> | Post tags: <a rel="tag" href="/t/1">港口</a>, <a rel="tag" href="/t/2">渔业</a></small></p><p><small>Feed enhanced by <a href="https://x.example/f">Better Feed</a></small></p>',
      {
        url: 'https://chinadigitaltimes.net/chinese/2020/06/1/',
        title: '红星新闻｜港口静了',
        capturedAt: null,
      },
    );
    expect(article).toMatchObject({
      headline: '港口静了',
      rawTitle: '红星新闻｜港口静了',
      section: null,
      publishedAt: '2020-06-01T00:00:00.000Z',
      publishedAtPrecision: 'MONTH',
      publishedAtOrigin: 'ADDRESS',
      capturedAt: null,
      tags: ['港口', '渔业'],
      bylines: [
        { name: '程未晚', role: 'POSTER', url: null },
        { name: '红星新闻', role: 'SOURCE', url: null },
      ],
      leadImage: { caption: '编者配图' },
    });
    expect(showParagraphs(article)).toEqual([
      'EDITOR_NOTE CDT编者按：原文已被删除。',
      'BODY 渔民都在等。',
      'POST @雾里看船：船呢？',
      'POST @岸上人：等着。',
      'QUESTION 雾会散吗？',
    ]);
    expect(article.images.map(({ caption }) => caption)).toEqual(['编者配图', null]);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['COPYRIGHT', 'FEED_FOOTER']);
  });

  it('nei.st: the banner and the other papers under an article are none of it', () => {
    const article = readBody(
      '<div class="entry-content"><p>渔船今天回港，沈知远说：「雾太大。」</p><div class="bqdn"><div class="agdr"><img src="/banner.png" width="114" height="310"><h3 class="dwam">No More.</h3></div></div><section class="wxyz"><div class="gngo">MORE</div><h2 class="apgr"><a href="/medium/x">Harbour Weekly</a></h2><button><a href="/medium/x">View</a></button><h4 class="hahb">All the fish that is fit to print</h4><img src="/x.png" width="80" height="80"></section></div>',
      { url: 'https://nei.st/medium/x/fog', title: '雾中的港口' },
    );
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['PARAGRAPH']);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['PAYWALL', 'RELATED_LINKS']);
  });

  it('nei.st: repeated title, described standfirst, row of small print, paywall, cards, charts, footer', () => {
    const article = readBody(
      '<article class="post-1"><header class="page-header medium"><div class="page-header__content"><h1 class="page-title text-align-center"> 雾中 的港口 </h1></div></header><div class="entry-content"><p class="blog-post__description"> 没有人知道雾什么时候散 </p><div class="t ag"><a href="https://nei.st/medium/x"><img height="40" width="40" src="https://x.example/p.jpg"></a><div class="cq l"><span>程未晚 in <a href="https://nei.st/medium/x">Harbour Weekly</a></span><div class="hm t">Oct 26 <div class="hn ho l">·</div> 2019</div></div></div><p> 渔船今天\n回港 (Return)，沈知远说：「雾太大。」 </p><figure class="aesop-image-component-image"><figcaption class="aesop-image-component-caption"><p class="aesop-cap-description">港口</p><p class="aesop-cap-cred">Photograph by A. B.</p></figcaption></figure><div class="BarrierFailsafe__fullBarrier"><h1>You’ve hit the wall.</h1><div class="BarrierFailsafe__body">免费阅读</div></div><h2> 等待 </h2><p> 大家都等着。 </p><p>.</p><section class="jsx-1 collection"><header class="jsx-1">Related</header><a href="/1"><h2>另一条新闻</h2></a></section><button><a href="/v">View</a></button></div><footer class="entry-footer"><div class="categories"><a rel="category tag" href="/c">Harbour</a></div></footer></article>',
      { url: 'https://nei.st/medium/x/fog', title: '雾中的港口' },
    );
    expect(article).toMatchObject({
      publishedAt: '2019-10-26T00:00:00.000Z',
      publishedAtPrecision: 'DAY',
      categories: ['Harbour'],
    });
    expect(article.bylines.map(({ name }) => name)).toEqual(['程未晚']);
    expect(showParagraphs(article)).toEqual([
      'STANDFIRST 没有人知道雾什么时候散',
      'BODY 渔船今天回港 (Return)，沈知远说：「雾太大。」',
      'BODY 大家都等着。',
    ]);
    expect(showRemoved(article)).toEqual([
      'TITLE_REPEATED 雾中 的港口',
      'BYLINE 程未晚 in Harbour Weekly',
      'BYLINE Oct 26',
      'BYLINE ·',
      'BYLINE 2019',
      'CREDIT Photograph by A. B.',
      'PAYWALL You’ve hit the wall.免费阅读',
      'RULE .',
      'RELATED_LINKS Related另一条新闻',
      'CONTROL View',
      'FOOTER Harbour',
      'CAPTION 港口',
    ]);
  });

  it('allnow: section, author and a day without its year as of the capture', () => {
    const article = readBody(
      '<div class="column-wrap"><p class="column"><a href="/c">港口书评</a></p><p class="title">雾中的港口</p></div><div class="author-wrap"><div class="left"><a href="/users/u">萧小壹</a></div><div class="time">9-21</div></div><div class="abstract-wrap"><p class="abstract">没有人知道。</p></div><p>撰稿丨程未晚（某大学研究员）</p><p>渔船今天回港，船长说，雾太大了，大家都在等着它散开，没有人着急。</p><p>———</p><p>题图为雁湾港</p>',
      { url: 'https://www.allnow.com/a/1', title: '雾中的港口' },
    );
    expect(article).toMatchObject({
      section: '港口书评',
      publishedAt: '2020-09-21T00:00:00.000Z',
      publishedAtOrigin: 'CAPTURE',
    });
    expect(article.bylines.map(({ name }) => name)).toEqual(['程未晚', '萧小壹']);
    expect(article.paragraphs.map(({ kind }) => kind)).toEqual(['STANDFIRST', 'BODY']);
    expect(article.removed.map(({ reason }) => reason)).toEqual([
      'SECTION_NAME',
      'BYLINE',
      'BYLINE',
      'RULE',
      'CREDIT',
    ]);
  });

  it('pao-pao: American date in its line, 文/ name, comments and suggestions after the article', () => {
    const article = readBody(
      '<div class="node"><div class="submitted"><a class="username" href="/users/x">甲乙</a> 在 星期三, 02/01/2017 - 17:46 提交</div><div class="field-item"><h1 class="page-title">雾</h1></div><div class="field field-name-author"><div class="label-inline">文/</div><a href="/users/x">程未晚</a></div><div class="field-item"><p>渔船今天回港。</p></div><div class="view"><div class="views-row"><h2><a href="/1">另一条</a></h2></div></div><div class="comment-wrapper"><h2>评论</h2><p>Cheap pills</p></div><div class="poll"><div class="text">灯塔</div><div class="percent">17% (20 票)</div></div></div>',
      { url: 'https://pao-pao.net/article/1', title: '雾' },
    );
    expect(article.publishedAt).toBe('2017-02-01T00:00:00.000Z');
    expect(article.bylines.map(({ name }) => name)).toContain('程未晚');
    expect(showParagraphs(article)).toEqual(['BODY 渔船今天回港。']);
    const reasons = article.removed.map(({ reason }) => reason);
    expect(reasons).toContain('COMMENTS');
    expect(reasons).toContain('POLL');
  });

  it('chinafile: English, credit before caption, a conversation of several authors', () => {
    const article = readBody(
      '<div class="photo-credit">A. B.—Agency</div><div class="photo-caption"><p>The harbour.</p></div><p class="dropcap">The boats came home today, and nobody on the quay asked why they had been away.</p><div class="comment-wrapper"><h2 class="title">Comments</h2><div class="comment comment-by-node-author"><h3><a href="/contributors/c-d">C. D.</a></h3><p class="dropcap">“We waited,” the captain said.</p></div></div>',
      { url: 'https://www.chinafile.com/conversation/fog', title: 'Fog' },
    );
    expect(article).toMatchObject({ language: 'en', script: 'Latn' });
    expect(article.paragraphs.map(({ text }) => text)).toEqual([
      'The boats came home today, and nobody on the quay asked why they had been away.',
      '“We waited,” the captain said.',
    ]);
    expect(headingsOf(article)).toEqual(['C. D.']);
    expect(article.removed.map(({ reason }) => reason)).toContain('COMMENTS');
  });
});
