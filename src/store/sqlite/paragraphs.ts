import type { InlineMark } from '../../article/article.ts';
import type { ParagraphRow } from '../records.ts';
import type { StoreReader } from '../store.ts';
import { answerMany, answerOne, readByKeys } from './answer-keys.ts';
import { readJson, readName, readNumber, readText } from './columns.ts';
import type { Database, SqlRow } from './database.ts';

const PARAGRAPH_COLUMNS = 'key, article_id, position, kind, text, marks';

function toParagraph(row: SqlRow): ParagraphRow {
  return {
    id: readText(row, 'key'),
    articleId: readNumber(row, 'article_id'),
    index: readNumber(row, 'position'),
    kind: readName(row, 'kind'),
    text: readText(row, 'text'),
    marks: readJson<readonly InlineMark[]>(row, 'marks'),
  };
}

/** Reads of paragraphs. */
export function createParagraphReaders(
  database: Database,
): Pick<StoreReader, 'paragraphsByArticle' | 'paragraphsById'> {
  return {
    paragraphsByArticle: async (ids) => {
      const sql = `select ${PARAGRAPH_COLUMNS} from paragraph
        where article_id in (select value from json_each(?)) order by article_id, position`;
      return answerMany(ids, readByKeys(database, sql, ids), 'article_id', toParagraph);
    },
    paragraphsById: async (ids) => {
      const sql = `select ${PARAGRAPH_COLUMNS} from paragraph where key in (select value from json_each(?))`;
      return answerOne(ids, readByKeys(database, sql, ids), 'key', toParagraph);
    },
  };
}
