import { rm } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ingestFiles } from '../../src/ingest/ingest-files.ts';
import type { Gateway } from '../../src/server/gateway.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ask, createTestGateway, openSampleStore } from '../support/sample-gateway.ts';
import { writeArchive } from '../support/write-archive.ts';

const store = await openSampleStore();
const gateway = createTestGateway(store);
afterAll(async () => {
  await gateway.close();
  await store.close();
});

interface Answered {
  readonly status: number;
  readonly embed: Readonly<Record<string, unknown>>;
}

const fetchEmbed = (
  parameters: Readonly<Record<string, string>>,
  init: RequestInit = {},
  asked: Gateway = gateway,
): Promise<Response> =>
  asked.fetch(new Request(`http://localhost/oembed?${new URLSearchParams(parameters)}`, init));

async function embed(
  url: string,
  parameters: Readonly<Record<string, string>> = {},
  asked: Gateway = gateway,
): Promise<Answered> {
  const response = await fetchEmbed({ url, ...parameters }, {}, asked);
  const answer: Answered['embed'] = JSON.parse(await response.text());
  return { status: response.status, embed: answer };
}

interface SampleQuotation {
  readonly text: string;
  readonly fragmentUrl: string;
  readonly speaker: { readonly name: string } | null;
  readonly article: { readonly headline: string; readonly publisher: { readonly name: string } };
}

const { data } = await ask(
  gateway,
  `{
    articles(first: 100) { nodes { url headline bylines { name role } publisher { name homepage } } }
    quotations(first: 100) { nodes {
      text fragmentUrl speaker { name } article { headline publisher { name } }
    } }
  }`,
);
const { articles, quotations } = data as {
  readonly articles: {
    readonly nodes: readonly {
      readonly url: string;
      readonly headline: string;
      readonly bylines: readonly { readonly name: string; readonly role: string }[];
      readonly publisher: { readonly name: string; readonly homepage: string | null };
    }[];
  };
  readonly quotations: { readonly nodes: readonly SampleQuotation[] };
};
const HARBOUR =
  'https://www.rfi.fr/cn/%E4%BA%9A%E6%B4%B2/20201012-%E6%BE%9C%E5%B2%9B%E4%B8%8E%E7%8E%AF%E6%B5%B7%E8%81%94%E7%9B%9F%E7%AD%BE%E7%BD%B2%E6%B8%94%E4%B8%9A%E5%8D%8F%E8%AE%AE';

describe('/oembed of an article', () => {
  it('shows each article of the archive with its headline, publisher and authors', async () => {
    expect(articles.nodes.length).toBeGreaterThanOrEqual(20);
    for (const { url, headline, bylines, publisher } of articles.nodes) {
      const answer = await embed(url);
      const authors = bylines.filter(({ role }) => role === 'AUTHOR' || role === 'REPORTER');
      expect(answer).toMatchObject({
        status: 200,
        embed: { type: 'rich', version: '1.0', title: headline, provider_name: publisher.name },
      });
      expect(answer.embed['author_name'] ?? '').toBe(authors.map(({ name }) => name).join(', '));
      expect(answer.embed['html']).not.toMatch(/<(?:img|script|iframe|link)\b/u);
    }
  });

  it.each([
    HARBOUR.replace('https:', 'http:'),
    HARBOUR.replace('/cn/', '//cn/'),
    `${HARBOUR}?utm_source=feed#top`,
    HARBOUR.replaceAll('%E4', '%e4'),
    HARBOUR.replaceAll('%', '%25'),
    ` ${HARBOUR} `,
    decodeURIComponent(HARBOUR),
  ])('knows it by any spelling of its address: %s', async (url) => {
    expect((await embed(url)).embed).toEqual((await embed(HARBOUR)).embed);
  });

  it('knows the address of a document that names none', async () => {
    const folder = await writeArchive({
      'a.md': '---\ntitle: 无址\n---\n\n港口在雾里，船都停在岸边。\n',
    });
    const own = await openStore(':memory:');
    await ingestFiles(own, [folder], { workers: 0 });
    const { data: found } = await ask(createTestGateway(own), '{ articles { nodes { url } } }');
    const url = /"(file:[^"]+)"/u.exec(JSON.stringify(found))?.[1] ?? '';
    const answer = await embed(`${url}#:~:text=x`, {}, createTestGateway(own));
    expect(answer).toMatchObject({ status: 200, embed: { title: '无址' } });
    expect(answer.embed['html']).not.toContain('<a');
    await own.close();
    await rm(folder, { recursive: true });
  });
});

