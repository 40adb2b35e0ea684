import type { GraphQLResolveInfo } from 'graphql';
import { normaliseUrl } from '../../document/source-url.ts';
import { gatewayError } from '../../errors.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import type { GatewayContext } from '../builder.ts';
import { readId, readNumericId } from '../global-id.ts';
import { orNull } from '../missing-record.ts';

/** What another subgraph says of a record: its type and the fields of one key. */
export interface Representation extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
}

/** How a deployment finds records of its own by their keys: `__resolveReference` among its resolvers. */
export type ResolveReference = (
  reference: Representation,
  context: GatewayContext,
  info: GraphQLResolveInfo,
) => unknown;

type Find = (key: string, loaders: Loaders) => Promise<object | null>;

const byText =
  (type: string, read: (loaders: Loaders) => { load(id: string): Promise<object> }): Find =>
  (id, loaders) =>
    orNull(read(loaders).load(readId(id, type)));
const byNumber =
  (type: string, read: (loaders: Loaders) => { load(id: number): Promise<object> }): Find =>
  (id, loaders) =>
    orNull(read(loaders).load(readNumericId(id, type)));

const findByUrl: Find = async (url, loaders) => {
  if (!URL.canParse(url))
    throw gatewayError(
      'BAD_USER_INPUT',
      `${JSON.stringify(url.slice(0, 80))} is not a URL.`,
      'Give an absolute address, such as https://example.org/a.',
    );
  return loaders.articleByUrl.load(normaliseUrl(url) ?? url);
};

/** A row for every type that other subgraphs may name, with its keys: each is one field and finds one record. */
export const ENTITIES: Readonly<Record<string, Readonly<Record<string, Find>>>> = {
  Article: { id: byNumber('Article', ({ article }) => article), url: findByUrl },
  Paragraph: { id: byText('Paragraph', ({ paragraph }) => paragraph) },
  Publisher: { id: byText('Publisher', ({ publisher }) => publisher) },
  Quotation: { id: byText('Quotation', ({ quotation }) => quotation) },
  QuotationGroup: { id: byNumber('QuotationGroup', ({ utteranceGroup }) => utteranceGroup) },
  Revision: { id: byNumber('Revision', ({ capture }) => capture) },
  Speaker: { id: byNumber('Speaker', ({ speaker }) => speaker) },
  Topic: { id: byNumber('Topic', ({ topic }) => topic) },
  WireGroup: { id: byNumber('WireGroup', ({ wireGroup }) => wireGroup) },
};

/** Returns what a subgraph gave as a representation; refuses what is none of a type that has a key. */
export function readRepresentation(given: unknown, typeNames: ReadonlySet<string>): Representation {
  if (!isRepresentation(given))
    throw gatewayError(
      'BAD_USER_INPUT',
      'A representation has no __typename.',
      'Give the type and one of its keys, such as { __typename: "Article", url: "https://example.org/a" }.',
    );
  const { __typename: type } = given;
  if (!typeNames.has(type))
    throw gatewayError(
      'BAD_USER_INPUT',
      `${JSON.stringify(type.slice(0, 80))} is no type with a key.`,
      `Types with a key: ${[...typeNames].toSorted().join(', ')}.`,
    );
  return given;
}

function isRepresentation(given: unknown): given is Representation {
  if (typeof given !== 'object' || given === null || !('__typename' in given)) return false;
  const { __typename: type } = given;
  return typeof type === 'string';
}

/**
 * The record of a representation; null where the archive has none. All representations of a request are
 * read together, by the loaders. Fields beside the key are those that a field of the deployment `@requires`;
 * they stand in the record under their names, unless it has such a field itself.
 */
export async function resolveEntity(
  representation: Representation,
  resolveReference: ResolveReference | undefined,
  context: GatewayContext,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { __typename: type, ...fields } = representation;
  const keys = ENTITIES[type] ?? {};
  const [key] = Object.keys(keys).filter((name) => Object.hasOwn(fields, name));
  const find = key === undefined ? undefined : keys[key];
  if (key === undefined || find === undefined) {
    if (resolveReference !== undefined) return resolveReference(representation, context, info);
    // Whoever declares a type and says nothing of how it is found has all of it in its key.
    if (!Object.hasOwn(ENTITIES, type)) return representation;
    throw gatewayError(
      'BAD_USER_INPUT',
      `A representation of ${type} has none of its keys.`,
      `Keys of ${type}: ${Object.keys(keys).join(', ')}.`,
    );
  }
  const { [key]: value, ...others } = fields;
  if (typeof value !== 'string')
    throw gatewayError(
      'BAD_USER_INPUT',
      `${key} of a representation of ${type} is ${JSON.stringify(value)?.slice(0, 80)}.`,
      `Give ${key} as a string.`,
    );
  const record = await find(value, context.loaders);
  return record === null || Object.keys(others).length === 0 ? record : { ...others, ...record };
}
