import { ENGLISH as EN, type PageFixture, paragraphs as p } from './pages.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Quay closed | Post</title></head><body>${body}</body></html>`;

/** Pages in the shapes of newspapers' own systems, and of hand-made ones. */
export const NEWSPAPER_PAGES: readonly PageFixture[] = [
  {
    name: 'related line among paragraphs that are divs',
    body: EN,
    html: page(
      `<div class="body"><div class="para">${EN[0]}</div><div class="para">${EN[1]}</div><div class="para">Related: The wall that would not hold</div><div class="para">${EN[2]}</div><div class="para">${EN[3]}</div><div class="para">${EN[4]}</div></div>`,
    ),
  },
  {
    name: 'related heading among paragraphs that are divs',
    body: EN,
    html: page(
      `<div class="body"><div>${EN[0]}</div><div>${EN[1]}</div><h3>Related stories</h3><div><a href=/x>The wall that would not hold</a></div><div>${EN[2]}</div><div>${EN[3]}</div><div>${EN[4]}</div></div>`,
    ),
  },
  {
    name: 'columns cut by advertisements, summary and byline in the head, desk line at the foot',
    body: EN,
    html: page(
      `<div id="app"><div><main id="site-content"><article id="story"><div id="top-wrapper"><p>Advertisement</p><a href="#after">Continue reading the main story</a></div><header><h1>Quay closed</h1><p id="article-summary" class="css-1">The water would not leave.</p><div><p>By <span itemprop="name">Wen Zhiqiu</span></p><time datetime="2020-10-12">Oct. 12, 2020</time></div></header><section name="articleBody" itemprop="articleBody"><div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">${p(EN.slice(0, 2), ' class="css-158dogj"')}</div><aside class="css-ew4tgv" aria-label="companion column"></aside></div><div><div id="story-ad-1-wrapper"><p>Advertisement</p><a>Continue reading the main story</a></div></div><div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">${p(EN.slice(2))}</div></div></section><div class="bottom-of-article"><div><p>Wen Zhiqiu is a reporter for the Metro desk. <a href="#">@wen</a></p></div><div>A version of this article appears in print on Oct. 13, 2020, Section A, Page 1 of the edition.</div></div></article></main></div></div>`,
    ),
  },
  {
    name: 'rich links, pull quote and appeal inside a marked body',
    body: EN,
    html: page(
      `<div class="l-side-margins"><article id="article"><header class="content__head"><h1 class="content__headline">Quay closed</h1><div class="content__standfirst"><p>The water would not leave</p></div></header><div class="content__main"><div class="content__main-column"><div class="content__meta-container"><p class="byline">Wen Zhiqiu</p><time datetime="2020-10-12">Mon 12 Oct 2020 08.00 BST</time></div><div class="content__article-body from-content-api js-article__body" itemprop="articleBody">${p(EN.slice(0, 2))}<aside class="element element-rich-link element--thumbnail"><div>The wall <a>Read more</a></div></aside>${p(EN.slice(2, 4))}<figure class="element element-pullquote"><blockquote><p>A quota without a quay is a sheet of paper</p></blockquote></figure>${p(EN.slice(4))}<div class="contributions__epic"><p>News is under threat just when we need it the most. Support the Post with as little as one coin.</p></div></div><div class="submeta"><span>Topics</span><ul><li><a>Coast</a></li></ul></div></div></div></article></div>`,
    ),
  },
  {
    name: 'interstitial links in brackets, list of the most read',
    body: EN,
    html: page(
      `<div id="pb-root"><main><div class="article-body"><p data-el="text">${EN[0]}</p><div class="hide-for-print ad">AD</div><p data-el="text">${EN[1]}</p><div class="interstitial"><p class="interstitial-link"><a href="/x">[The wall that would not hold]</a></p></div>${p(EN.slice(2))}</div><div class="comments-wrapper"><span>0 Comments</span></div><div class="headline-list"><h3>Most Read</h3><ol><li><a href=/1>One story</a></li><li><a href=/2>Two story</a></li></ol></div></main></div>`,
    ),
  },
  {
    name: 'video teaser, shouted links, application link',
    body: [...EN, 'The Associated Press contributed to this report.'],
    html: page(
      `<div class="article-wrap has-video"><header class="article-header"><h1 class="headline">Quay closed</h1><div class="article-meta"><div class="author-byline">By <a>Wen</a> | Post</div></div></header><div class="article-content"><div class="article-body"><div class="featured featured-video"><h4 class="title"><a>Post Flash headlines for October 12</a></h4><p>Post Flash top headlines are here. Check out what's clicking.</p></div><p class="speakable">${EN[0]}</p><p class="speakable">${EN[1]}</p><p><strong><a href=/x>WALL FALLS IN YANWAN, MINISTER SAYS</a></strong></p><p>${EN[2]}</p><p><a href=/app><strong><u>CLICK HERE TO GET THE POST APP</u></strong></a></p>${p(EN.slice(3))}<p><em>The Associated Press contributed to this report.</em></p></div><div class="article-footer"><div class="author-bio"><p>Wen is a reporter.</p></div></div></div></div>`,
    ),
  },
  {
    name: 'bullets and byline above a marked body',
    body: EN,
    html: page(
      `<div id="content" class="article"><div class="alpha"><div id="js-article-text" class="article-text wide"><h2>Quay closed in Yanwan</h2><ul class="mol-bullets-with-font"><li><strong>The quay was closed on Monday</strong></li><li><strong>Forty boats must move</strong></li></ul><p class="author-section byline-plain">By Wen Zhiqiu For The Post</p><p class="byline-section"><span>Published: 08:00, 12 October 2020</span></p><div id="articleIconLinksContainer"><ul><li><a>e-mail</a></li></ul></div><div itemprop="articleBody">${p(EN.slice(0, 3), ' class="mol-para-with-font"')}<div class="artSplitter mol-img-group"><img src=x.jpg><p class="imageCaption">The quay on Monday, with the small hulls behind it</p></div>${p(EN.slice(3))}<div class="related"><h3>RELATED ARTICLES</h3><ul><li><a>One</a></li></ul></div></div></div></div></div>`,
    ),
  },
  {
    name: 'sections with a box of one link, agency copyright',
    body: EN,
    html: page(
      `<main><article class="article-body-wrapper"><section><p class="paragraph | ">${EN[0]}</p><div class="b-ads-block">ADVERTISEMENT</div><p class="paragraph | ">${EN[1]}</p></section><section><div class="link-list"><p>ALSO READ</p><a href=/x>The wall</a></div>${p(EN.slice(2))}</section></article><div class="bottom"><p>Copyright 2020 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</p></div></main>`,
    ),
  },
  {
    name: 'breaks for paragraphs, rights line at the foot',
    body: EN,
    html: page(
      `<div class="page"><h1>Quay closed</h1></div><div class="txt">${EN.map((s) => s + '<br/>').join('<br/>')}</div><div class="foot"><p>All material on this site is the property of its owners, and may not be used, copied or sold without their consent.</p></div>`,
    ),
  },
  {
    name: 'article that is one list',
    body: EN,
    html: page(
      `<main><h1>Quay closed</h1><ul class="entry">${EN.map((s) => `<li>${s}</li>`).join('')}</ul></main><footer>x</footer>`,
    ),
  },
  {
    name: 'definition list',
    body: EN,
    html: page(
      `<div class="main"><h1>Quay closed</h1><dl>${EN.map((s) => `<dd>${s}</dd>`).join('')}</dl></div>`,
    ),
  },
  {
    name: 'preformatted text',
    body: [EN.join(' ')],
    html: page(`<div class="main"><h1>Quay closed</h1><pre>${EN.join('\n\n')}</pre></div>`),
  },
  {
    name: 'whole page inside a form and a table',
    body: EN,
    html: page(
      `<form id="aspnetForm"><input type=hidden><div id="menu"><ul><li><a>Home</a></li></ul></div><table><tr><td class="bodytext"><span id="lblTitle"><h1>Quay closed</h1></span><span id="ctl00_lblBody">${p(EN)}</span></td></tr></table><input type=submit></form>`,
    ),
  },
  {
    name: 'page behind an open dialog',
    body: EN,
    html: page(
      `<div id="root" aria-hidden="true"><article><h1>Quay closed</h1>${p(EN)}</article></div><div role="dialog"><p>Please choose, with care, which cookies you want, and which you do not want, now or later.</p></div>`,
    ),
  },
  {
    name: 'navigation left open',
    body: EN,
    html: page(`<nav><ul><li><a>Home</a><div class="article"><h1>Quay closed</h1>${p(EN)}</div>`),
  },
  {
    name: 'paragraphs of spans',
    body: EN,
    html: page(
      `<div class="rich-text">${EN.map((s) => `<div><span><span>${s}</span></span></div>`).join('')}</div>`,
    ),
  },
  {
    name: 'elements of a framework',
    body: EN,
    html: page(
      `<x-app><x-article><h1>Quay closed</h1><x-body>${EN.map((s) => `<x-p>${s}</x-p>`).join('')}</x-body></x-article></x-app>`,
    ),
  },
  {
    name: 'tags, author box and neighbours after the text',
    body: EN,
    html: page(
      `<article><h1>Quay closed</h1><div class="post-content">${p(EN)}<p class="tags-links">Tags: <a>tide</a>, <a>wall</a></p><div class="about-author"><h4>About the author</h4><p>Wen Zhiqiu lives by the sea and has written about it for many years, in many papers.</p></div><div class="navigation post-navigation"><a>Previous: one</a><a>Next: two</a></div></div></article>`,
    ),
  },
  {
    name: 'letter box without telling names',
    body: EN,
    html: page(
      `<article><h1>Quay closed</h1>${p(EN.slice(0, 3))}<div class="q1"><h3>The morning letter</h3><p>Sign up for our daily letter and never miss a tide, a wall or a quay.</p><p>By signing up you agree to our terms of use and privacy policy.</p></div>${p(EN.slice(3))}<p>Have a tip? Email the reporter at wen@post.example.</p></article>`,
    ),
  },
];
