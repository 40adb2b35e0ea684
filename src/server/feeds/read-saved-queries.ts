import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../../config.ts';
import { findExcess, type Limits, readPaging } from '../limits.ts';
import { parseSavedQuery, type SavedQuery, SavedQueryError } from './saved-query.ts';

/** Settings that bound a feed as they bound any other query. */
type FeedLimits = Omit<Limits, 'maxTokens'> & Pick<Config, 'pageSize' | 'maxPageSize'>;

const FILE = /^(?<name>[\p{L}\p{N}_-]+)\.(?:graphql|gql)$/u;

/**
 * Returns the saved queries of a folder (`NAME.graphql`) by name; an empty path means none. Rejects with
 * one sentence where the folder or a query in it cannot be read, or asks for more than the limits allow.
 */
export async function readSavedQueries(
  folder: string,
  schema: GraphQLSchema,
  limits: FeedLimits,
): Promise<readonly SavedQuery[]> {
  if (folder === '') return [];
  let files: readonly string[];
  try {
    files = await readdir(folder);
  } catch (error) {
    throw new Error(`The folder of feeds ${folder} cannot be read; is it there?`, { cause: error });
  }
  const queries: SavedQuery[] = [];
  for (const file of files.toSorted()) {
    const name = FILE.exec(file)?.groups?.['name'];
    if (name === undefined) continue;
    const query = parseSavedQuery(name, await readFile(join(folder, file), 'utf8'), schema);
    // As lines it is asked for with its own fields, as a feed with those of feeds.
    for (const document of [
      query.document,
      ...(query.lines === null ? [] : [query.lines.document]),
    ]) {
      const excess = findExcess(schema, document, limits, { paging: readPaging(limits) });
      if (excess !== null)
        throw new SavedQueryError(`The saved query ${file} asks for too much: ${excess.message}`);
    }
    queries.push(query);
  }
  return queries;
}
