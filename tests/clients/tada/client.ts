import type { Page } from '../page.ts';
import type { Send } from '../send.ts';
import { graphql } from './graphql.ts';

const ARTICLE = graphql(`
  query Article($url: URL!) {
    article(by: { url: $url }) {
      headline
      publishedAt
      publishedAtPrecision
      publisher {
        name
      }
      bylines {
        name
        role
      }
      paragraphs {
        index
        kind
        text
      }
      body {
        blocks {
          __typename
          ... on HeadingBlock {
            level
            text
          }
          ... on ImageBlock {
            image {
              url
              caption
            }
          }
        }
      }
    }
  }
`);

const WHO_SAID_WHAT = graphql(`
  query WhoSaidWhat($url: URL!) {
    article(by: { url: $url }) {
      quotations(first: 20) {
        nodes {
          text
          kind
          speaker {
            name
          }
          attribution {
            confidence
            method
            reason
            evidence {
              role
              exact
            }
          }
        }
      }
    }
  }
`);

const SPEAKER = graphql(`
  query Speaker($name: String!) {
    speaker(by: { name: $name }) {
      id
      name
      kind
      firstQuotedAt
      aliases {
        text
        count
      }
      roles {
        title
        articleCount
      }
      timeline(interval: YEAR) {
        start
        count
      }
    }
  }
`);

const TOPICS = graphql(`
  query Topics($first: Int!) {
    topics(first: $first, orderBy: ARTICLE_COUNT_DESC) {
      totalCount
      nodes {
        slug
        label
        kind
        articleCount
      }
    }
  }
`);

const SEARCH = graphql(`
  query Search($words: String!) {
    articles(search: $words, first: 5) {
      edges {
        score
        highlights {
          field
          snippet
          snippetRange {
            start
            end
          }
        }
        node {
          headline
        }
      }
      facets {
        publishers {
          label
          count
        }
      }
    }
  }
`);

const SURE_QUOTATIONS = graphql(`
  query SureQuotations($where: QuotationWhere!, $after: String) {
    quotations(where: $where, first: 5, after: $after, orderBy: CONFIDENCE_DESC) {
      nodes {
        text
        article {
          headline
          url
        }
        speaker {
          name
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

/** Asks six questions of a gateway and returns what a page of a front end would show of the answers. */
export async function readArchive(
  send: Send,
  { url, name, words }: { readonly url: string; readonly name: string; readonly words: string },
): Promise<Page> {
  const { article } = await send(ARTICLE, { url });
  const { article: quoted } = await send(WHO_SAID_WHAT, { url });
  const { speaker } = await send(SPEAKER, { name });
  const { topics } = await send(TOPICS, { first: 3 });
  const { articles } = await send(SEARCH, { words });
  const { quotations } = await send(SURE_QUOTATIONS, {
    where: { kind: { in: ['DIRECT', 'MIXED'] }, confidence: { gte: 0.8 } },
    after: null,
  });
  return {
    headline: article?.headline ?? 'no such article',
    // Dates are strings of ISO 8601, or null where the day is not known.
    publishedOn: article?.publishedAt?.slice(0, 10) ?? null,
    paragraphs: article?.paragraphs.map(({ text }) => text) ?? [],
    headings:
      article?.body.blocks.flatMap((block) =>
        block.__typename === 'HeadingBlock' ? [`${block.level} ${block.text}`] : [],
      ) ?? [],
    voices:
      quoted?.quotations.nodes.map(({ speaker, attribution }) =>
        speaker === null ? `? ${attribution.reason ?? ''}` : speaker.name,
      ) ?? [],
    aliases: speaker?.aliases.map(({ text, count }) => `${text} ${count}`) ?? [],
    topics: topics.nodes.map(({ label, articleCount }) => `${label} ${articleCount}`),
    found: articles.edges.map(({ node, highlights }) => `${node.headline}: ${highlights.length}`),
    sure: quotations.nodes.map(({ text, article }) => `${text} (${article.headline})`),
    hasMore: quotations.pageInfo.hasNextPage,
  };
}
