import type { ArchiveRow } from '../records.ts';
import type { Database } from './database.ts';
import { describeGraph } from './finish-run.ts';

/** What is known of the archive as a whole, in one statement; counts are those of the last finished run. */
export function readArchive(database: Database): ArchiveRow {
  const rows = database.all(`select key, value from meta
    union all select 'issue_count', cast(count(*) as text) from file_issue`);
  const facts = new Map(rows.map((row) => [String(row['key']), String(row['value'])]));
  const count = (key: string): number => Number(facts.get(key) ?? 0);
  const lastIngestAt = facts.get('last_ingest_at');
  return {
    revision: facts.get('revision') ?? 'empty',
    parserVersion: facts.get('parser_version') ?? '',
    articleCount: count('article_count'),
    captureCount: count('capture_count'),
    paragraphCount: count('paragraph_count'),
    quotationCount: count('quotation_count'),
    speakerCount: count('speaker_count'),
    topicCount: count('topic_count'),
    issueCount: count('issue_count'),
    pendingFiles: count('pending_files'),
    indexState: describeGraph(facts.get('graph')),
    lastIngestAt: lastIngestAt === undefined ? null : Number(lastIngestAt),
  };
}
