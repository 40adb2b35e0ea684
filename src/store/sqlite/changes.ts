import { createHash } from 'node:crypto';
import type { ArticleChangeKind } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { unpackRecord } from '../pack-record.ts';
import { readName, readNumber, readText } from './columns.ts';
import type { Database } from './database.ts';

/** Changes that are kept, the newest ones. */
const MAX_KEPT = 100_000;
const BATCH = 200;

interface Change {
  readonly articleId: number;
  readonly kind: ArticleChangeKind;
  readonly url: string;
  /** JSON of ids. */
  readonly known: string | null;
  /** JSON of ids. */
  readonly former: string | null;
  readonly publishedSort: number;
}

/** Keys of the quotations of an article with who speaks them, as JSON. */
const ATTRIBUTIONS = `(select json_group_object(key, json_array(speaker_id, via_id, correction))
  from (select * from quotation where article_id = article.id order by key))`;

/** Quotations with what the graph says of them. */
const VERDICTS = 'quotation join quotation_speaker verdict on verdict.quotation_id = quotation.key';

/** Notes how an article stands before its rows change, once between two finished runs. */
export function noteArticle(database: Database, articleId: number): void {
  const noted = 'select 1 from changing_article where article_id = ?';
  if (database.get(noted, articleId) !== null) return;
  const article = database.get(
    `select article.url, capture.record, ${ATTRIBUTIONS} as quotations
      from article join capture on capture.id = article.capture_id where article.id = ?`,
    articleId,
  );
  database.run(
    'insert into changing_article values (?, ?, ?, ?)',
    articleId,
    article?.['url'] ?? null,
    article === null ? null : hashContent(article['record']),
    article?.['quotations'] ?? null,
  );
}

/** Which pages speakers are linked to (`sameAs`), as JSON, by speaker; those without a link are left out. */
export function readLinks(database: Database): ReadonlyMap<number, string> {
  const rows = database.all("select id, same_as from speaker where same_as <> '[]'");
  return new Map(rows.map((row) => [readNumber(row, 'id'), readText(row, 'same_as')]));
}

/** What the graph says otherwise than before. */
export interface GraphChanges {
  /** Changes of articles that no file changed. */
  readonly changes: readonly Change[];
  /** Speakers who are linked to other pages. */
  readonly relinked: ReadonlySet<number>;
}

/**
 * Finds articles that no file changed in which the graph names other speakers than their rows do, or links
 * those who speak to other pages.
 *
 * @param linksBefore what `readLinks` gave before the graph was computed anew
 */
export function findGraphChanges(
  database: Database,
  linksBefore: ReadonlyMap<number, string>,
): GraphChanges {
  const linksNow = readLinks(database);
  const relinked = new Set(
    [...linksBefore.keys(), ...linksNow.keys()].filter(
      (id) => linksBefore.get(id) !== linksNow.get(id),
    ),
  );
  const rows = database.all(
    `select article.id, article.url, article.published_sort, (
      select json_group_array(id) from (
        select speaker_id as id from quotation where article_id = article.id
        union select via_id from quotation where article_id = article.id
        except select verdict.speaker_id from ${VERDICTS} where article_id = article.id
        except select verdict.via_id from ${VERDICTS} where article_id = article.id
      ) where id is not null
    ) as former
    from article where article.id in (
      select quotation.article_id from ${VERDICTS}
        where quotation.speaker_id is not verdict.speaker_id or quotation.via_id is not verdict.via_id
          or quotation.correction is not verdict.correction
      union select article_id from quotation where speaker_id in (select value from json_each(?1))
      union select article_id from quotation where via_id in (select value from json_each(?1))
      except select article_id from changing_article
    )`,
    JSON.stringify([...relinked]),
  );
  const changes = rows.map((row): Change => ({
    articleId: readNumber(row, 'id'),
    kind: 'REATTRIBUTED',
    url: readText(row, 'url'),
    known: null,
    former: readText(row, 'former'),
    publishedSort: readNumber(row, 'published_sort'),
  }));
  return { changes, relinked };
}

/**
 * Writes what has changed since the last run into the log, older articles first.
 *
 * @param graph what `findGraphChanges` gave before the rows of quotations were changed
 */
export function logChanges(database: Database, changedAt: number, graph: GraphChanges): void {
  const changes = [...readNoted(database, graph.relinked), ...graph.changes];
  database.run('delete from changing_article');
  if (changes.length === 0) return;
  changes.sort((a, b) => a.publishedSort - b.publishedSort || a.articleId - b.articleId);
  const insert = database.prepare(
    `insert into article_change (article_id, kind, url, changed_at, known, former_speakers)
      values (?, ?, ?, ?, ?, ?)`,
  );
  for (const { articleId, kind, url, known, former } of changes)
    insert.run(articleId, kind, url, changedAt, known, former);
  database.run(
    'delete from article_change where sequence <= (select max(sequence) from article_change) - ?',
    MAX_KEPT,
  );
}

