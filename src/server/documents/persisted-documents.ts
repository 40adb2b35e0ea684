import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { CODES } from '../../errors.ts';
import { createRefusal } from '../create-refusal.ts';
import { type DocumentsById, hashText } from './read-documents.ts';
import { createRecentDocuments, type RecentDocuments } from './recent-documents.ts';

/** Documents that clients sent with their hash are kept up to this number and length; any may be sent again. */
const RECENT = { maxCount: 1000, maxLength: 4 * 1024 * 1024 };

interface Known {
  readonly documents: DocumentsById;
  readonly recent: RecentDocuments;
}

/**
 * Puts the text of a document in place of its id, before anything else looks at the request: `documentId`
 * of GraphQL over HTTP, and the hash of Apollo's automatic persisted queries, which clients send alone
 * first and with the text when the server does not know it. What clients send is kept when it has passed
 * all limits, so that nobody fills the memory with what is never answered.
 *
 * @see https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
 * @see https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function createPersistedDocuments(
  documents: DocumentsById,
  recent: RecentDocuments = createRecentDocuments(RECENT),
): Plugin {
  // What is run has passed every limit.
  const keep = (params: GraphQLParams): void => {
    const hash = readHash(params);
    if (hash !== null && params.query !== undefined && !documents.has(`sha256:${hash}`))
      recent.set(hash, params.query);
  };
  return {
    onRequestParse({ request, url }) {
      // Yoga reads the parameters of GET that it knows.
      const documentId = request.method === 'GET' ? url.searchParams.get('documentId') : null;
      if (documentId === null || documentId === '') return undefined;
      return {
        onRequestParseDone({ requestParserResult: params, setRequestParserResult }) {
          if (!Array.isArray(params)) setRequestParserResult(Object.assign({ documentId }, params));
        },
      };
    },
    onParams({ params, setParams }) {
      const { documentId, ...rest }: GraphQLParams & { readonly documentId?: unknown } = params;
      const query = findText(documentId ?? null, rest, { documents, recent });
      if (query !== rest.query || 'documentId' in params)
        setParams(query === undefined ? rest : { ...rest, query });
    },
    onExecute: ({ context }) => keep(context.params),
    onSubscribe: ({ args }) => keep(args.contextValue.params),
  };
}

/** The text that the request means; its own where it names no other. Throws for ids that nobody knows. */
function findText(
  documentId: unknown,
  params: GraphQLParams,
  { documents, recent }: Known,
): string | undefined {
  const query = params.query ?? undefined;
  if (documentId !== null) {
    if (typeof documentId !== 'string')
      throw createRefusal(
        'BAD_REQUEST',
        'The documentId is no text.',
        'Send the id of a document.',
      );
    if (query !== undefined)
      throw createRefusal(
        'BAD_REQUEST',
        'The request has a query and a documentId.',
        'Send one of them: the text of a document, or its id.',
      );
    const text = documents.get(documentId) ?? recent.get(documentId.replace(/^sha256:/u, ''));
    if (text === undefined)
      throw createRefusal(
        'PERSISTED_DOCUMENT_NOT_FOUND',
        `The document ${JSON.stringify(documentId.slice(0, 80))} is not known here.`,
        'Ids are those of the file that --documents names, or sha256: and the hash of a document there.',
        { status: 404, spec: true },
      );
    return text;
  }
  const hash = readHash(params);
  if (hash === null) return query;
  if (query === undefined) {
    const text = documents.get(`sha256:${hash}`) ?? recent.get(hash);
    // Clients tell this answer by its very message, and some by its status of 200.
    if (text === undefined)
      throw createRefusal(
        'PERSISTED_QUERY_NOT_FOUND',
        'PersistedQueryNotFound',
        CODES.PERSISTED_QUERY_NOT_FOUND,
        { status: 200 },
      );
    return text;
  }
  if (typeof query === 'string' && hashText(query) !== hash)
    throw createRefusal(
      'BAD_REQUEST',
      'The hash of the persisted query is not that of its text.',
      'Send SHA-256 of the text in UTF-8, in lower-case hexadecimal.',
    );
  return query;
}

/** The hash that the request names its document by, in Apollo's way; null where it names none. */
function readHash({ extensions }: GraphQLParams): string | null {
  const persisted: unknown = extensions?.['persistedQuery'];
  if (typeof persisted !== 'object' || persisted === null) return null;
  const hash = 'sha256Hash' in persisted ? persisted.sha256Hash : null;
  const version = 'version' in persisted ? persisted.version : null;
  if (version === 1 && typeof hash === 'string' && /^[0-9a-f]{64}$/u.test(hash)) return hash;
  throw createRefusal(
    'BAD_REQUEST',
    'The extension persistedQuery has no version 1 or no hash.',
    'Send { "version": 1, "sha256Hash": "64 lower-case hexadecimal digits" }.',
  );
}
