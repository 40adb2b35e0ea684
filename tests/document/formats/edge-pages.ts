import { ENGLISH as EN, type PageFixture, paragraphs as p } from './pages.ts';

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Quay closed | Post</title><meta property="og:title" content="Quay closed"></head><body>${body}</body></html>`;
const LEGAL = p(
  Array.from(
    { length: 8 },
    () =>
      'This site uses data as its policy says, and whoever reads on accepts the terms, the policy and what may be added.',
  ),
);
const reader = (at: number): string =>
  `Reader ${at} finds the quay far too small, the wall too low, and the ministry slow, and says so at some length.`;
const REPLIES = Array.from(
  { length: 25 },
  (_, at) => `<li><b>reader${at}</b><p>${reader(at)}</p><a>Reply</a></li>`,
).join('');
const SHORT = `<h1>Quay closed</h1><div class="text">${p(EN.slice(0, 1))}</div>`;

/** Short articles beside much more text that is none. */
const SHORT_ARTICLES: readonly PageFixture[] = [
  {
    name: 'one paragraph over a long discussion',
    body: EN.slice(0, 1),
    html: page(
      `<div class="article">${SHORT}</div><div id="comments"><ol class="commentlist">${REPLIES}</ol></div>`,
    ),
  },
  {
    name: 'one paragraph over a discussion without a name, in a wrapper named after its state',
    body: EN.slice(0, 1),
    html: page(
      `<div id="c"><h1>Quay closed</h1><div class="node node-article node-published node-promoted"><div>${p(EN.slice(0, 1))}</div></div><div class="talk"><ol>${REPLIES}</ol></div></div>`,
    ),
  },
  {
    name: 'one paragraph in a wrapper named after its excerpt',
    body: EN.slice(0, 1),
    html: page(
      `<div class="wrap"><h1>Quay closed</h1><div class="entry-content entry-content-read-more">${p(EN.slice(0, 1))}</div></div><div id="disqus_thread"><ol>${REPLIES}</ol></div>`,
    ),
  },
  {
    name: 'one paragraph under a long notice on cookies',
    body: EN.slice(0, 1),
    html: page(`<div class="cookie-consent">${LEGAL}</div><div class="article">${SHORT}</div>`),
  },
  {
    name: 'one paragraph over a long legal foot',
    body: EN.slice(0, 1),
    html: page(`<div class="article">${SHORT}</div><footer>${LEGAL}</footer>`),
  },
  {
    name: 'one marked paragraph beside an aside of prose',
    body: EN.slice(0, 1),
    html: page(
      `<h1>Other words</h1><div itemprop="articleBody">${p(EN.slice(0, 1))}</div><aside>${LEGAL}</aside>`,
    ),
  },
  {
    name: 'nothing but a discussion',
    body: Array.from({ length: 25 }, (_, at) => [`reader${at}`, reader(at), 'Reply']).flat(),
    html: page(`<div id="comments"><ol>${REPLIES}</ol></div>`),
  },
];

const WORDS = [...EN, 'So it was.'];
const inArticle = (body: string): string =>
  page(`<main><article><h1>Quay closed</h1><div class="story">${body}</div></article></main>`);

/** Paragraphs under names of what is none. */
const NAMED_PROSE: readonly PageFixture[] = [
  ...['paywall', 'kicker', 'promo-text', 'timestamp', 'widget', 'latest', 'read-more-text'].map(
    (name): PageFixture => ({
      name: `every paragraph after the first is called ${name}`,
      body: WORDS,
      html: inArticle(p(EN.slice(0, 1)) + p(WORDS.slice(1), ` class="${name}"`)),
    }),
  ),
  {
    name: 'each paragraph after the second in a box for subscribers',
    body: EN,
    html: inArticle(
      p(EN.slice(0, 2)) +
        EN.slice(2)
          .map((text) => `<div class="subscriber-only"><p>${text}</p></div>`)
          .join(''),
    ),
  },
  {
    name: 'rest of a marked body behind a paywall, two paragraphs long',
    body: EN,
    html: page(
      `<h1>Quay closed</h1><div class="article__body" itemprop="articleBody">${p(EN.slice(0, 3))}<div class="paywall">${p(EN.slice(3))}</div></div>`,
    ),
  },
  {
    name: 'a paywall that is one, and offers that are no row of paragraphs',
    body: EN,
    html: inArticle(
      `${p(EN)}<div class="paywall"><p>The rest of this story is for those who subscribe, from one coin a month, and it can be ended on any day.</p></div>${'<div class="promo-box"><p>The letter of the harbour tells, every morning before eight, what the tide has brought and what it took.</p><button>Send it</button></div>'.repeat(3)}`,
    ),
  },
  {
    name: 'lives of three authors',
    body: EN,
    html: inArticle(
      p(EN) +
        '<div class="author-bio"><p>Wen Zhiqiu has watched the coast for twelve years, from Yanwan to the mouth of the river, and has written two books about both of them.</p></div>'.repeat(
          3,
        ),
    ),
  },
];

/** Articles cut into pieces, of which some are short. */
const PIECES: readonly PageFixture[] = [
  {
    name: 'short sections after a long one, each under its own heading',
    body: [...EN.slice(0, 3), 'What follows', EN[3] ?? '', 'What it costs', EN[4] ?? ''],
    html: page(
      `<div class="wrap"><h1>Quay closed</h1><div class="a">${p(EN.slice(0, 3))}</div><div class="b"><h2>What follows</h2>${p(EN.slice(3, 4))}</div><div class="c"><h2>What it costs</h2>${p(EN.slice(4))}</div></div>`,
    ),
  },
  {
    name: 'last two paragraphs in rows of their own',
    body: EN,
    html: page(
      `<div class="wrap"><h1>Quay closed</h1><div class="r"><div class="c1"><div class="a">${p(EN.slice(0, 3))}</div></div></div><div class="r2"><div class="c2"><div class="b">${p(EN.slice(3))}</div></div></div></div>`,
    ),
  },
];

/** Lines of furniture between paragraphs. */
const LINES: readonly PageFixture[] = [
  {
    name: 'labelled links, and links that are part of the text',
    body: [
      ...EN.slice(0, 2),
      'Tickets: The wall that would not hold',
      'Where: The old fish market',
      ...EN.slice(2),
    ],
    html: inArticle(
      `${p(EN.slice(0, 1))}<p>WATCH THIS: <a href="/x">The wall that would not hold</a></p><p>[<a href="/x">The wall that would not hold</a>]</p>${p(EN.slice(1, 2))}<p>Tickets: <a href="/y">The wall that would not hold</a></p><p>Where: <a href="/y">The old fish market</a></p>${p(EN.slice(2))}`,
    ),
  },
  {
    name: 'lines without an element of their own',
    body: [...EN.slice(0, 3), 'Nobody came.', ...EN.slice(3)],
    html: inArticle(
      `${p(EN.slice(0, 2))}Subscribe to our morning letter!${p(EN.slice(2, 3))}Nobody came.${p(EN.slice(3, 4))}<span>Read more: </span><a href="/x">The wall</a>${p(EN.slice(4))}`,
    ),
  },
];

const LIFE = 'Wen Zhiqiu covers the coast. She studied the tides, and moved to Yanwan after that.';

/** Small boxes whose class says what they are. */
const SMALL_BOXES: readonly PageFixture[] = [
  ...['hide', 'magnifier hidden', 'd-none', 'is-hidden', 'u-hidden', 'invisible'].map(
    (name): PageFixture => ({
      name: `small box that a style sheet hides: ${name}`,
      body: EN,
      html: inArticle(
        `${p(EN.slice(0, 2))}<div class="${name}"><h4>Shown later</h4><p>So much for now.</p></div>${p(EN.slice(2))}`,
      ),
    }),
  ),
  {
    name: 'half of the article hidden until a click',
    body: EN,
    html: inArticle(`${p(EN.slice(0, 2))}<div class="hidden">${p(EN.slice(2))}</div>`),
  },
  {
    name: 'author of a quotation',
    body: [...EN.slice(0, 2), 'A wall is a promise.', 'Gu Tinglan', ...EN.slice(2)],
    html: inArticle(
      `${p(EN.slice(0, 2))}<blockquote><p>A wall is a promise.</p><div class="author">Gu Tinglan</div></blockquote>${p(EN.slice(2))}`,
    ),
  },
  ...['author', 'post-author', 'article-author', 'contributor', 'tagline', 'writer'].map(
    (name): PageFixture => ({
      name: `life of the author in a box: ${name}`,
      body: EN,
      html: inArticle(`${p(EN)}<div class="${name}"><p>${LIFE}</p></div>`),
    }),
  ),
];

/** Lists of links, some of them part of the text. */
const LISTS: readonly PageFixture[] = [
  {
    name: 'list of links after a colon',
    body: [
      ...EN.slice(0, 2),
      'Three berths are affected:',
      'Old Quay',
      'Mill Quay',
      ...EN.slice(2),
    ],
    html: inArticle(
      `${p(EN.slice(0, 2))}<p>Three berths are affected:</p><ul><li><a href="/a">Old Quay</a></li><li><a href="/b">Mill Quay</a></li></ul>${p(EN.slice(2))}<ul><li><a href="/a">Where the boats went in the winter</a></li></ul>`,
    ),
  },
];

/** Pages that earlier rules read wrongly. */
export const EDGE_PAGES: readonly PageFixture[] = [
  ...SHORT_ARTICLES,
  ...NAMED_PROSE,
  ...PIECES,
  ...LINES,
  ...SMALL_BOXES,
  ...LISTS,
];