/** Reads of the log of changes. */
export function createChangeReaders(
  database: Database,
): Pick<StoreReader, 'changes' | 'quotationsBeforeNext' | 'changeLog'> {
  return {
    changes: async (after, first) =>
      database
        .all(
          'select * from article_change where sequence > ? order by sequence limit ?',
          after,
          first,
        )
        .map((row) => ({
          sequence: readNumber(row, 'sequence'),
          articleId: readNumber(row, 'article_id'),
          kind: readName(row, 'kind'),
          url: readText(row, 'url'),
          changedAt: readNumber(row, 'changed_at'),
          knownQuotations: readIds(row['known']),
          formerSpeakers: (readIds(row['former_speakers']) ?? []).map(Number),
        })),
    quotationsBeforeNext: async (changes) => {
      const rows = database.all(
        `select sequence, article_id, known from article_change where sequence > ?
          and article_id in (select value from json_each(?)) and kind <> 'REATTRIBUTED' order by sequence`,
        changes[0]?.sequence ?? 0,
        JSON.stringify(changes.map(({ articleId }) => articleId)),
      );
      const known = new Map<number, ReadonlySet<string>>();
      for (const { articleId, sequence } of changes) {
        const next = rows.find(
          (row) => row['article_id'] === articleId && Number(row['sequence']) > sequence,
        );
        if (next !== undefined) known.set(sequence, new Set(readIds(next['known'])));
      }
      return known;
    },
    changeLog: async () => {
      const row = database.get(
        `select (select value from meta where key = 'change_epoch') as epoch,
          (select min(sequence) from article_change) as oldest,
          (select max(sequence) from article_change) as newest`,
      );
      return {
        epoch: String(row?.['epoch']),
        oldest: Math.max(0, Number(row?.['oldest'] ?? 0) - 1),
        newest: Number(row?.['newest'] ?? 0),
      };
    },
  };
}

function* readNoted(database: Database, relinked: ReadonlySet<number>): Iterable<Change> {
  let last = -1;
  for (;;) {
    const rows = database.all(
      `select noted.article_id, noted.url as old_url, noted.content, noted.quotations, article.url,
          article.published_sort, case when noted.content is null then null else capture.record end as record,
          case when noted.content is null then null else ${ATTRIBUTIONS} end as attributions
        from changing_article noted left join article on article.id = noted.article_id
          left join capture on capture.id = article.capture_id
        where noted.article_id > ? order by noted.article_id limit ${BATCH}`,
      last,
    );
    for (const row of rows) {
      last = Number(row['article_id']);
      const { old_url: before, url, content, record, quotations, attributions } = row;
      const former = listFormer(quotations, attributions);
      const facts = { articleId: last, publishedSort: Number(row['published_sort'] ?? 0), former };
      if (typeof url !== 'string') {
        if (typeof before === 'string')
          yield { ...facts, kind: 'REMOVED', url: before, known: null };
      } else if (content === null) yield { ...facts, kind: 'ADDED', url, known: null };
      else if (content !== hashContent(record))
        yield { ...facts, kind: 'REVISED', url, known: listKeys(quotations) };
      else if (
        quotations !== attributions ||
        [...readSpeakers(attributions)].some((id) => relinked.has(id))
      )
        yield { ...facts, kind: 'REATTRIBUTED', url, known: null };
    }
    if (rows.length < BATCH) return;
  }
}

/** Ids of quotations, as JSON, of which it is noted who speaks them. */
function listKeys(attributions: unknown): string {
  return JSON.stringify(Object.keys(Object(JSON.parse(String(attributions)))));
}

/** Ids of those, as JSON, who spoke by the attributions before and do not by those after. */
function listFormer(before: unknown, after: unknown): string {
  const now = readSpeakers(after);
  return JSON.stringify([...readSpeakers(before)].filter((id) => !now.has(id)));
}

function readSpeakers(attributions: unknown): ReadonlySet<number> {
  const found = new Set<number>();
  if (typeof attributions !== 'string') return found;
  const byKey: unknown = JSON.parse(attributions);
  for (const [speaker, via] of Object.values(Object(byKey)) as readonly (readonly unknown[])[])
    for (const id of [speaker, via]) if (typeof id === 'number') found.add(id);
  return found;
}

/** Names what readers see of a record: where and when it was captured is no part of it. */
function hashContent(record: unknown): string {
  const { article, ...rest } = unpackRecord(record);
  const { capture: _capture, capturedAt: _capturedAt, sourceUrl: _sourceUrl, ...content } = article;
  return createHash('sha256')
    .update(JSON.stringify([content, rest]))
    .digest('base64url');
}

function readIds(known: unknown): readonly string[] | null {
  if (typeof known !== 'string') return null;
  const ids: unknown = JSON.parse(known);
  return Array.isArray(ids) ? ids.map(String) : [];
}
