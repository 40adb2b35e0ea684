import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { encodeId } from '../src/schema/global-id.ts';
import { createDatabase } from '../src/store/sqlite/database.ts';
import { median } from './median.ts';

/**
 * Measures the gateway against a limit: the same answers from hand-written SQL, JSON.stringify and node:http
 * over the same database, each in a process of its own, asked in turns over one connection.
 *
 *     npm run bench:serving -- DATABASE [--rounds 7] [--requests 100]
 *
 * Every answer is compared with the hand-written one first. Printed are requests a second of both, medians
 * of the rounds, and the gateway's share of the limit.
 *
 * W1 an article with topics and paragraphs · W2 the third page of a topic's articles, with topics · W3 20
 * articles with ten quotations and their speakers · W4 50 quotations of a speaker with articles · W5 the 20
 * newest articles with a word · W6 100 topics with counts.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '100' },
  },
});
const [path = '.pressgraph/archive.db'] = positionals;
const facts = findExamples(path);

interface Question {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const QUESTIONS: readonly Question[] = [
  {
    name: 'W1',
    query:
      'query W1($id: ID!) { article(by: { id: $id }) { headline publishedAt topics { topic { label } } paragraphs { text } } }',
    variables: { id: encodeId('Article', String(facts.article)) },
  },
  {
    name: 'W2',
    query:
      'query W2($id: ID!, $after: String) { topic(by: { id: $id }) { articles(first: 20, after: $after) { nodes { headline publishedAt topics { topic { label } } } } } }',
    variables: { id: encodeId('Topic', String(facts.topic)) },
  },
  {
    name: 'W3',
    query:
      '{ articles(first: 20) { nodes { headline quotations(first: 10) { nodes { text speaker { name quotationCount } } } } } }',
    variables: {},
  },
  {
    name: 'W4',
    query:
      'query W4($id: ID!) { speaker(by: { id: $id }) { quotations(first: 50) { nodes { text article { headline } } } } }',
    variables: { id: encodeId('Speaker', String(facts.speaker)) },
  },
  {
    name: 'W5',
    query:
      'query W5($word: String!) { articles(first: 20, search: $word, orderBy: PUBLISHED_AT_DESC) { nodes { headline } } }',
    variables: { word: facts.word },
  },
  {
    name: 'W6',
    query: '{ topics(first: 100, orderBy: ARTICLE_COUNT_DESC) { nodes { label articleCount } } }',
    variables: {},
  },
];

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const limit = start('./serving/limit-server.mjs', [path]);
const gateway = start('../dist/cli.js', ['serve', '-d', path, '-p', '0', '--log-level', 'error']);
try {
  const limitPort = Number((await readLine(limit)).trim());
  const gatewayPort = Number(/:(\d+)/u.exec(await readLine(gateway))?.[1]);
  console.log('requests a second    gateway      limit    share');
  for (const question of QUESTIONS) await measure(question, limitPort, gatewayPort);
} finally {
  limit.kill();
  gateway.kill();
  agent.destroy();
}

async function measure(
  { name, query, variables }: Question,
  limitPort: number,
  gatewayPort: number,
): Promise<void> {
  const given =
    name === 'W2'
      ? { ...variables, after: await findThirdPage(gatewayPort, variables) }
      : variables;
  const ask = JSON.stringify({ query, variables: given });
  const askLimit = JSON.stringify({ question: name, values: facts });
  const ours = () => post(gatewayPort, '/graphql', ask);
  const theirs = () => post(limitPort, '/', askLimit);
  const [answer, expected] = [JSON.parse(await ours()), JSON.parse(await theirs())];
  if (!isDeepStrictEqual(answer.data, expected.data))
    console.log(
      `${name}: the answers differ: ${JSON.stringify(answer).slice(0, 300)} | ${JSON.stringify(expected).slice(0, 300)}`,
    );
  const rates: { gateway: number; limit: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1)
    rates.push({ gateway: await timeOf(ours), limit: await timeOf(theirs) });
  const own = median(rates.map((rate) => rate.gateway));
  const best = median(rates.map((rate) => rate.limit));
  const share = median(rates.map((rate) => rate.gateway / rate.limit));
  console.log(
    `${name.padEnd(16)} ${own.toFixed(0).padStart(11)} ${best.toFixed(0).padStart(10)} ${share.toFixed(2).padStart(8)}`,
  );
}

/** Requests a second. */
async function timeOf(ask: () => Promise<string>): Promise<number> {
  const requests = Number(values.requests);
  for (let warm = 0; warm < 10; warm += 1) await ask();
  const startedAt = performance.now();
  for (let count = 0; count < requests; count += 1) await ask();
  return (1000 * requests) / (performance.now() - startedAt);
}

async function findThirdPage(
  port: number,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const query =
    'query End($id: ID!) { topic(by: { id: $id }) { articles(first: 40) { pageInfo { endCursor } } } }';
  const answer = JSON.parse(await post(port, '/graphql', JSON.stringify({ query, variables })));
  return answer.data.topic.articles.pageInfo.endCursor;
}

function post(port: number, at: string, body: string): Promise<string> {
  return new Promise((done, fail) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: at,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        response.once('end', () => {
          done(text);
        });
      },
    );
    sent.once('error', fail);
    sent.end(body);
  });
}

function start(script: string, words: readonly string[]): ChildProcess {
  const file = fileURLToPath(new URL(script, import.meta.url));
  return spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The first line that a process says, on either stream, with a digit in it. */
async function readLine({ stdout, stderr }: ChildProcess): Promise<string> {
  if (stdout === null || stderr === null) throw new Error('The process has no output.');
  for (;;) {
    const [piece] = await Promise.race([once(stdout, 'data'), once(stderr, 'data')]);
    if (/\d{4}/u.test(String(piece))) return String(piece);
  }
}

/** What the questions ask for: the topic and the speaker with most, an article with about forty paragraphs. */
function findExamples(file: string) {
  const database = createDatabase(file);
  const read = (sql: string) => Number(database.get(sql)?.['id']);
  const found = {
    article: read('select id from article order by abs(paragraph_count - 40), id limit 1'),
    topic: read('select id from topic order by article_count desc, id limit 1'),
    speaker: read('select id from speaker order by quotation_count desc, id limit 1'),
    word: '台湾',
  };
  database.close();
  return found;
}