describe('/oembed of a quotation', () => {
  it('shows every quotation of the archive with its speaker, and with none where the API has none', async () => {
    expect(quotations.nodes.filter(({ speaker }) => speaker === null).length).toBeGreaterThan(0);
    for (const { text, fragmentUrl, speaker, article } of quotations.nodes) {
      const { status, embed: answer } = await embed(fragmentUrl);
      expect(status).toBe(200);
      expect(answer['title']).toMatch(speaker === null ? text.slice(0, 20) : `${speaker.name}: `);
      expect(answer['author_name']).toBe(speaker?.name);
      expect(answer['provider_name']).toBe(article.publisher.name);
      const html = String(answer['html']);
      expect(html).toContain(`href="${fragmentUrl.replaceAll('&', '&amp;')}"`);
      const named = /<figcaption>(.*?)<cite/u.exec(html)?.[1];
      expect(named).toBe(speaker === null ? '' : `${speaker.name}, `);
    }
  });

  it.each([
    ['words that are no quotation', '#:~:text=%E6%B8%AF'],
    ['two places', '#:~:text=%E6%B8%AF&text=%E6%B8%AF'],
    ['nothing that can be read', '#:~:text=%E6'],
  ])('is the card of the article where the fragment names %s', async (_name, fragment) => {
    expect((await embed(`${HARBOUR}${fragment}`)).embed).toEqual((await embed(HARBOUR)).embed);
  });

  it('is the card of the article where the words are said twice, by whoever', async () => {
    const folder = await writeArchive({
      'a.md': `<!--1602000000000-->
[港口](https://paper.example/a)
------

<div><p>总理韩泽远说：“这片海不属于任何一个港口。”渔民们没有回答，船都停在岸边。</p><p>议员宋怀瑾说：“这片海不属于任何一个港口。”渔民们没有回答，船都停在岸边。</p></div>
`,
    });
    const own = await openStore(':memory:');
    await ingestFiles(own, [folder], { workers: 0 });
    const asked = createTestGateway(own);
    const words = encodeURIComponent('这片海不属于任何一个港口。');
    const both = await embed(`https://paper.example/a#:~:text=${words}`, {}, asked);
    expect(both.embed['title']).toBe('港口');
    const prefix = encodeURIComponent('宋怀瑾说：“');
    const one = await embed(`https://paper.example/a#:~:text=${prefix}-,${words}`, {}, asked);
    expect(one.embed['author_name']).toBe('宋怀瑾');
    await own.close();
    await rm(folder, { recursive: true });
  });

  it('costs at most eight statements, however many quotations the article has', async () => {
    for (const { fragmentUrl } of quotations.nodes) {
      store.statements.clear();
      await embed(fragmentUrl);
      // Address, article, paragraphs in order and by id, quotations, speakers, publisher, body.
      expect(store.statements.list.length).toBeLessThanOrEqual(8);
    }
  });
});

describe('/oembed', () => {
  it('answers in XML with the same facts', async () => {
    const response = await fetchEmbed({ url: HARBOUR, format: 'xml' });
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const xml = await response.text();
    const { embed: facts } = await embed(HARBOUR);
    const read = [...xml.matchAll(/^ {2}<(\w+)>([^<]*)<\/\1>$/gmu)].map(([, name, text = '']) => [
      name,
      text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ]);
    expect(read).toEqual(Object.entries(facts).map(([name, value]) => [name, String(value)]));
  });

  it('keeps to the room that is asked for', async () => {
    const { embed: facts } = await embed(HARBOUR, { maxwidth: '320', maxheight: '80' });
    expect(facts).toMatchObject({ width: 320, height: 80 });
  });

  it.each([
    [{}, 400, 'BAD_USER_INPUT', 'No url is given.'],
    [{ url: ' ' }, 400, 'BAD_USER_INPUT', 'No url is given.'],
    [{ url: HARBOUR, maxwidth: '0' }, 400, 'BAD_USER_INPUT', 'maxwidth is "0".'],
    [{ url: HARBOUR, maxheight: '1e3' }, 400, 'BAD_USER_INPUT', 'maxheight is "1e3".'],
    [
      { url: 'https://paper.example/none' },
      404,
      'UNKNOWN_ADDRESS',
      'The archive has no article at this address.',
    ],
    [{ url: 'no address' }, 404, 'UNKNOWN_ADDRESS', 'The archive has no article at this address.'],
    [{ url: HARBOUR, format: 'yaml' }, 501, 'UNSUPPORTED_FORMAT', 'format is "yaml".'],
    [{ url: HARBOUR, format: 'toString' }, 501, 'UNSUPPORTED_FORMAT', 'format is "toString".'],
  ])('refuses %j by %i', async (parameters, status, code, message) => {
    const response = await fetchEmbed(parameters);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(await response.text())).toEqual({
      errors: [
        {
          message,
          extensions: {
            code,
            hint: expect.stringMatching(/./u),
            requestId: response.headers.get('x-request-id'),
          },
        },
      ],
    });
  });

  it('may be kept; who has it gets 304, and HEAD no bytes', async () => {
    const first = await fetchEmbed({ url: HARBOUR });
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=300',
    );
    expect(JSON.parse(await first.text())).toMatchObject({ cache_age: 60 });
    const etag = first.headers.get('etag') ?? '';
    const again = await fetchEmbed({ url: HARBOUR }, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetchEmbed({ url: HARBOUR }, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
    const other = await fetchEmbed({ url: HARBOUR, format: 'xml' });
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  it('is there for reading only', async () => {
    expect((await fetchEmbed({ url: HARBOUR }, { method: 'POST' })).status).toBe(404);
  });
});
