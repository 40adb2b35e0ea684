import { foldKey } from '../../../text/fold.ts';
import { findPinyinInitials } from '../../../text/pinyin-initials.ts';
import type { Database } from '../database.ts';
import { createRowWriter } from '../row-writer.ts';

/** Names are completed up to this length; what people type is shorter. */
const MAX_KEY = 60;

/** Prefixes of so many keys have their best written down; of fewer all are weighed when they are asked for. */
const MANY_KEYS = 400;
/** The largest page, and the one more that says whether there is another. */
export const MOST_TOPS = 101;
/** Longer beginnings, in characters, are shared by few. */
const LONGEST_TOP = 2;

/** Writes the keys under which names of speakers and topics are completed, in the transaction that writes the graph. */
export function writeCompletions(database: Database): void {
  writeKeys(
    database,
    'speaker_completion',
    `select id, name as text, quotation_count as weight from speaker
      union select speaker_id, alias.text, quotation_count from speaker_alias alias join speaker on id = speaker_id`,
  );
  writeKeys(
    database,
    'topic_completion',
    `select id, label as text, article_count as weight from topic
      union select topic_id, alias.text, article_count from topic_alias alias join topic on id = topic_id`,
  );
  writeTops(database);
}

/** Score of a name for a prefix, as lists weigh it: a whole name first, then the better known. */
function createCompletionScore(prefix: string): string {
  return `max(key = ${prefix}) + max(weight) / (max(weight) + 10.0)`;
}

/** Writes the best of the prefixes that begin many keys, in the order in which lists give them. */
export function writeTops(database: Database): void {
  database.run('delete from completion_top');
  for (const [table, column] of [
    ['speaker_completion', 'speaker_id'],
    ['topic_completion', 'topic_id'],
  ] as const) {
    for (let length = 1; length <= LONGEST_TOP; length += 1) {
      const prefix = `substr(key, 1, ${length})`;
      database.run(
        `insert into completion_top select ?1, prefix, place, id, score from (
          select prefix, id, score, row_number() over (partition by prefix order by score desc, id desc) as place
          from (select ${prefix} as prefix, ${column} as id, ${createCompletionScore(prefix)} as score
            from ${table} where length(key) >= ${length} and ${prefix} in
              (select ${prefix} from ${table} where length(key) >= ${length} group by 1 having count(*) > ${MANY_KEYS})
            group by 1, 2))
        where place <= ${MOST_TOPS}`,
        table,
      );
    }
  }
}

function writeKeys(database: Database, table: string, names: string): void {
  database.run(`delete from ${table}`);
  const rows = createRowWriter(database, {}, new Set([table]));
  for (const { id, text, weight } of database.all(names)) {
    for (const key of createCompletionKeys(String(text)))
      rows.add(table, [key, id ?? null, weight ?? 0]);
  }
  rows.flush();
}

/**
 * What may be typed to find a name: the name, the name from each of its later words on, the first
 * letters of its reading if it is Chinese.
 *
 * @example createCompletionKeys('Jane Roe') // ['jane roe', 'roe']
 * @example createCompletionKeys('臺灣大學') // ['台湾大学', 'twdx']
 */
export function createCompletionKeys(name: string): readonly string[] {
  const key = foldKey(name).slice(0, MAX_KEY);
  const starts = [...key.matchAll(/(?<=[\s·・\-.])[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const initials = findPinyinInitials(key);
  return [
    ...new Set([
      key,
      ...starts.map((start) => key.slice(start)),
      ...(initials === null ? [] : [initials]),
    ]),
  ].filter((candidate) => candidate !== '');
}
