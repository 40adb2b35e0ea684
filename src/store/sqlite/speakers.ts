import { foldForm } from '../../text/fold-form.ts';
import type {
  AliasRow,
  ArticleSpeakerRow,
  CoSpeakerRow,
  CountedSpeakerRow,
  RoleRow,
  SpeakerRow,
} from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import {
  readJson,
  readName,
  readNumber,
  readNumberOrNull,
  readText,
  readTextOrNull,
} from './columns.ts';
import type { Database, SqlRow } from './database.ts';
import { joinTopPairs } from './join-top-pairs.ts';

const SPEAKER_PAIRS = {
  table: 'speaker_pair',
  key: 'speaker_id',
  other: 'other_id',
  ranks: ['article_count'],
};
const TOPIC_SPEAKERS = {
  table: 'speaker_topic',
  key: 'topic_id',
  other: 'speaker_id',
  ranks: ['article_count', 'quotation_count'],
};

/** Columns of `SpeakerRow`, of the table under the alias `speaker`. */
export const SPEAKER_COLUMNS = `speaker.id, speaker.name, speaker.kind, speaker.same_as, speaker.quotation_count,
  speaker.article_count, speaker.first_quoted_at, speaker.last_quoted_at, speaker.corrections`;

/** The speaker in a row with `SPEAKER_COLUMNS`. */
export function toSpeakerRow(row: SqlRow): SpeakerRow {
  return {
    id: readNumber(row, 'id'),
    name: readText(row, 'name'),
    kind: readName(row, 'kind'),
    sameAs: readJson<readonly string[]>(row, 'same_as'),
    quotationCount: readNumber(row, 'quotation_count'),
    articleCount: readNumber(row, 'article_count'),
    firstQuotedAt: readNumberOrNull(row, 'first_quoted_at'),
    lastQuotedAt: readNumberOrNull(row, 'last_quoted_at'),
    corrections: readJson<SpeakerRow['corrections']>(row, 'corrections'),
  };
}

/** The alias in a row of `speaker_alias` or `topic_alias`. */
export function toAliasRow(row: SqlRow): AliasRow {
  return {
    text: readText(row, 'text'),
    script: readText(row, 'script'),
    kind: readName(row, 'kind'),
    count: readNumber(row, 'count'),
    firstSeenAt: readNumberOrNull(row, 'first_seen_at'),
  };
}

function toRole(row: SqlRow): RoleRow {
  return {
    title: readText(row, 'title'),
    organisation: readTextOrNull(row, 'organisation'),
    firstSeenAt: readNumberOrNull(row, 'first_seen_at'),
    lastSeenAt: readNumberOrNull(row, 'last_seen_at'),
    articleCount: readNumber(row, 'article_count'),
  };
}

function toArticleSpeaker(row: SqlRow): ArticleSpeakerRow {
  return {
    speaker: toSpeakerRow(row),
    articleId: readNumber(row, 'article_id'),
    quotationCount: readNumber(row, 'here_count'),
    nameAsPrinted: readText(row, 'name_as_printed'),
    roleAsPrinted: readTextOrNull(row, 'role_as_printed'),
  };
}

function toCoSpeaker(row: SqlRow): CoSpeakerRow {
  return { speaker: toSpeakerRow(row), articleCount: readNumber(row, 'shared_count') };
}

function toCountedSpeaker(row: SqlRow): CountedSpeakerRow {
  return {
    speaker: toSpeakerRow(row),
    articleCount: readNumber(row, 'shared_count'),
    quotationCount: readNumber(row, 'shared_quotation_count'),
  };
}

/** Reads of speakers and of what hangs on them. */
export function createSpeakerReaders(
  database: Database,
): Pick<
  StoreReader,
  | 'speakersById'
  | 'speakersByName'
  | 'speakersBySameAs'
  | 'aliasesBySpeaker'
  | 'rolesBySpeaker'
  | 'speakersByArticle'
  | 'coSpeakers'
  | 'speakersByTopic'
> {
  return {
    speakersById: async (ids) => {
      const sql = `select asked.value as asked, ${SPEAKER_COLUMNS} from json_each(?) asked
        left join speaker_redirect redirect on redirect.id = asked.value
        join speaker on speaker.id = coalesce(redirect.speaker_id, asked.value)`;
      return answerOne(ids, readByKeys(database, sql, ids), 'asked', toSpeakerRow);
    },
    speakersByName: async (names) => {
      const folded = names.map(foldForm);
      const sql = `select alias.folded, ${SPEAKER_COLUMNS}
        from speaker_alias alias join speaker on speaker.id = alias.speaker_id
        where alias.folded in (select value from json_each(?))
        order by speaker.quotation_count desc, speaker.article_count desc, speaker.id`;
      return answerOne(folded, readByKeys(database, sql, folded), 'folded', toSpeakerRow);
    },
    speakersBySameAs: async (urls) => {
      const sql = `select link.value as link, ${SPEAKER_COLUMNS} from speaker, json_each(speaker.same_as) link
        where speaker.same_as <> '[]' and link.value in (select value from json_each(?))
        order by speaker.quotation_count desc, speaker.id`;
      return answerOne(urls, readByKeys(database, sql, urls), 'link', toSpeakerRow);
    },
    aliasesBySpeaker: async (ids) => {
      const sql = `select * from speaker_alias where speaker_id in (select value from json_each(?))
        order by speaker_id, count desc, text`;
      return answerMany(ids, readByKeys(database, sql, ids), 'speaker_id', toAliasRow);
    },
    rolesBySpeaker: async (ids) => {
      const sql = `select * from speaker_role where speaker_id in (select value from json_each(?))
        order by speaker_id, article_count desc, title`;
      return answerMany(ids, readByKeys(database, sql, ids), 'speaker_id', toRole);
    },
    speakersByArticle: async (ids) => {
      const sql = `select here.article_id, here.quotation_count as here_count, here.name_as_printed,
          here.role_as_printed, ${SPEAKER_COLUMNS}
        from article_speaker here join speaker on speaker.id = here.speaker_id
        where here.article_id in (select value from json_each(?))
        order by here.article_id, here.quotation_count desc, here.position`;
      return answerMany(ids, readByKeys(database, sql, ids), 'article_id', toArticleSpeaker);
    },
    coSpeakers: async (ids, first) => {
      const sql = `select pair.speaker_id as key, pair.article_count as shared_count, ${SPEAKER_COLUMNS}
        ${joinTopPairs(SPEAKER_PAIRS, 'speaker')}`;
      return answerMany(ids, readByKeys(database, sql, ids, first), 'key', toCoSpeaker);
    },
    speakersByTopic: async (ids, first) => {
      const sql = `select pair.topic_id as key, pair.article_count as shared_count,
          pair.quotation_count as shared_quotation_count, ${SPEAKER_COLUMNS}
        ${joinTopPairs(TOPIC_SPEAKERS, 'speaker')}`;
      return answerMany(ids, readByKeys(database, sql, ids, first), 'key', toCountedSpeaker);
    },
  };
}
