import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import type { Config } from '../../config.ts';
import { findExcess, type Limits, readPaging } from '../limits.ts';

/** Texts of documents by every id that they answer to. */
export type DocumentsById = ReadonlyMap<string, string>;

type DocumentLimits = Limits & Pick<Config, 'pageSize' | 'maxPageSize'>;

const HEX = /^[0-9a-f]{64}$/u;

/**
 * Returns the documents of a manifest, a JSON object of ids and texts as graphql-codegen's client preset
 * writes it (`persisted-documents.json`); an empty path means none. Every document answers to its own id
 * and to `sha256:` with the hash of its text; ids of 64 hexadecimal digits also with that prefix.
 *
 * Rejects with one sentence where the file cannot be read, or where a document in it is not valid or is
 * sure to be refused. One whose variables have no default values is measured when they are known.
 */
export async function readDocuments(
  file: string,
  schema: GraphQLSchema,
  limits: DocumentLimits,
): Promise<DocumentsById> {
  const documents = new Map<string, string>();
  if (file === '') return documents;
  for (const [id, text] of Object.entries(await readManifest(file))) {
    const fail = (reason: string): Error => new Error(`The document ${id} of ${file} ${reason}`);
    if (typeof text !== 'string') throw fail('is no text.');
    checkDocument(text, schema, limits, fail);
    if (HEX.test(id)) documents.set(`sha256:${id}`, text);
    documents.set(`sha256:${hashText(text)}`, text);
    documents.set(id, text);
  }
  return documents;
}

/** The hash that clients name a document by: SHA-256 of its text in UTF-8, in lower-case hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function readManifest(file: string): Promise<object> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`The file of documents ${file} cannot be read; is it there?`, { cause: error });
  }
  const manifest = parseJson(text);
  if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest))
    return manifest;
  throw new Error(`The file of documents ${file} is no JSON object of ids and documents.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says what the file should have been.
    return null;
  }
}

function checkDocument(
  text: string,
  schema: GraphQLSchema,
  limits: DocumentLimits,
  fail: (reason: string) => Error,
): void {
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: limits.maxTokens });
  } catch (error) {
    throw fail(`is not GraphQL: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [problem] = validate(schema, document);
  if (problem !== undefined) throw fail(`does not fit the schema: ${problem.message}`);
  const excess = findExcess(schema, document, limits, { paging: readPaging(limits) });
  if (excess !== null) throw fail(`asks for too much: ${excess.message}`);
}
