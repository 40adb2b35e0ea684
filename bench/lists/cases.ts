import { encodeId } from '../../src/schema/global-id.ts';
import type { Store } from '../../src/store/store.ts';

/** One question to the archive: what it is called, its document and its variables. */
export interface ListCase {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Kind = 'articles' | 'quotations' | 'speakers' | 'topics';

/** What a front end shows of each item of a page. */
const FIELDS: Readonly<Record<Kind, string>> = {
  articles: 'id headline url publishedAt publisher { name }',
  quotations: 'id text kind publishedAt speaker { name } article { headline }',
  speakers: 'id name kind quotationCount articleCount lastQuotedAt',
  topics: 'id label slug kind articleCount',
};
const TYPES: Readonly<Record<Kind, string>> = {
  articles: 'Article',
  quotations: 'Quotation',
  speakers: 'Speaker',
  topics: 'Topic',
};
const ORDERS: Readonly<Record<Kind, readonly string[]>> = {
  articles: [
    'PUBLISHED_AT_DESC',
    'PUBLISHED_AT_ASC',
    'CAPTURED_AT_DESC',
    'CAPTURED_AT_ASC',
    'WORD_COUNT_DESC',
    'WORD_COUNT_ASC',
    'QUOTATION_COUNT_DESC',
    'HEADLINE_ASC',
  ],
  quotations: [
    'PUBLISHED_AT_DESC',
    'PUBLISHED_AT_ASC',
    'CONFIDENCE_DESC',
    'CONFIDENCE_ASC',
    'POSITION_ASC',
  ],
  speakers: [
    'QUOTATION_COUNT_DESC',
    'ARTICLE_COUNT_DESC',
    'NAME_ASC',
    'LAST_QUOTED_AT_DESC',
    'FIRST_QUOTED_AT_ASC',
  ],
  topics: ['ARTICLE_COUNT_DESC', 'LABEL_ASC'],
};
const FACETS: Readonly<Record<Kind, readonly string[]>> = {
  articles: ['publishers', 'speakers', 'topics', 'languages', 'sections'],
  quotations: ['publishers', 'speakers', 'topics', 'languages', 'kinds'],
  speakers: ['kinds'],
  topics: ['kinds'],
};
/** A word of one character, of two, of several; mixed; a phrase; one left out; hardly ever there. */
const SEARCHES = [
  '的',
  '中',
  '中国',
  '台灣',
  '新冠肺炎',
  'covid',
  '中国 政府 -美国',
  '"新冠肺炎疫情"',
  '中国 covid',
  '-中国',
  '鬻',
];

/** Every list, order, filter with its operators, facet, timeline and search, as questions to this archive. */
export async function createCases(store: Store): Promise<readonly ListCase[]> {
  const filters = await createFilters(store);
  const cases: ListCase[] = [];
  for (const kind of ['articles', 'quotations', 'speakers', 'topics'] as const) {
    const whole = `nodes { ${FIELDS[kind]} } pageInfo { hasNextPage endCursor }`;
    const add = (
      what: string,
      variables: Readonly<Record<string, unknown>>,
      fields: string = whole,
    ): void => {
      cases.push({ name: `${kind} ${what}`, query: createDocument(kind, fields), variables });
    };
    for (const orderBy of ORDERS[kind]) {
      add(`by ${orderBy}`, { orderBy });
      add(`by ${orderBy}, backwards`, { orderBy, last: 20 });
    }
    add('totalCount', {}, 'totalCount');
    add('timeline', {}, 'timeline(interval: MONTH) { start count }');
    for (const facet of FACETS[kind])
      add(`facet ${facet}`, {}, `facets { ${facet} { label count } }`);
    for (const [what, where] of filters[kind]) {
      for (const orderBy of ORDERS[kind].filter((_, index) => index % 3 !== 1))
        add(`where ${what} by ${orderBy}`, { where, orderBy });
      add(`where ${what} totalCount`, { where }, 'totalCount');
      add(`where ${what} estimatedCount`, { where }, 'estimatedCount');
    }
    // Counting what a filter leaves costs what it leaves, so a few filters stand for all.
    for (const [what, where] of filters[kind].filter((_, index) => index % 4 === 0)) {
      add(`where ${what} timeline`, { where }, 'timeline(interval: YEAR) { start count }');
      for (const facet of FACETS[kind])
        add(`where ${what} facet ${facet}`, { where }, `facets { ${facet} { label count } }`);
    }
    const isText = kind === 'articles' || kind === 'quotations';
    for (const search of isText ? SEARCHES : ['中', '中国', 'z', 'zg', 'an', '鬻']) {
      add(`search ${search}`, { search });
      add(`search ${search} by ${ORDERS[kind][0]}`, { search, orderBy: ORDERS[kind][0] });
      add(`search ${search} totalCount`, { search }, 'totalCount');
      if (!isText) continue;
      const edges = `edges { score highlights { field start end snippet } node { ${FIELDS[kind]} } }`;
      add(`search ${search} with highlights`, { search }, edges);
      add(`search ${search} timeline`, { search }, 'timeline(interval: YEAR) { start count }');
      for (const facet of FACETS[kind])
        add(`search ${search} facet ${facet}`, { search }, `facets { ${facet} { label count } }`);
    }
  }
  return [...cases, ...(await createNested(store))];
}

function createDocument(kind: Kind, fields: string): string {
  const type = TYPES[kind];
  return `query Page($search: String, $where: ${type}Where, $orderBy: ${type}Order, $first: Int, $after: String, $last: Int) {
    ${kind}(search: $search, where: $where, orderBy: $orderBy, first: $first, after: $after, last: $last) { ${fields} }
  }`;
}

const ALL = [{ kind: 'ALL' }] as const;
const NOTHING = { search: null, where: null } as const;

/** Filters with values from the archive: common ones, middling ones, and ones that match nearly nothing. */
async function createFilters(
  store: Store,
): Promise<Readonly<Record<Kind, readonly (readonly [string, object])[]>>> {
  const [speakers] = await store.speakers.pages(
    ALL,
    { ...NOTHING, orderBy: 'QUOTATION_COUNT_DESC' },
    { first: 1 },
  );
  const [topics] = await store.topics.pages(
    ALL,
    { ...NOTHING, orderBy: 'ARTICLE_COUNT_DESC' },
    { first: 1 },
  );
  const [articles] = await store.articles.pages(
    ALL,
    { ...NOTHING, orderBy: 'QUOTATION_COUNT_DESC' },
    { first: 1 },
  );
  const speaker = encodeId('Speaker', String(speakers?.edges[0]?.node.id));
  const topic = encodeId('Topic', String(topics?.edges[0]?.node.id));
  const article = encodeId('Article', String(articles?.edges[0]?.node.id));
  const [publisher, other] = await store.publishers();
  const host = publisher?.id ?? '';
  const texts = (common: string, rare: string): readonly (readonly [string, object])[] => [
    [`eq ${common}`, { eq: common }],
    [`eq ${rare}`, { eq: rare }],
    [`ne ${common}`, { ne: common }],
    ['in', { in: [common, rare] }],
    ['notIn', { notIn: [common] }],
    ['isNull', { isNull: true }],
    ['not isNull', { isNull: false }],
  ];
  const ordered = (
    low: unknown,
    middle: unknown,
    high: unknown,
  ): readonly (readonly [string, object])[] => [
    ['eq', { eq: middle }],
    ['ne', { ne: middle }],
    ['in', { in: [low, middle, high] }],
    ['notIn', { notIn: [middle] }],
    ['lt low', { lt: low }],
    ['lte high', { lte: high }],
    ['gt high', { gt: high }],
    ['gte low', { gte: low }],
    ['between', { gte: low, lt: middle }],
    ['isNull', { isNull: true }],
    ['not isNull', { isNull: false }],
  ];
  const of = (
    field: string,
    operators: readonly (readonly [string, object])[],
  ): readonly (readonly [string, object])[] =>
    operators.map(([what, operator]) => [`${field} ${what}`, { [field]: operator }]);
  const some = (name: string, where: object): readonly (readonly [string, object])[] => [
    [`${name} some ${JSON.stringify(where)}`, { [name]: { some: where } }],
    [`${name} none ${JSON.stringify(where)}`, { [name]: { none: where } }],
  ];
  const dates = ordered('2018-01-01', '2020-06-15T08:00:00Z', '2024-01-01');
  const startsWith = (text: string): readonly (readonly [string, object])[] => [
    ['startsWith', { startsWith: text }],
    ['range', { gte: text, lt: `${text}\u{fffd}` }],
  ];
  return {
    articles: [
      ...of('id', texts(article, article).slice(0, 5)),
      ...of('publisher', texts(host, other?.id ?? '')),
      ...of('section', [...texts('中国', 'no such section'), ...startsWith('中')]),
      ...of('language', texts('zh', 'en')),
      ...of('script', texts('Hans', 'Hant')),
      ...of('publishedAt', dates),
      ...of('capturedAt', dates),
      ...of('wordCount', ordered(100, 900, 20_000)),
      ...of('quotationCount', ordered(1, 8, 200)),
      ...some('speakers', { id: { eq: speaker } }),
      ...some('speakers', { kind: { eq: 'ORGANISATION' } }),
      ...some('speakers', { name: { startsWith: '王' } }),
      ...some('topics', { id: { eq: topic } }),
      ...some('topics', { kind: { eq: 'SECTION' } }),
      ...some('topics', { slug: { eq: 'no-such-topic' } }),
      ...some('quotations', { kind: { eq: 'DIRECT' } }),
      ...some('quotations', { confidence: { lt: 0.01 } }),
      ...some('quotations', { speakerKnown: false }),
      [
        'or of two',
        { or: [{ publisher: { eq: other?.id ?? '' } }, { wordCount: { gt: 20_000 } }] },
      ],
      ['not', { not: { language: { eq: 'zh' } } }],
      [
        'three levels',
        {
          and: [
            { or: [{ language: { eq: 'zh' } }, { not: { publisher: { eq: host } } }] },
            { wordCount: { gte: 100 } },
          ],
        },
      ],
    ],
    quotations: [
      ...of('kind', texts('DIRECT', 'POST')),
      ...of('speaker', texts(speaker, speaker)),
      ['speakerKnown', { speakerKnown: true }],
      ['speakerKnown false', { speakerKnown: false }],
      ...of('confidence', ordered(0.1, 0.8, 0.999)),
      ...of('method', texts('CUE_BEFORE', 'HANDLE')),
      ...of('reason', texts('NO_CUE', 'COLLECTIVE')),
      ...of('article', texts(article, article).slice(0, 5)),
      ...of('publisher', texts(host, other?.id ?? '')),
      ...of('language', texts('zh', 'en')),
      ...of('topic', texts(topic, topic)),
      ...of('publishedAt', dates),
      ['or of two', { or: [{ kind: { eq: 'POST' } }, { confidence: { gt: 0.999 } }] }],
      ['not', { not: { language: { eq: 'zh' } } }],
    ],
    speakers: [
      ...of('id', texts(speaker, speaker).slice(0, 5)),
      ...of('name', [...texts('习近平', 'nobody'), ...startsWith('王')]),
      ...of('kind', texts('PERSON', 'DOCUMENT')),
      ...of('quotationCount', ordered(1, 3, 500)),
      ...of('articleCount', ordered(1, 2, 100)),
      ...of('firstQuotedAt', dates),
      ...of('lastQuotedAt', dates),
      ['not', { not: { kind: { eq: 'PERSON' } } }],
    ],
    topics: [
      ...of('id', texts(topic, topic).slice(0, 5)),
      ...of('slug', [...texts('中国', 'nothing'), ...startsWith('中')]),
      ...of('label', [...texts('中国', 'nothing'), ...startsWith('中')]),
      ...of('kind', texts('TERM', 'SECTION')),
      ...of('articleCount', ordered(1, 3, 500)),
      ['not', { not: { kind: { eq: 'TERM' } } }],
    ],
  };
}

/** Lists inside records: the largest ones of the archive, and twenty at once. */
async function createNested(store: Store): Promise<readonly ListCase[]> {
  const [speakers] = await store.speakers.pages(
    ALL,
    { ...NOTHING, orderBy: 'QUOTATION_COUNT_DESC' },
    { first: 1 },
  );
  const [topics] = await store.topics.pages(
    ALL,
    { ...NOTHING, orderBy: 'ARTICLE_COUNT_DESC' },
    { first: 1 },
  );
  const [publisher] = await store.publishers();
  const speaker = encodeId('Speaker', String(speakers?.edges[0]?.node.id));
  const topic = encodeId('Topic', String(topics?.edges[0]?.node.id));
  const host = encodeId('Publisher', publisher?.id ?? '');
  const inNode = (name: string, id: string, type: string, fields: string): ListCase => ({
    name,
    query: `query Inside($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`,
    variables: { id },
  });
  return [
    inNode(
      'speaker quotations',
      speaker,
      'Speaker',
      `quotations { nodes { ${FIELDS.quotations} } }`,
    ),
    inNode(
      'speaker quotations by confidence',
      speaker,
      'Speaker',
      `quotations(orderBy: CONFIDENCE_DESC) { nodes { ${FIELDS.quotations} } }`,
    ),
    inNode(
      'speaker quotations searched',
      speaker,
      'Speaker',
      `quotations(search: "中国") { totalCount nodes { ${FIELDS.quotations} } }`,
    ),
    inNode(
      'speaker articles',
      speaker,
      'Speaker',
      `articles { totalCount nodes { ${FIELDS.articles} } }`,
    ),
    inNode(
      'speaker facts',
      speaker,
      'Speaker',
      'quotedWith { speaker { name } articleCount } topics { topic { label } articleCount } timeline(interval: MONTH) { start count } aliases { text count } roles { title }',
    ),
    inNode('topic articles', topic, 'Topic', `articles { nodes { ${FIELDS.articles} } }`),
    inNode(
      'topic articles by headline',
      topic,
      'Topic',
      `articles(orderBy: HEADLINE_ASC) { nodes { ${FIELDS.articles} } }`,
    ),
    inNode(
      'topic articles searched',
      topic,
      'Topic',
      `articles(search: "中国") { nodes { ${FIELDS.articles} } }`,
    ),
    inNode('topic quotations', topic, 'Topic', `quotations { nodes { ${FIELDS.quotations} } }`),
    inNode(
      'topic facts',
      topic,
      'Topic',
      'speakers { speaker { name } articleCount } related { topic { label } articleCount } timeline(interval: MONTH) { start count } articles { facets { publishers { label count } languages { label count } } }',
    ),
    inNode(
      'publisher articles',
      host,
      'Publisher',
      `articleCount articles { totalCount nodes { ${FIELDS.articles} } }`,
    ),
    inNode(
      'publisher quotations',
      host,
      'Publisher',
      `quotations { nodes { ${FIELDS.quotations} } }`,
    ),
    inNode(
      'publisher facets',
      host,
      'Publisher',
      'articles { facets { topics { label count } speakers { label count } sections { label count } } timeline(interval: YEAR) { start count } }',
    ),
    {
      name: 'twenty speakers with their quotations',
      query: `{ speakers { nodes { name quotations(first: 5) { nodes { text article { headline } } } } } }`,
      variables: {},
    },
    {
      name: 'twenty topics with articles and speakers',
      query: `{ topics { nodes { label articles(first: 5) { nodes { headline } } speakers(first: 5) { speaker { name } } } } }`,
      variables: {},
    },
    {
      name: 'publishers, archive and issues',
      query: `{ publishers { name articleCount } archive { revision articleCount quotationCount issues { nodes { code } totalCount } } }`,
      variables: {},
    },
  ];
}
