import type { PageFixture } from './pages.ts';

/** Sentences of our own in the languages whose pages are copied in shape. */
const TEXTS = {
  en: [
    'The harbour office of Yanwan closed its smallest quay on Monday, after a night in which the water stood above the red line for six hours.',
    '“A quota without a quay is a sheet of paper,” said Gu Tinglan, who leads the Blue Sail co-operative and its forty boats.',
    'Engineers had promised, twice, that the wall would hold until 2035; the observatory, which keeps the tide record, never agreed.',
    'The ministry answered in one line, and the line said that the repair, the budget and the date were under review.',
    'Boats will moor at the old fish market for now, where the depth is enough for small hulls, though not at the lowest ebb.',
  ],
  de: [
    'Das Hafenamt von Yanwan hat am Montag seinen kleinsten Kai geschlossen, nachdem das Wasser sechs Stunden lang über der roten Linie gestanden hatte.',
    '„Eine Quote ohne Kai ist ein Blatt Papier“, sagte Gu Tinglan, die der Genossenschaft mit ihren vierzig Booten vorsteht.',
    'Die Ingenieure hatten zweimal versprochen, die Mauer werde bis 2035 halten; die Sternwarte, die den Pegel führt, war nie dieser Meinung.',
    'Das Ministerium antwortete in einer Zeile, und in der Zeile stand, dass Reparatur, Haushalt und Termin geprüft würden.',
  ],
  fr: [
    'La capitainerie de Yanwan a fermé lundi son plus petit quai, après une nuit où l’eau est restée six heures au-dessus de la ligne rouge.',
    '« Un quota sans quai, c’est une feuille de papier », a déclaré Gu Tinglan, qui dirige la coopérative et ses quarante bateaux.',
    'Les ingénieurs avaient promis, à deux reprises, que le mur tiendrait jusqu’en 2035 ; l’observatoire n’a jamais été de cet avis.',
    'Le ministère a répondu en une ligne, et cette ligne disait que la réparation, le budget et la date étaient à l’étude.',
  ],
  es: [
    'La autoridad portuaria de Yanwan cerró el lunes su muelle más pequeño, tras una noche en la que el agua superó la línea roja durante seis horas.',
    '«Una cuota sin muelle es una hoja de papel», dijo Gu Tinglan, que dirige la cooperativa y sus cuarenta barcos.',
    'Los ingenieros habían prometido, dos veces, que el muro aguantaría hasta 2035; el observatorio nunca estuvo de acuerdo.',
    'El ministerio respondió con una línea, y la línea decía que la reparación, el presupuesto y la fecha estaban en estudio.',
  ],
  ja: [
    '雁湾の港湾局は月曜日、一番小さな岸壁を閉鎖した。前夜、海水が六時間にわたって赤い線を超えたためである。',
    '「岸壁のない割当は、ただの紙だ」と、四十隻の船を持つ協同組合の代表は話した。',
    '技術者たちは二度、壁は二〇三五年まで持つと約束していたが、潮位を記録する観測所は一度も同意しなかった。',
    '省は一行で答え、修理も予算も日程も検討中だと述べるにとどまった。',
  ],
  ko: [
    '안완항만청은 월요일 가장 작은 부두를 폐쇄했다. 전날 밤 바닷물이 여섯 시간 동안 붉은 선을 넘었기 때문이다.',
    '“부두가 없는 할당량은 종이 한 장일 뿐”이라고 어선 사십 척을 이끄는 협동조합 대표가 말했다.',
    '기술자들은 벽이 2035년까지 버틸 것이라고 두 번 약속했지만, 관측소는 한 번도 동의하지 않았다.',
    '부처는 한 줄로 답했고, 그 줄에는 수리와 예산과 날짜를 검토하고 있다고 적혀 있었다.',
  ],
  ru: [
    'Управление порта Яньвань в понедельник закрыло самый маленький причал, после ночи, когда вода шесть часов стояла выше красной черты.',
    '«Квота без причала — это лист бумаги», — сказала Гу Тинлань, которая возглавляет кооператив и его сорок лодок.',
    'Инженеры дважды обещали, что стена выдержит до 2035 года; обсерватория, которая ведёт запись приливов, с этим не соглашалась.',
    'Министерство ответило одной строкой, и в этой строке было сказано, что ремонт, бюджет и срок изучаются.',
  ],
  it: [
    'La capitaneria di Yanwan ha chiuso lunedì la sua banchina più piccola, dopo una notte in cui l’acqua è rimasta sei ore sopra la linea rossa.',
    '«Una quota senza banchina è un foglio di carta», ha detto Gu Tinglan, che guida la cooperativa e le sue quaranta barche.',
    'Gli ingegneri avevano promesso, due volte, che il muro avrebbe retto fino al 2035; l’osservatorio non è mai stato d’accordo.',
  ],
  zh: [
    '雁湾港务局星期一关闭了最小的码头，前一天夜里，海水在红线以上停留了六个小时。',
    '“没有码头的配额，只是一张纸，”蓝帆渔民合作社负责人顾听澜说，她的合作社有四十条船。',
    '工程师曾经两次保证，海堤可以支撑到2035年；保管潮位记录的观察所从未同意这种说法。',
    '渔业部用一句话回答，说维修、预算和日期都在“研究之中”，没有给出任何期限。',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const p = (texts: readonly string[], attributes = ''): string =>
  texts.map((text) => `<p${attributes}>${text}</p>`).join('\n');
const reader = (n: number): string =>
  `Reader ${n} writes, at length and in anger, that nobody asked the readers, that the harbour was better before, much better, and that the letters page was once a place for sense, for facts, and for names.`;
const page = (lang: string, head: string, body: string): string =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Quay closed | The Example Post</title>${head}</head><body>${body}</body></html>`;
const cards = (n: number): string =>
  Array.from(
    { length: n },
    (_, at) =>
      `<li><a href="/s/${at}"><h3>Another harbour, another wall, number ${at}</h3><p>A teaser of some length, with commas, about quite another story, in another town.</p></a></li>`,
  ).join('');
const { en, de, fr, es, ja, ko, ru, it, zh } = TEXTS;

/** More of the same, for what only shows in a text of some length. */
const later: readonly string[] = ['Later', 'Later still'].flatMap((when) =>
  en.map((text) => `${when}: ${text}`),
);

/** Pages in shapes that publishing systems and portals give them, furniture and all. */
export const PAGE_SHAPES: readonly PageFixture[] = [
  {
    name: 'WordPress: meta, share buttons, related posts, author box, comments with replies',
    body: en,
    html: page(
      'en',
      '<meta property="og:title" content="Quay closed">',
      `<div id="page" class="site"><header id="masthead" class="site-header"><div class="site-branding"><p class="site-title"><a href="/">The Example Post</a></p></div></header>
<div id="content" class="site-content has-sidebar"><main><article id="post-12" class="post type-post hentry category-harbour tag-tide">
<header class="entry-header"><h1 class="entry-title">Quay closed</h1><div class="entry-meta"><span class="posted-on">Posted on <time datetime="2020-10-12T08:00:00+00:00">October 12, 2020</time></span> by <a rel="author" href="/author/wen">Wen Zhiqiu</a></div></header>
<div class="entry-content"><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
${p(en.slice(0, 3))}<div id="attachment_9" class="wp-caption"><img src="/q.jpg" alt="quay"><p class="wp-caption-text">The quay on Monday, before the gate was locked, seen from the fish market.</p></div>${p(en.slice(3))}
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p>Another story about another quay, in a paragraph.</p></div></div>
<footer class="entry-footer"><span class="tags-links">Tagged <a rel="tag" href="/t">tide</a></span></footer></article>
<div class="author-box"><h4>Wen Zhiqiu</h4><p>Wen Zhiqiu is a staff writer who has covered the harbour, its wall and its weather for ten years.</p></div>
<div id="comments" class="comments-area"><ol class="comment-list">${[1, 2, 3, 4, 5, 6].map((n) => `<li class="comment"><p>${reader(n)}</p><a class="comment-reply-link" href="#">Reply</a></li>`).join('')}</ol></div></main>
<aside class="widget-area"><section class="widget"><h2>Popular</h2><ul>${cards(4)}</ul></section></aside></div></div>`,
    ),
  },
  {
    name: 'Drupal: field wrappers, submitted line, region blocks',
    body: en,
    html: page(
      'en',
      '',
      `<div class="layout-container"><div class="region region-content"><article class="node node--type-article node--view-mode-full"><h1>Quay closed</h1><footer class="node__meta"><div class="node__submitted">Submitted by <span>wen</span> on Mon, 10/12/2020 - 08:00</div></footer><div class="node__content"><div class="field field--name-body field--type-text-with-summary field__item">${p(en)}</div><div class="field field--name-field-tags"><h3 class="field__label">Tags</h3><ul class="links"><li><a href="/t/1">tide</a></li><li><a href="/t/2">wall</a></li></ul></div></div></article></div><div class="region region-sidebar-second"><div class="block"><h2>Also this week</h2><p>A teaser of some length, with commas, about quite another story, in another town, far from here.</p></div></div></div>`,
    ),
  },
  {
    name: 'Blogger: text with breaks in a post body, no p',
    body: en,
    html: page(
      'en',
      '',
      `<div class="main-outer"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">Quay closed</h3><div class="post-header"></div><div class="post-body entry-content">${en.join('<br /><br />')}<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by Wen</span> <span class="post-timestamp">at <a href="#">8:00 AM</a></span></div></div></div><div class="comments" id="comments"><h4>12 comments:</h4><p>${reader(1)}</p><p>${reader(2)}</p></div></div></div>`,
    ),
  },
  {
    name: 'Medium: sections of sections, pull quote, claps, author card',
    body: [...en.slice(0, 4), en[4]],
    html: page(
      'en',
      '<meta property="article:author" content="https://medium.example/@wen">',
      `<div id="root"><div class="a b c"><nav><a href="/">Write</a></nav><article><div class="l"><section><div class="n p"><div class="ab ac"><div><h1 class="pw-post-title">Quay closed</h1></div><div class="author-card"><a href="/@wen">Wen Zhiqiu</a><p>Oct 12, 2020 · 4 min read</p></div>${p(en.slice(0, 2), ' class="pw-post-body-paragraph"')}</div></div></section><div class="divider" role="separator"></div><section><div class="n p"><div class="ab ac">${p(en.slice(2), ' class="pw-post-body-paragraph"')}</div></div></section></div></article><div class="cd"><div><button>310</button><p>310 claps</p></div><div class="ce"><h2>Written by Wen Zhiqiu</h2><p>Writes on walls and water.</p></div><div><h2>More From Medium</h2><ul>${cards(3)}</ul></div></div></div></div>`,
    ),
  },
  {
    name: 'Substack: subscribe boxes between paragraphs',
    body: en,
    html: page(
      'en',
      '',
      `<div class="main"><div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title">Quay closed</h1><h3 class="subtitle">The wall, again</h3></div><div class="available-content"><div class="body markup">${p(en.slice(0, 2))}<div class="subscription-widget-wrap"><p>Harbour Letters is a reader-supported publication. To receive new posts and support my work, consider becoming a paid subscriber.</p></div>${p(en.slice(2))}<p class="button-wrapper"><a class="button primary" href="#"><span>Share</span></a></p></div></div></article></div></div>`,
    ),
  },
  {
    name: 'AMP: custom elements, consent, social share',
    body: en,
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Quay closed</title></head><body><amp-sidebar id="s"><ul>${cards(5)}</ul></amp-sidebar><amp-consent><div>We use cookies, many cookies, and ask you to agree, please, to all of them, for ever.</div></amp-consent><header class="amp-header"><a href="/">Post</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Quay closed</h1><div class="amp-wp-meta amp-wp-byline">Wen Zhiqiu</div></header><div class="amp-wp-article-content">${p(en.slice(0, 2))}<amp-ad width="300" height="250"><div>Advertisement text that is long enough, with commas, to look like prose.</div></amp-ad>${p(en.slice(2))}<amp-social-share type="twitter"></amp-social-share></div></article></body></html>`,
  },
  {
    name: 'table layout with font tags, breaks for paragraphs',
    body: en,
    html: page(
      'en',
      '',
      `<table width="760"><tr><td colspan="3"><img src="/logo.gif"></td></tr><tr><td width="140" valign="top">${Array.from({ length: 12 }, (_, n) => `<a href="/${n}"><font size="1">Section ${n}</font></a><br>`).join('')}</td><td valign="top"><font face="Arial" size="2">${en.join('<br><br>')}</font></td><td width="160" valign="top"><font size="1"><b>Weather</b><br>Rain, then more rain.</font></td></tr></table><center><font size="1">Copyright 2001 The Example Post, all rights reserved, everywhere.</font></center>`,
    ),
  },
  {
    name: 'body cut by advertisements into sibling divs, each paragraph in its own div',
    body: en,
    html: page(
      'en',
      '',
      `<main><div class="content__article"><div class="zn"><div class="zn-body__paragraph">${en[0]}</div></div><div class="zn-ad"><div class="ad-slot">Advertisement</div></div><div class="zn"><div class="zn-body__paragraph">${en[1]}</div><div class="zn-body__paragraph">${en[2]}</div></div><div class="zn"><div class="zn-body__paragraph">${en[3]}</div><div class="zn-body__paragraph">${en[4]}</div></div></div></main>`,
    ),
  },
  {
    name: 'live blog: entries with times',
    body: en,
    html: page(
      'en',
      '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Quay closed"}</script>',
      `<main><h1>Quay closed</h1><div class="liveblog">${en.map((text, at) => `<div class="block"><p class="block-time published-time"><time datetime="2020-10-12T0${at}:00:00Z">0${at}:00</time></p><div class="block-elements"><p>${text}</p></div></div>`).join('')}</div><ul class="most-popular">${cards(4)}</ul></main>`,
    ),
  },
  {
    name: 'paywall: teaser, hidden rest, offer',
    body: en,
    html: page(
      'en',
      '',
      `<article><h1>Quay closed</h1><div class="article-body">${p(en.slice(0, 2))}<div class="paywall"><p>Already a subscriber? Log in to read on, or choose an offer, any offer.</p></div><div class="premium-rest">${p(en.slice(2))}</div></div></article><div class="regwall"><p>Create your free account to continue reading, with no obligation, and no card.</p></div>`,
    ),
  },
  {
    name: 'cookie text longer than the article',
    body: en.slice(0, 2),
    html: page(
      'en',
      '',
      `<div id="onetrust-consent-sdk" class="cookie-banner" role="dialog">${p(Array.from({ length: 8 }, (_, n) => `Purpose ${n}: we and our partners, of whom there are many, store and read information on your device, such as cookies, and process personal data.`))}</div><main><h1>Quay closed</h1><div class="story">${p(en.slice(0, 2))}</div></main>`,
    ),
  },
  {
    name: 'comments without names longer than the article, told by their reply links',
    body: en,
    html: page(
      'en',
      '',
      `<div class="x1"><div class="x2"><h1>Quay closed</h1><div class="x3">${p(en)}</div></div><div class="x4">${Array.from({ length: 12 }, (_, n) => `<div class="x5"><b>reader${n}</b><p>${reader(n)}</p><span>Reply</span></div>`).join('')}</div></div>`,
    ),
  },
  {
    name: 'article that is a list, with headings',
    body: [en[0], 'The wall', en[1], 'What it cost', en[2], 'What comes', en[3]],
    html: page(
      'en',
      '',
      `<article><h1>Five things about the quay</h1><p>${en[0]}</p><h2>The wall</h2><ul><li>${en[1]}</li></ul><h2>What it cost</h2><ol><li>${en[2]}</li></ol><h2>What comes</h2><p>${en[3]}</p><h2>More stories</h2><ul class="river">${cards(3)}</ul></article>`,
    ),
  },
  {
    name: 'text straight in the body',
    body: en,
    html: `<html><head><title>Quay closed</title></head><body><h1>Quay closed</h1>${en.join('<p>')}<hr><a href="/">Home</a> | <a href="/next">Next</a></body></html>`,
  },
  {
    name: 'read-more lines, newsletter and related boxes inside the body',
    body: en,
    html: page(
      'en',
      '',
      `<article><h1>Quay closed</h1><p>By Wen Zhiqiu</p><p>Published 12 October 2020, 08:00</p>${p(en.slice(0, 2))}<p><strong>Read more: <a href="/r">The wall that would not hold</a></strong></p>${p(en.slice(2, 4))}<div class="inline-newsletter"><p>Sign up for our newsletter, daily, and free, and never miss a tide again.</p></div><p><a href="/a">RELATED: Ten harbours to see before they sink</a></p><p>${en[4]}</p><p>Follow us on Twitter for more stories from the coast.</p><p><em>Wen Zhiqiu is a reporter at The Example Post who covers the sea.</em></p></article>`,
    ),
  },
  {
    name: 'German: standfirst, Anzeige, Mehr zum Thema',
    body: de,
    html: page(
      'de',
      '',
      `<main><article class="artikel"><header><span class="kicker">Hafen</span><h1>Kai geschlossen</h1></header><p class="autor">Von Wen Zhiqiu</p><div class="artikel-text">${p(de.slice(0, 2))}<p>Anzeige</p>${p(de.slice(2))}<h3>Mehr zum Thema</h3><ul>${cards(3)}</ul></div></article></main>`,
    ),
  },
  {
    name: 'French: À lire aussi, partage, abonnez-vous',
    body: fr,
    html: page(
      'fr',
      '',
      `<article><h1>Quai fermé</h1><p class="author">Par Wen Zhiqiu</p><p>Publié le 12/10/2020 à 08h00</p>${p(fr.slice(0, 2))}<p><strong>À lire aussi :</strong> <a href="/x">Le mur qui ne tenait pas</a></p>${p(fr.slice(2))}<div class="partage"><span>Partager</span></div><p>Abonnez-vous à notre lettre, chaque matin, gratuitement, pour ne rien manquer.</p></article>`,
    ),
  },
  {
    name: 'Spanish: lea también, etiquetas',
    body: es,
    html: page(
      'es',
      '',
      `<div class="nota"><h1>Muelle cerrado</h1><div class="nota-cuerpo">${p(es.slice(0, 2))}<p><a href="/x">Lea también: El muro que no aguantó</a></p>${p(es.slice(2))}</div><div class="etiquetas">Etiquetas: <a href="/t">mareas</a></div></div><div class="publicidad">Publicidad</div>`,
    ),
  },
  {
    name: 'Italian: body with microdata',
    body: it,
    html: page(
      'it',
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Banchina chiusa</h1><div itemprop="articleBody">${p(it)}</div><p>Leggi anche: <a href="/x">Il muro</a></p></div>`,
    ),
  },
  {
    name: 'Japanese portal: 関連記事, breaks',
    body: ja,
    html: page(
      'ja',
      '',
      `<div id="wrap"><div id="gnav"><a href="/">トップ</a> <a href="/s">社会</a></div><div id="main"><h1>岸壁を閉鎖</h1><p class="date">2020年10月12日 08時00分</p><div class="honbun">${ja.join('<br><br>')}</div><div class="kanren"><h2>関連記事</h2><ul>${Array.from({ length: 4 }, (_, n) => `<li><a href="/${n}">別の港の別の話、その${n}、長い見出しがここに続きます</a></li>`).join('')}</ul></div></div></div>`,
    ),
  },
  {
    name: 'Korean portal: reporter line, copyright',
    body: ko,
    html: page(
      'ko',
      '',
      `<div id="container"><h2 class="title">Quay closed</h2><div class="info">입력 2020-10-12 08:00</div><div id="articleBodyContents">${ko.join('<br/><br/>')}<br/><br/>ⓒ 예시신문, 무단 전재 및 재배포 금지</div></div>`,
    ),
  },
  {
    name: 'Russian: читайте также',
    body: ru,
    html: page(
      'ru',
      '',
      `<div class="article"><h1>Причал закрыт</h1><div class="article__text">${p(ru.slice(0, 2))}<div class="inset"><a href="/x">Читайте также: Стена, которая не выдержала</a></div>${p(ru.slice(2))}</div><div class="article__subscribe">Подпишитесь на нас</div></div>`,
    ),
  },
  {
    name: 'Chinese portal: source line, breaks with full-width indents, editor line, share code',
    body: zh,
    html: page(
      'zh-CN',
      '',
      `<div class="w1000"><div class="path"><a href="/">首页</a> &gt; <a href="/n">新闻</a></div><h1>最小的码头关闭</h1><div class="info">2020年10月12日 08:00 来源：示例报</div><div class="bdsharebuttonbox"><a>分享到</a></div><div id="p-detail" class="content">　　${zh.join('<br/>\n<br/>\n　　')}<p>责任编辑：闻知秋</p></div><div class="xgxw"><h3>相关新闻</h3><ul>${Array.from({ length: 5 }, (_, n) => `<li><a href="/${n}.html">另一个港口的另一件事情，编号${n}，请点击查看</a></li>`).join('')}</ul></div></div>`,
    ),
  },
  {
    name: 'forum thread: first post is the article, replies follow',
    body: zh,
    html: page(
      'zh',
      '',
      `<div id="postlist"><div class="thread-post"><div class="message">${zh.join('<br><br>')}</div></div><div class="replies">${Array.from({ length: 6 }, (_, n) => `<div class="reply"><p>第${n}楼：说得好，码头早就该修，谁来负责，谁来付钱，大家都想知道。</p><a href="#">回复</a></div>`).join('')}</div></div>`,
    ),
  },
  {
    name: 'recipe: story before ingredients',
    body: [
      en[0],
      en[1],
      'Ingredients',
      'Two pounds of greyfin, cleaned',
      'One lemon, cut in slices',
      'Method',
      en[2],
    ],
    html: page(
      'en',
      '',
      `<main><h1>Greyfin soup</h1><div class="recipe-content">${p(en.slice(0, 2))}<h2>Ingredients</h2><ul><li>Two pounds of greyfin, cleaned</li><li>One lemon, cut in slices</li></ul><h2>Method</h2><ol><li>${en[2]}</li></ol></div><div class="ratings rating"><p>Rate this recipe, please, with stars.</p></div></main>`,
    ),
  },
  {
    name: 'page builder: every paragraph block a widget',
    body: en,
    html: page(
      'en',
      '',
      `<div class="elementor elementor-7"><section class="elementor-section"><div class="elementor-widget-wrap">${en.map((text) => `<div class="elementor-element elementor-widget elementor-widget-text-editor"><div class="elementor-widget-container"><p>${text}</p></div></div>`).join('')}</div></section></div><footer class="site-footer"><div class="widget"><p>About us, in a paragraph, with commas, and of some length, for the foot of every page.</p></div></footer>`,
    ),
  },
  {
    name: 'single-page application: text in linked data only',
    body: en,
    html: page(
      'en',
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Quay closed', articleBody: en.join('\n\n') })}</script>`,
      '<div id="app"></div><noscript>You need JavaScript to read this page, sorry, there is no other way.</noscript>',
    ),
  },
  {
    name: 'second article below the first, loaded by scrolling',
    body: en,
    html: page(
      'en',
      '',
      `<main><article class="story"><h1>Quay closed</h1><div class="text">${p(en)}</div></article><article class="story"><h1>Another harbour</h1><div class="text">${p([reader(1), reader(2)])}</div></article></main>`,
    ),
  },
  {
    name: 'rest of the article behind a read-more button, teaser cards without names',
    body: [...en, ...en.map((text) => `Later, ${text}`)],
    html: page(
      'en',
      '',
      `<main><h1>Quay closed</h1><div class="story">${p(en)}<div class="read-more-content">${p(en.map((text) => `Later, ${text}`))}</div><div class="grid">${Array.from({ length: 4 }, (_, n) => `<div class="cell"><h3><a href="/s/${n}">Another harbour, number ${n}</a></h3><p>A teaser of some length, with commas, about quite another story, in another town.</p></div>`).join('')}</div></div></main>`,
    ),
  },
  {
    name: 'list of long items with linked headings stays, pull quotes do not',
    body: en.slice(0, 4).flatMap((text, at) => [`Place ${at}`, `${text} ${en[4]} ${en[3]}`]),
    html: page(
      'en',
      '',
      `<article><h1>Four quays</h1>${en
        .slice(0, 4)
        .map(
          (text, at) =>
            `<section><h2><a href="/place/${at}">Place ${at}</a></h2><p>${text} ${en[4]} ${en[3]}</p></section>`,
        )
        .join(
          '',
        )}<blockquote class="pullquote"><p>A quota without a quay is a sheet of paper</p></blockquote></article>`,
    ),
  },
  {
    name: 'RDFa body, captions in camel case, link lists in the body',
    body: en,
    html: page(
      'en',
      '',
      `<div class="story-body"><h1 class="story-body__h1">Quay closed</h1><div class="story-body__inner" property="articleBody"><figure class="media-landscape"><img src="/q.jpg" alt=""><figcaption class="media-caption">Image caption The quay on Monday</figcaption></figure>${p(en.slice(0, 2))}<ul class="story-body__unordered-list"><li><a class="story-body__link" href="/1">The wall that would not hold</a></li><li><a class="story-body__link" href="/2">Why the tide record matters</a></li></ul>${p(en.slice(2))}<div class="moduleImage"><img src="/r.jpg"><p class="imageCaption">The fish market, with the small hulls, at the lowest ebb of the year</p></div></div></div>`,
    ),
  },
  {
    name: 'linked data whose text stands in a box that is named as something else',
    body: en,
    html: page(
      'en',
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline: 'Quay closed', articleBody: en.join(' ') }] })}</script>`,
      `<div class="a"><div class="promo-widget">${p(en)}</div><div class="b" role="contentinfo">${p(Array.from({ length: 7 }, (_, n) => `Terms, number ${n}: by using this site, all of it, you agree to these terms, and to those that follow, whatever they say, now and later, here and elsewhere.`))}</div></div>`,
    ),
  },
  {
    name: 'many teasers of some length around a short article, no names',
    body: en.slice(0, 4),
    html: page(
      'en',
      '',
      `<div class="k1"><div class="k2"><h1>Quay closed</h1>${p(en.slice(0, 4))}</div><div class="k3">${Array.from({ length: 15 }, (_, n) => `<div class="k4"><h3><a href="/s/${n}">Another harbour, number ${n}</a></h3><p>A teaser of some length, with commas, about quite another story, in another town, where the sea is high, the wall is low, and nobody, not even the mayor, sleeps.</p></div>`).join('')}</div></div>`,
    ),
  },
  {
    name: 'linked data states the text: what stands around it goes',
    body: [...en, 'The wall', ...later],
    html: page(
      'en',
      `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Quay closed', articleBody: [...en, ...later].join(' ') })}</script>`,
      `<article><p>You are reading one of three free pieces this month, which is a good reason to stay.</p>${p(en)}<h2>The wall</h2>${p(later)}<p>This piece was first printed in our harbour supplement, on pale green paper, in a small edition.</p></article>`,
    ),
  },
];
