import { writeChangeCursor } from '../schema/change-cursor.ts';
import { encodeId } from '../schema/global-id.ts';
import type { StoreReader } from '../store/store.ts';

/** A query that the explorer opens with. */
export interface ReadyQuery {
  readonly name: string;
  /** Complete as it stands: its variables have defaults, so that it can be copied anywhere. */
  readonly query: string;
}

/** Names that fit the archive at hand; where it is empty the queries answer null. */
interface Examples {
  readonly articleId: string;
  readonly articleUrl: string;
  readonly speakerName: string;
  readonly topicSlug: string;
  readonly changeCursor: string;
}

/** Changes that the subscription begins with, so that it shows something before anything happens. */
const LAST_CHANGES = 5;

/**
 * Returns the queries that the explorer opens with, the defaults of their variables taken from the archive
 * itself: its article with most quotations, its most quoted speaker, its largest topic that is nobody.
 */
export async function createReadyQueries(store: StoreReader): Promise<readonly ReadyQuery[]> {
  const examples = await readExamples(store);
  return READY_QUERIES.map(({ name, query }) => ({ name, query: query(examples).trim() }));
}

async function readExamples(store: StoreReader): Promise<Examples> {
  const all = [{ kind: 'ALL' }] as const;
  const list = { search: null, where: null } as const;
  const one = { first: 1 };
  const [articles, speakers, topics] = await Promise.all([
    store.articles.pages(all, { ...list, orderBy: 'QUOTATION_COUNT_DESC' }, one),
    store.speakers.pages(all, { ...list, orderBy: 'ARTICLE_COUNT_DESC' }, one),
    store.topics.pages(
      all,
      // Those who speak have a query of their own.
      {
        ...list,
        where: { kind: { notIn: ['PERSON', 'ORGANISATION'] } },
        orderBy: 'ARTICLE_COUNT_DESC',
      },
      one,
    ),
  ]);
  const { epoch, oldest, newest } = await store.changeLog();
  const sequence = Math.max(oldest, newest - LAST_CHANGES);
  const article = articles[0]?.edges[0]?.node;
  return {
    articleId: encodeId('Article', String(article?.id ?? 0)),
    articleUrl: article?.url ?? 'https://example.org/',
    speakerName: speakers[0]?.edges[0]?.node.name ?? '',
    topicSlug: topics[0]?.edges[0]?.node.slug ?? '',
    changeCursor: writeChangeCursor(epoch, { sequence, quotationId: null }),
  };
}

const READY_QUERIES: readonly {
  readonly name: string;
  query(examples: Examples): string;
}[] = [
  {
    name: 'ArticleWithParagraphs',
    query: ({ articleUrl }) => `
# One article with its paragraphs. Dates say how exactly they are known, and from where.
query ArticleWithParagraphs($url: URL! = ${JSON.stringify(articleUrl)}) {
  article(by: { url: $url }) {
    headline
    section
    publisher { name }
    publishedAt
    publishedAtPrecision
    publishedAtOrigin
    bylines { name role }
    wordCount
    paragraphs { index kind text }
  }
}`,
  },
  {
    name: 'WhoSaidWhat',
    query: ({ articleUrl }) => `
# Who said what in one article, how surely, and on what evidence. speaker null: reason says why.
query WhoSaidWhat($url: URL! = ${JSON.stringify(articleUrl)}) {
  article(by: { url: $url }) {
    headline
    quotations(first: 50) {
      totalCount
      nodes {
        text
        kind
        speaker { name }
        attribution { confidence method reason evidence { role exact } }
      }
    }
  }
}`,
  },
  {
    name: 'OneSpeaker',
    query: ({ speakerName }) => `
# One speaker over all articles, under every printed form of the name.
query OneSpeaker($name: String! = ${JSON.stringify(speakerName)}) {
  speaker(by: { name: $name }) {
    name
    kind
    quotationCount
    articleCount
    aliases { text script count }
    roles { title articleCount }
    quotations(first: 10) { nodes { text article { headline publisher { name } } } }
    quotedWith(first: 5) { speaker { name } articleCount }
    timeline(interval: MONTH) { start count }
  }
}`,
  },
  {
    name: 'OneTopic',
    query: ({ topicSlug }) => `
# A topic: its articles, who speaks on it, what it goes with.
query OneTopic($slug: String! = ${JSON.stringify(topicSlug)}) {
  topic(by: { slug: $slug }) {
    label
    kind
    articleCount
    articles(first: 5) { nodes { headline publishedAt } }
    speakers(first: 5) { speaker { name } quotationCount }
    related(first: 5) { topic { label } articleCount }
  }
}`,
  },
  {
    name: 'Paging',
    query: () => `
# Pages: put pageInfo.endCursor into the variable after.
query Paging($first: Int = 3, $after: String) {
  articles(first: $first, after: $after, orderBy: PUBLISHED_AT_DESC) {
    totalCount
    pageInfo { endCursor hasNextPage }
    edges { cursor node { id headline publishedAt } }
  }
}`,
  },
  {
    name: 'NodeById',
    query: ({ articleId }) => `
# Any record again by its id.
query NodeById($id: ID! = ${JSON.stringify(articleId)}) {
  node(id: $id) {
    __typename
    id
    ... on Article { headline url captureCount revisions { nodes { number headline } } }
    ... on Speaker { name }
    ... on Topic { label }
    ... on Quotation { text }
  }
}`,
  },
  {
    name: 'Issues',
    query: () => `
# Files that gave no article: why, where, and a sample.
query Issues {
  archive {
    issueCount
    issues(first: 20) { nodes { file code message sample } }
  }
}`,
  },
  {
    name: 'Statistics',
    query: () => `
# The archive in numbers; the revision names exactly this content.
query Statistics {
  archive { revision articleCount paragraphCount quotationCount speakerCount topicCount lastIngestAt }
  publishers { name articleCount }
  articles(first: 0) {
    totalCount
    timeline(interval: YEAR) { start count }
    facets { languages { label count } sections(first: 5) { label count } speakers(first: 5) { label count } }
  }
}`,
  },
  {
    name: 'SureQuotations',
    query: ({ speakerName }) => `
# Filters: direct speech of known speakers, surely attributed, in articles that quote somebody.
query SureQuotations($name: String! = ${JSON.stringify(speakerName)}) {
  quotations(
    first: 10
    where: { speakerKnown: true, kind: { in: [DIRECT, MIXED] }, confidence: { gte: 0.8 } }
    orderBy: CONFIDENCE_DESC
  ) {
    totalCount
    nodes { text speaker { name } attribution { confidence } fragmentUrl }
  }
  articles(first: 5, where: { speakers: { some: { name: { eq: $name } } } }) {
    nodes { headline speakers(first: 3) { edges { node { name } count roleAsPrinted } } }
  }
}`,
  },
  {
    name: 'Changes',
    query: ({ changeCursor }) => `
# What happens in the archive, from its last changes on: add a file while \`serve --watch\` runs.
subscription Changes($after: String = ${JSON.stringify(changeCursor)}) {
  articleChanged(after: $after) { kind changedAt url article { headline quotations(first: 3) { nodes { text speaker { name } } } } }
}`,
  },
];
