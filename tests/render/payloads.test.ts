import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../src/article/extract-article.ts';
import type { Article } from '../../src/article/article.ts';
import { parseDocument } from '../../src/document/parse-document.ts';
import { renderHtml } from '../../src/render/render-html.ts';
import { renderMarkdown } from '../../src/render/render-markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ['data-paragraph', 'data-kind', 'data-embed'],
  li: ['data-paragraph', 'data-kind'],
  a: ['href', 'rel'],
  img: ['src', 'srcset', 'alt', 'width', 'height', 'loading'],
  blockquote: ['cite'],
  q: ['id', 'data-kind', 'data-speaker'],
  ...Object.fromEntries(
    'h2 h3 h4 h5 h6 ul ol figure figcaption small table caption thead tbody tr th td strong em code sub sup br'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
};
const ADDRESSES = new Set(['href', 'src', 'cite']);

/** What in the HTML is not allowed, found by a second reading of it. */
function findForbidden(html: string): readonly string[] {
  const found: string[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text') continue;
      if (!('tagName' in node)) {
        found.push(node.nodeName);
        continue;
      }
      const allowed = ALLOWED[node.tagName];
      if (allowed === undefined) found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (allowed?.includes(name) !== true) found.push(`${node.tagName}@${name}`);
        if (ADDRESSES.has(name) && !/^(?:https?:\/\/|mailto:)/.test(value))
          found.push(`${name}=${value}`);
        if (name === 'srcset' && !value.split(', ').every((part) => /^https?:\/\//.test(part)))
          found.push(`srcset=${value}`);
      }
      walk(node.childNodes);
    }
  };
  walk(parseFragment(html).childNodes);
  return found;
}

function extract(html: string): Article {
  const text = `<!--1602571472000-->\n[Headline](https://www.example.org/a)\n------\n\n${html}`;
  const [document] = parseDocument(new TextEncoder().encode(text), 'a.md').documents;
  if (document === undefined) throw new Error('The frame of the test gave no document.');
  return extractArticle(document);
}

const around = (payload: string): string =>
  `<p>The water stood on the quay all night.</p>${payload}<p>Nobody slept, said <a href="https://www.example.org/x">the harbour master</a>.</p>`;

/* Families 31 to 35 of the reliability catalogue: own spellings. */
const PAYLOADS: readonly string[] = [
  '<script>steal()</script>',
  '<p>a<script>steal()</script>b</p>',
  '<ScRiPt/src=https://evil.example/x.js></sCrIpT>',
  '<iframe srcdoc="<script>steal()</script>"></iframe>',
  '<object data="https://evil.example/x.swf"><param name=a></object>',
  '<embed src="https://evil.example/x.swf">',
  '<style>p{background:url(javascript:steal())}</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="javascript:steal()"><button formaction="javascript:steal()">go</button></form>',
  '<svg onload=steal()><script>steal()</script><a xlink:href="javascript:steal()">x</a></svg>',
  '<svg><style><img src=x onerror=steal()></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=steal()&gt;">',
  '<p>x<noscript><p title="</noscript><img src=x onerror=steal()>">y</p>',
  '<p>t<textarea><img src=x onerror=steal()></textarea><title><img src=x onerror=steal()></title></p>',
  '<p onclick=steal() ONMOUSEOVER = "steal()" on\u0000load=steal()>text with handlers</p>',
  '<img src=x onerror=steal()>',
  '<img/src="https://www.example.org/a.jpg"/onerror="steal()"\tonload=steal()>',
  '<p><a href="javascript:steal()">link one</a> stays</p>',
  '<p><a href=" JaVa\tScRiPt:steal()">link two</a></p>',
  '<p><a href="java&#10;script:steal()">link three</a></p>',
  '<p><a href="&#106;avascript&colon;steal()">link four</a></p>',
  '<p><a href="vbscript:steal()">v</a><a href="data:text/html,<script>steal()</script>">d</a><a href="file:///etc/passwd">f</a><a href="blob:https://x/1">b</a></p>',
  '<img src="javascript:steal()" srcset="data:image/svg+xml,<svg/onload=steal()> 2x, https://www.example.org/b.jpg 1x">',
  '<blockquote cite="javascript:steal()"><p>Somebody else wrote these words here.</p></blockquote>',
  '<video poster="javascript:steal()" src="javascript:steal()"></video>',
  '<table background="javascript:steal()"><tr><td><img src=x onerror=steal()>cell</td></tr></table>',
  '<p id="__proto__" name="constructor" slot=x is=x-y class="admin">clobber</p>',
  '<p style="position:fixed;background:url(javascript:steal())">styled</p>',
  '<p>&lt;script&gt;steal()&lt;/script&gt; as text</p>',
  '<p>{{constructor.constructor("steal()")()}} <template><img src=x onerror=steal()></template></p>',
  '<p><b><i><a href="https://a.example"><b><a href="javascript:steal()">x</b></i></a></p>',
];

describe('renderHtml after extractArticle', () => {
  it.each(PAYLOADS)('holds only what is allowed: %s', (payload) => {
    const article = extract(around(payload));
    const html = renderHtml(article);
    expect(findForbidden(html)).toEqual([]);
    expect(html).toContain('The water stood on the quay all night.');
    expect(html).not.toMatch(/<script|<[^>]+\son\w+=/i);
  });

  it.each(PAYLOADS)('gives the same bytes when read and written again: %s', (payload) => {
    const html = renderHtml(extract(around(payload)));
    expect(serialize(parseFragment(html))).toBe(html);
    expect(renderHtml(extract(html)).replace(/ data-kind="[A-Z_]+"/g, '')).toBe(
      renderHtml(extract(renderHtml(extract(html)))).replace(/ data-kind="[A-Z_]+"/g, ''),
    );
  });

  it('keeps the text of a link whose address it drops', () => {
    const html = renderHtml(
      extract(around('<p>See <a href="javascript:steal()">the report</a> now.</p>')),
    );
    expect(html).toContain('See the report now.');
  });

  it('holds only what is allowed for random trees', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'a',
      'b',
      'script',
      'style',
      'svg',
      'math',
      'table',
      'td',
      'li',
      'ul',
      'q',
      'img',
      'template',
      'iframe',
      'form',
      'h1',
      'blockquote',
      'noscript',
      'select',
    );
    const attribute = fc.constantFrom(
      '',
      ' onclick=x()',
      ' href="javascript:x()"',
      ' href=https://e.example/"<',
      ' style=x',
      ' src=data:x',
      ' id=a class=b',
      ' srcset="x 1x"',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('<', '&lt;script&gt;', '"', "'>", '-->', ']]>', '他说：“好。”'),
    );
    const piece = fc.oneof(
      text,
      fc.tuple(tag, attribute).map(([name, attrs]) => `<${name}${attrs}>`),
      tag.map((name) => `</${name}>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = renderHtml(extract(pieces.join('')));
        expect(findForbidden(html)).toEqual([]);
        expect(serialize(parseFragment(html))).toBe(html);
      }),
      { numRuns: 300 },
    );
  });
});

describe('renderMarkdown after extractArticle', () => {
  it.each(PAYLOADS)('holds no live HTML and no other scheme: %s', (payload) => {
    const markdown = renderMarkdown(extract(around(payload)));
    expect(markdown).not.toMatch(/(?<!\\)<(?!https?:\/\/|mailto:)/);
    for (const [, target] of markdown.matchAll(/\]\(<([^>]*)>\)/g))
      expect(target).toMatch(/^(?:https?:\/\/|mailto:)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\([^<]/);
  });
});
