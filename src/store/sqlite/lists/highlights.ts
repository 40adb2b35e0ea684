import { findTerms, listFirstCharacters } from '../../../text/find-terms.ts';
import { parseSearch } from '../../../text/parse-search.ts';
import type { SearchTerm } from '../../../text/parse-search.ts';
import type { Span } from '../../../text/span.ts';
import type { Highlight } from '../../page.ts';
import type { Database, SqlRow, SqlValue } from '../database.ts';

/** Characters of the original shown before and after a match. */
const BEFORE = 50;
const AFTER = 70;
/** Longer matches are cut in their snippet. */
const MAX_MATCH = 200;
/** Paragraphs of each article that are read first; for common words they are enough. */
const FIRST_PARAGRAPHS = 10;
/** Of more, a text is read whole: looking for each costs as much. */
const MAX_CHARACTERS = 30;

/**
 * Where a search matched in articles: headline first, then paragraphs in order, then names of speakers, the
 * main ones first.
 * The rest of long articles is read, by a second statement, only of those whose beginning shows too little.
 */
export function readArticleHighlights(
  database: Database,
  ids: readonly number[],
  search: string,
  perItem: number,
): readonly (readonly Highlight[])[] {
  const { terms } = parseSearch(search);
  const found = createPlaces(ids);
  // A search that only leaves things out shows nowhere.
  if (terms.length === 0) return ids.map(() => []);
  const { characters, holds } = createCondition(terms);
  const begins = database.all(
    `select article.id as key, 0 as part, 0 as position, 'headline' as field, article.headline as text, 0 as start
      from article where article.id in (select value from json_each(?1))
    union all select article_id, 1, position, case kind when 'STANDFIRST' then 'standfirst' else 'body' end, text, 0
      from paragraph where article_id in (select value from json_each(?1)) and position < ?2 and ${holds('text')}
    order by 1, 2, 3`,
    JSON.stringify(ids),
    FIRST_PARAGRAPHS,
    ...characters,
  );
  addPlaces(found, begins, terms, perItem);
  const unfinished = ids.filter((id) => (found.get(id)?.length ?? 0) < perItem);
  const rest = database.all(
    `select article_id as key, 1 as part, position, case kind when 'STANDFIRST' then 'standfirst' else 'body' end as field, text, 0 as start
      from paragraph where article_id in (select value from json_each(?1)) and position >= ?2 and ${holds('text')}
    union all select article_id, 2, ordinal, 'speaker', name, 0
      from local_speaker where article_id in (select value from json_each(?1)) and ${holds('name')}
    union all select article_id, 3, ordinal, 'speaker', alias.value, 0
      from local_speaker cross join json_each(local_speaker.aliases) alias
      where article_id in (select value from json_each(?1)) and alias.value <> name and ${holds('alias.value')}
    order by 1, 2, 3`,
    JSON.stringify(unfinished),
    FIRST_PARAGRAPHS,
    ...characters,
  );
  addPlaces(found, rest, terms, perItem);
  return ids.map((id) => found.get(id) ?? []);
}

/** Where a search matched in quotations: their words, in offsets of the paragraph, then their speaker's names. */
export function readQuotationHighlights(
  database: Database,
  ids: readonly string[],
  search: string,
  perItem: number,
): readonly (readonly Highlight[])[] {
  const rows = database.all(
    `select key, 1 as part, paragraph as position, 'quotation' as field, text, start
      from quotation where key in (select value from json_each(?1))
    union all select quotation.key, 2, 0, 'speaker', local_speaker.name, 0
      from quotation join local_speaker on local_speaker.article_id = quotation.article_id
        and local_speaker.ordinal in (quotation.speaker, quotation.via)
      where quotation.key in (select value from json_each(?1))
    union all select quotation.key, 3, 0, 'speaker', alias.value, 0
      from quotation join local_speaker on local_speaker.article_id = quotation.article_id
        and local_speaker.ordinal in (quotation.speaker, quotation.via)
        cross join json_each(local_speaker.aliases) alias
      where quotation.key in (select value from json_each(?1)) and alias.value <> local_speaker.name
    order by 1, 2, 3`,
    JSON.stringify(ids),
  );
  const found = createPlaces(ids);
  addPlaces(found, rows, parseSearch(search).terms, perItem);
  return ids.map((id) => found.get(id) ?? []);
}

/** What must be true of a text that shows a term. */
interface Condition {
  /** Parameters from the third on. */
  readonly characters: readonly string[];
  /** The condition on the text of a column. */
  holds(column: string): string;
}

/** Most texts hold not even the first character of a Chinese term and need not be read. */
function createCondition(terms: readonly SearchTerm[]): Condition {
  const characters = listFirstCharacters(terms);
  if (characters === null || characters.length > MAX_CHARACTERS)
    return { characters: [], holds: () => '1' };
  return {
    characters,
    holds: (column) =>
      `(${characters.map((_, index) => `instr(${column}, ?${index + 3}) > 0`).join(' or ')})`,
  };
}

type Places = ReadonlyMap<SqlValue, Highlight[]>;

function createPlaces(ids: readonly (string | number)[]): Places {
  return new Map(ids.map((id) => [id, []]));
}

/** Adds what rows hold, in their order, until each item has enough. */
function addPlaces(
  found: Places,
  rows: readonly SqlRow[],
  terms: readonly SearchTerm[],
  perItem: number,
): void {
  for (const row of rows) {
    const places = found.get(row['key'] ?? null);
    if (places === undefined || places.length >= perItem) continue;
    const text = String(row['text']);
    for (const span of findTerms(text, terms, perItem - places.length))
      places.push(createHighlight(row, text, span));
  }
}

function createHighlight(row: SqlRow, text: string, { start, end }: Span): Highlight {
  const field = String(row['field']);
  const from = alignStart(text, Math.max(0, start - BEFORE));
  const to = alignStart(text, Math.min(text.length, Math.min(end, start + MAX_MATCH) + AFTER));
  const offset = Number(row['start']);
  const isPlaced = Number(row['part']) === 1;
  return {
    field,
    paragraph: isPlaced ? Number(row['position']) : null,
    start: start + offset,
    end: end + offset,
    snippet: text.slice(from, to),
    snippetSpan: { start: start - from, end: Math.min(end, to) - from },
  };
}

/** The same place, or the one before it where it would part a pair of surrogates. */
function alignStart(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}
