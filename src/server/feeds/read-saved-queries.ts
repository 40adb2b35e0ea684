import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { parseSavedQuery, type SavedQuery } from './saved-query.ts';

const FILE = /^(?<name>[\p{L}\p{N}_-]+)\.(?:graphql|gql)$/u;

/**
 * Returns the saved queries of a folder (`NAME.graphql`) by name; an empty path means none. Rejects with
 * one sentence where the folder or a query in it cannot be read.
 */
export async function readSavedQueries(
  folder: string,
  schema: GraphQLSchema,
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
    queries.push(parseSavedQuery(name, await readFile(join(folder, file), 'utf8'), schema));
  }
  return queries;
}
