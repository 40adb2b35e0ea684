/**
 * `npm run bench:growth`: how the time of each reading stage grows when a hostile text grows four times.
 * Linear is 4; what takes the square of its input shows 16. Exit code 1 above 8 on inputs that take long
 * enough to be told from noise.
 */
import { extractArticle } from '../src/article/extract-article.ts';
import { findBylines } from '../src/article/byline.ts';
import { findFurniture, isRelatedHead, parseDateline } from '../src/article/furniture-lines.ts';
import { findNoise } from '../src/article/noise.ts';
import { parseDate } from '../src/document/dates.ts';
import { decodeBytes } from '../src/document/decode-bytes.ts';
import { parseDocument } from '../src/document/parse-document.ts';
import { decodeEntities } from '../src/text/decode-entities.ts';
import { findLanguage } from '../src/text/language.ts';

const HEAD = '<!--1602571472000-->\n[雾](https://a.example/1)\n------\n\n';
const readText = (text: string): unknown =>
  parseDocument(Buffer.from(text), 'a').documents.map((document) => extractArticle(document));
const readBody = (body: string): unknown => readText(HEAD + body);

/** Pieces that are repeated, each the beginning of something that a pattern looks for. */
const PIECES: Readonly<Record<string, string>> = {
  'open brackets': '[[](',
  'open tags': '<a<b',
  'nested blocks': '<div>',
  'nested inline': '<b><i>',
  'wrong nesting': '<b><p></b>',
  'unclosed formatting': '<a href="x"><b><div>',
  tables: '<table><tr><td>',
  attributes: '<p a="b" c=d ',
  entities: '&#8220;&amp;&',
  breaks: '<br>',
  'blank paragraphs': '<p> </p>',
  spaces: '   \n',
  'ideographic spaces': '　',
  marks: '“”「」',
  dates: '12/10/2020 ',
  'half dates': '2020-',
  labels: '作者：',
  strokes: '｜|丨',
  names: '甲、',
  reports: '记者报道',
  dashes: '— ',
  'percent codes': '%25',
  slashes: '//',
  'class words': '<p class="share-share-ad ">x',
  'front matter': 'a: &a [',
  images: '<img srcset="a 1w, b 2w, ">',
  captions: '<figure><figcaption>x</figcaption>',
  links: '<a href="/1">x</a>',
  lists: '<ul><li><a href="/1">x</a>',
  letters: 'a',
  han: '雾',
  surrogates: '\uD83D\uDE00',
};

/** Stages on a text of any length. */
const STAGES: Readonly<Record<string, (text: string) => unknown>> = {
  body: readBody,
  title: (text) => readText(`[${text}](https://a.example/1)\n------\n正文`),
  address: (text) => readText(`[雾](https://a.example/${text})\n------\n正文`),
  comment: (text) => readText(`<!--${text}-->\n[雾](https://a.example/1)\n------\n正文`),
  'front matter': (text) => readText(`---\ntitle: ${text}\n---\n正文`),
  post: (text) => readText(`---\n${text}\n---\n正文`),
  bytes: (text) => decodeBytes(Buffer.from(text, 'latin1')),
  class: (text) => findNoise(text, text, []),
  line: (text) => [findFurniture(text, true), isRelatedHead(text), parseDateline(text)],
  byline: (text) => findBylines(text),
  date: (text) => parseDate(text, { timeZone: 'Europe/Paris', dayFirst: true }),
  entities: decodeEntities,
  language: findLanguage,
};

const BYTES = 60_000;
/** Shorter than this a time is noise. */
const MIN_MS = 20;
const MAX_GROWTH = 8;

let isBad = false;
for (const [stage, run] of Object.entries(STAGES)) {
  for (const [name, piece] of Object.entries(PIECES)) {
    const text = piece.repeat(Math.ceil(BYTES / piece.length));
    const [one, four] = [measure(() => run(text)), measure(() => run(text.repeat(4)))];
    const growth = four / one;
    if (four < MIN_MS || growth <= MAX_GROWTH / 2) continue;
    const isTooMuch = growth > MAX_GROWTH;
    isBad ||= isTooMuch;
    process.stdout.write(
      `${isTooMuch ? 'BAD ' : '    '}${stage} of ${name}: ${one.toFixed(1)} ms, ${four.toFixed(1)} ms, ${growth.toFixed(1)} times\n`,
    );
  }
}
process.stdout.write(
  isBad ? 'Some stage grows faster than its input.\n' : 'All stages are linear.\n',
);
process.exitCode = isBad ? 1 : 0;

/** The best of three: what else runs only makes a time longer. */
function measure(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const startedAt = performance.now();
    work();
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}
