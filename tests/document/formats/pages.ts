/** Pages in the shapes that news sites have, round sentences of our own; `body` is what a reader wants. */
export interface PageFixture {
  readonly name: string;
  readonly html: string;
  readonly body: readonly string[];
}

/** What an English article says. */
export const ENGLISH = [
  'The harbour office of Yanwan closed its smallest quay on Monday, after a night in which the water stood above the red line for six hours.',
  '“A quota without a quay is a sheet of paper,” said Gu Tinglan, who leads the Blue Sail co-operative and its forty boats.',
  'Engineers had promised, twice, that the wall would hold until 2035; the observatory, which keeps the tide record, never agreed.',
  'The ministry answered in one line, and the line said that the repair, the budget and the date were under review.',
  'Boats will moor at the old fish market for now, where the depth is enough for small hulls, though not at the lowest ebb.',
];
const CHINESE = [
  '雁湾港务局星期一关闭了最小的码头，前一天夜里，海水在红线以上停留了六个小时。',
  '“没有码头的配额，只是一张纸，”蓝帆渔民合作社负责人顾听澜说，她的合作社有四十条船。',
  '工程师曾经两次保证，海堤可以支撑到2035年；保管潮位记录的观察所从未同意这种说法。',
  '渔业部用一句话回答，说维修、预算和日期都在“研究之中”，没有给出任何期限。',
  '船只暂时停靠在旧鱼市，那里的水深足够小船使用，但是最低潮的时候不行。',
];

export const paragraphs = (texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<p${attributes}>${text}</p>`).join('\n');
const nav = `<nav><ul>${['News', 'Sport', 'Opinion', 'Podcasts']
  .map((word) => `<li><a href="/${word}">${word} and everything about it, every day</a></li>`)
  .join('')}</ul></nav>`;
const related = (word: string): string =>
  `<div class="${word}"><h3>More on this story</h3><ul>${[1, 2, 3]
    .map(
      (n) =>
        `<li><a href="/s/${n}">Story number ${n}, about quite another harbour, in another country</a></li>`,
    )
    .join('')}</ul></div>`;
const comments = `<section id="comments"><h2>Comments</h2>${[1, 2, 3, 4]
  .map(
    (n) =>
      `<div class="comment"><p>Reader ${n} writes, at length, that nobody asked the readers, and that the harbour was better before, much better.</p></div>`,
  )
  .join('')}</section>`;
const footer =
  '<footer><p>© The Example Post. All rights reserved, wherever they are, whatever they were.</p></footer>';
const cookie =
  '<div class="cookie-consent"><p>We use cookies, many cookies, and ask you to agree, please, to all of them.</p></div>';
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Quay closed - The Example Post</title>${head}</head><body>${body}</body></html>`;

export const PAGES: readonly PageFixture[] = [
  {
    name: 'article element with side column, share bar and comments',
    body: ENGLISH,
    html: page(
      `<header class="masthead">${nav}</header><main><article><h1>Quay closed</h1><div class="share-bar"><a href="#">Share this with all your friends</a></div>${paragraphs(ENGLISH)}${related('related-stories')}</article><aside><p>Subscribe to our letter, which comes daily, and costs nothing at all, ever.</p></aside></main>${comments}${footer}`,
    ),
  },
  {
    name: 'nested divs with generated names only',
    body: ENGLISH,
    html: page(
      `<div class="css-1x">${nav}<div class="css-2y"><div class="css-3z">${paragraphs(ENGLISH.slice(0, 2), ' class="css-p"')}</div><div class="css-ad"><iframe src="https://ads.example"></iframe></div><div class="css-3z">${paragraphs(ENGLISH.slice(2), ' class="css-p"')}</div></div><div class="css-9q">${related('css-r')}</div></div>${footer}`,
    ),
  },
  {
    name: 'text straight in a div with line breaks',
    body: CHINESE,
    html: page(
      `<div id="wrap"><div id="menu">${nav}</div><div id="content">${CHINESE.join('<br><br>\n')}</div><div id="sidebar"><p>热门文章，请看这里，每天更新，不要错过。</p></div></div>${footer}`,
    ),
  },
  {
    name: 'microdata body beside a long comment section',
    body: CHINESE,
    html: page(
      `<div class="layout">${cookie}<div itemprop="articleBody">${paragraphs(CHINESE)}</div>${comments}${comments.replace('id="comments"', 'class="reader-voices"')}</div>`,
    ),
  },
  {
    name: 'table layout of the old days',
    body: CHINESE,
    html: page(
      `<table><tr><td width="150">${nav.replaceAll('nav', 'div')}</td><td>${paragraphs(CHINESE)}</td></tr><tr><td colspan="2"><a href="/a">关于我们</a> <a href="/b">联系</a></td></tr></table>`,
    ),
  },
  {
    name: 'wrapper whose class names what it is not',
    body: ENGLISH,
    html: page(
      `<div class="page has-sidebar with-comments"><div class="story-body">${paragraphs(ENGLISH)}<div class="newsletter-signup"><p>Get the morning letter, free, before breakfast, every day but Sunday.</p></div></div>${related('recommended')}</div>${cookie}${footer}`,
    ),
  },
  {
    name: 'paragraphs each wrapped in a div',
    body: ENGLISH,
    html: page(
      `${nav}<main role="main">${ENGLISH.map((text) => `<div class="bbc-x" dir="ltr"><p class="Paragraph-k">${text}</p></div>`).join('')}<section data-e2e="advertisement"><p>Advertisement</p></section>${related('bbc-y')}</main>${footer}`,
    ),
  },
  {
    name: 'list and quotation inside the body',
    body: [...ENGLISH, 'Depth at the market: two metres, at the lowest ebb, by the old chart.'],
    html: page(
      `<div class="post"><div class="entry-content">${paragraphs(ENGLISH.slice(0, 3))}<blockquote>${paragraphs(ENGLISH.slice(3))}</blockquote><ul><li>Depth at the market: two metres, at the lowest ebb, by the old chart.</li></ul></div><div class="tags"><a href="/t/1">harbour</a> <a href="/t/2">tide</a></div></div><div class="widget">${related('x')}</div>`,
    ),
  },
];
