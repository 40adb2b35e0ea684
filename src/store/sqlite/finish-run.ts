import { createHash } from 'node:crypto';
import { hashRevision } from '../../graph/revision.ts';
import type { IndexState } from '../records.ts';
import type { FinishedRun } from '../store.ts';
import { findGraphChanges, logChanges, readLinks } from './changes.ts';
import type { Database } from './database.ts';
import { createDeferredIndexes } from './defer-indexes.ts';
import { writeCompletions } from './lists/write-completions.ts';
import { writeListCounts } from './lists/write-list-counts.ts';
import { readMeta, writeMeta } from './meta.ts';
import { rebuildGraph } from './rebuild-graph.ts';

/** Notes, in the transaction that changes an article, that the graph no longer fits the articles. */
export function markGraphStale(database: Database): void {
  writeMeta(database, 'graph', 'STALE');
}

/** Whether the graph fits the articles. */
export function readIndexState(database: Database): IndexState {
  return describeGraph(readMeta(database, 'graph'));
}

/** What the remembered state of the graph says. */
export function describeGraph(graph: string | null | undefined): IndexState {
  if (graph === null || graph === undefined) return 'EMPTY';
  return graph === 'STALE' ? 'STALE' : 'CURRENT';
}

/**
 * Ends an ingest run: computes the graph over the archive anew where articles or corrections changed
 * since it was last computed, copies what lists filter by into the rows of articles and quotations, logs
 * what changed, and writes the archive's revision; all in one durable transaction.
 */
export function finishRun(database: Database, run: FinishedRun): void {
  const corrections = createHash('sha256').update(JSON.stringify(run.corrections)).digest('hex');
  const isFresh = readMeta(database, 'graph') === corrections;
  if (isFresh && readMeta(database, 'last_ingest_at') !== null) return;
  database.setDurable(true);
  try {
    database.transaction(() => {
      const links = readLinks(database);
      rebuildGraph(database, { corrections: run.corrections });
      const graphChanges = findGraphChanges(database, links);
      copyGraph(database);
      logChanges(database, run.finishedAt, graphChanges);
      createDeferredIndexes(database);
      database.run('delete from publisher where id not in (select publisher_id from article)');
      writeMeta(database, 'graph', corrections);
      writeMeta(database, 'parser_version', run.parserVersion);
      writeMeta(database, 'last_ingest_at', String(run.finishedAt));
      writeMeta(
        database,
        'revision',
        hashRevision(readContents(database), run.parserVersion, run.corrections),
      );
      writeCounts(database);
      writeCompletions(database);
      writeListCounts(database);
    });
    database.exec('analyze');
  } finally {
    database.setDurable(false);
  }
}

/** Copies identities into the rows that lists filter by; rows that are right already are not written. */
function copyGraph(database: Database): void {
  database.run(`update quotation set speaker_id = verdict.speaker_id, via_id = verdict.via_id, correction = verdict.correction
    from quotation_speaker verdict where verdict.quotation_id = quotation.key
    and (quotation.speaker_id is not verdict.speaker_id or quotation.via_id is not verdict.via_id
      or quotation.correction is not verdict.correction)`);
  database.run(`update quotation set utterance_group_id = null where utterance_group_id is not null
    and not exists (select 1 from utterance_member member where member.quotation_id = quotation.key)`);
  database.run(`update quotation set utterance_group_id = member.group_id from utterance_member member
    where member.quotation_id = quotation.key and quotation.utterance_group_id is not member.group_id`);
  database.run(`update article set wire_group_id = null where wire_group_id is not null
    and not exists (select 1 from wire_member member where member.article_id = article.id)`);
  database.run(`update article set wire_group_id = member.group_id from wire_member member
    where member.article_id = article.id and article.wire_group_id is not member.group_id`);
  database.run('delete from article_without_topic');
  database.run(`insert into article_without_topic select id from article
    where id not in (select article_id from article_topic)`);
  database.run(`update local_speaker set speaker_id = (select identity.speaker_id from speaker_identity identity
    where identity.article_id = local_speaker.article_id and identity.ordinal = local_speaker.ordinal)`);
}

function* readContents(database: Database): Iterable<string> {
  for (const [sha256] of database.iterate('select sha256 from source_file')) yield String(sha256);
}

const COUNTED = {
  article_count: 'select count(*) as count from article',
  capture_count: 'select count(*) as count from capture',
  paragraph_count: 'select count(*) as count from paragraph',
  quotation_count: "select count(*) as count from quotation where kind <> 'SCARE'",
  speaker_count: 'select count(*) as count from speaker',
  topic_count: 'select count(*) as count from topic',
} as const;

function writeCounts(database: Database): void {
  for (const [key, sql] of Object.entries(COUNTED))
    writeMeta(database, key, String(database.get(sql)?.['count'] ?? 0));
}
