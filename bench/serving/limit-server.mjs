// The limit that `serving.ts` measures against: hand-written SQL a question, JSON.stringify and node:http
// over the same database. Prints its port.
import { createServer } from 'node:http';
import Libsql from 'libsql';

const [path] = process.argv.slice(2);
const database = new Libsql(path);
const all = (sql, ...values) => prepare(sql).all(...values);
const statements = new Map();
function prepare(sql) {
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = database.prepare(sql)));
  return statement;
}
const groupBy = (rows, key) => {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
};
const time = (instant) => (instant === null ? null : new Date(instant).toISOString());
const listed = (ids) => JSON.stringify(ids);

const topicsOf = (ids) =>
  groupBy(
    all(
      `select placed.article_id, topic.label from article_topic placed join topic on topic.id = placed.topic_id
        where placed.article_id in (select value from json_each(?)) order by placed.article_id, placed.score desc, topic.id`,
      listed(ids),
    ),
    'article_id',
  );
const toTopics = (rows = []) => rows.map(({ label }) => ({ topic: { label } }));

const QUESTIONS = {
  W1({ article }) {
    const [row] = all('select id, headline, published_at from article where id = ?', article);
    const paragraphs = all(
      'select text from paragraph where article_id = ? order by position',
      article,
    );
    return {
      article: {
        headline: row.headline,
        publishedAt: time(row.published_at),
        topics: toTopics(topicsOf([article]).get(article)),
        paragraphs: paragraphs.map(({ text }) => ({ text })),
      },
    };
  },
  W2({ topic }) {
    const rows = all(
      `select article.id, article.headline, article.published_at from article_topic placed
        join article on article.id = placed.article_id where placed.topic_id = ?
        order by coalesce(placed.published_at, -9000000000000000) desc, placed.article_id desc limit 20 offset 40`,
      topic,
    );
    const ids = rows.map(({ id }) => id);
    const topics = topicsOf(ids);
    return {
      topic: {
        articles: {
          nodes: rows.map((row) => ({
            headline: row.headline,
            publishedAt: time(row.published_at),
            topics: toTopics(topics.get(row.id)),
          })),
        },
      },
    };
  },
  W3() {
    const rows = all(
      'select id, headline from article order by published_sort desc, id desc limit 20',
    );
    const quotations = groupBy(
      all(
        `select quotation.article_id, quotation.text, speaker.name, speaker.quotation_count from quotation
          left join speaker on speaker.id = quotation.speaker_id
          where quotation.article_id in (select value from json_each(?)) and quotation.kind <> 'SCARE'
          order by quotation.article_id, quotation.ordinal`,
        listed(rows.map(({ id }) => id)),
      ),
      'article_id',
    );
    return {
      articles: {
        nodes: rows.map(({ id, headline }) => ({
          headline,
          quotations: {
            nodes: (quotations.get(id) ?? []).slice(0, 10).map((row) => ({
              text: row.text,
              speaker:
                row.name === null ? null : { name: row.name, quotationCount: row.quotation_count },
            })),
          },
        })),
      },
    };
  },
  W4({ speaker }) {
    const rows = all(
      `select quotation.text, article.headline from quotation join article on article.id = quotation.article_id
        where quotation.speaker_id = ? and quotation.kind <> 'SCARE'
        order by quotation.published_sort desc, quotation.article_id desc, quotation.ordinal desc limit 50`,
      speaker,
    );
    return {
      speaker: {
        quotations: { nodes: rows.map(({ text, headline }) => ({ text, article: { headline } })) },
      },
    };
  },
  W5({ word }) {
    const rows = all(
      `select article.headline from article_search cross join article_doc on article_doc.doc = article_search.rowid
        cross join article on article.id = article_doc.article_id
        where article_search match ? order by article_search.rowid desc limit 20`,
      `"${word}"`,
    );
    return { articles: { nodes: rows.map(({ headline }) => ({ headline })) } };
  },
  W6() {
    const rows = all(
      'select label, article_count from topic order by article_count desc, id desc limit 100',
    );
    return {
      topics: {
        nodes: rows.map(({ label, article_count: articleCount }) => ({ label, articleCount })),
      },
    };
  },
};

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece) => (body += piece));
  request.on('end', () => {
    const { question, values } = JSON.parse(body);
    const text = JSON.stringify({ data: QUESTIONS[question](values) });
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${server.address().port}\n`);
});
